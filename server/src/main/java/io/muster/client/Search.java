package io.muster.client;

import java.util.regex.Pattern;

/**
 * What a search looks for, as patterns of LIKE.
 *
 * @param name part of a name, to compare with names in small letters
 * @param phone part of a number, null where the text looks like none
 */
record Search(String name, String phone) {
    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");
    private static final Pattern NUMBER = Pattern.compile("[0-9+() .-]*[0-9][0-9+() .-]*");

    static Search of(String text) {
        var phone = NUMBER.matcher(text).matches() ? part(text.replaceAll("[() .-]", "")) : null;
        return new Search(part(text.strip()), phone);
    }

    private static String part(String text) {
        return "%" + LIKE_SIGNS.matcher(text).replaceAll("\\\\$0") + "%";
    }
}
