package io.muster.auth;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that may be allowed, by the word that the contract uses for it in `x-permission`. */
public enum Permission {
    ORGANISATION_LIST,
    ORGANISATION_CREATE,
    ORGANISATION_READ,
    ORGANISATION_CHANGE,
    USER_CHANGE,
    EMPLOYEE_READ,
    EMPLOYEE_CHANGE,
    SERVICE_READ,
    SERVICE_CHANGE,
    CLIENT_READ,
    CLIENT_CHANGE,
    BOOKING_READ,
    BOOKING_CHANGE,
    SHIFT_READ,
    SHIFT_CHANGE,
    SHIFT_CLAIM,
    SWAP_READ,
    SWAP_OFFER,
    SWAP_CLAIM,
    SWAP_DECIDE,
    BOARD_WATCH,
    IMPORT_RUN,
    JOB_READ,
    JOB_CHANGE;

    private static final Map<String, Permission> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Permission::word, Function.identity()));

    /** The contract's word, e.g. `shift.change`. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** @throws IllegalArgumentException for a word that is no permission, `anonymous` and `signed-in` among them */
    public static Permission of(String word) {
        var permission = BY_WORD.get(word);
        if (permission == null) {
            throw new IllegalArgumentException("No such permission: " + word);
        }
        return permission;
    }
}
