package io.muster.front;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** The country code that a client's number begins with: that of the organisation's own number. */
final class DialCode {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "+998";

    private DialCode() {}

    /** Without a number of its own an organisation is one of Uzbekistan, unless its clock says otherwise. */
    static String of(String phone, String timeZone) {
        if (phone == null) {
            return timeZone.startsWith("Asia/Tashkent") || timeZone.startsWith("Asia/Samarkand") ? HOME : "+";
        }
        try {
            return "+" + NUMBERS.parse(phone, null).getCountryCode();
        } catch (NumberParseException e) {
            return "+";
        }
    }
}
