package io.muster.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.muster.web.Problem;
import java.util.Objects;

/** A telephone number of a person, in the one form that is stored: E.164. */
public final class Phone {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phone() {}

    /**
     * @param text with its country code, e.g. {@code +998 90 123-45-67}; null stays null
     * @throws Problem 400 at {@code /phone} for what nobody can be reached at
     */
    public static String e164(String text) {
        return e164(text, "/phone");
    }

    /** The same for a number that stands elsewhere in the request. */
    public static String e164(String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            var number = NUMBERS.parse(text, null);
            if (NUMBERS.isValidNumber(number)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
            throw invalid(pointer);
        } catch (NumberParseException e) {
            throw invalid(pointer);
        }
    }

    /** The same for a change: what stands there already is not asked again, numbers come and go in the plans. */
    public static String changed(String before, String after) {
        return Objects.equals(before, after) ? before : e164(after);
    }

    private static Problem invalid(String pointer) {
        return Problem.malformed("invalid-request", "The request does not fit the contract.")
                .pointer(pointer, "This is no telephone number.");
    }
}
