package io.muster.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.StringJoiner;

/** Free text in the head of a mail, as RFC 2047 wants it: in words of at most 75 characters that cut no character. */
final class EncodedWord {
    private static final int BYTES = 45;

    private EncodedWord() {}

    static String of(String text) {
        if (text.matches("[A-Za-z0-9 !?'*+/-]{1,60}") && !text.contains("=?")) {
            return text;
        }
        var words = new StringJoiner("\r\n ");
        var part = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            if ((part + character).getBytes(UTF_8).length > BYTES) {
                words.add(encoded(part));
                part.setLength(0);
            }
            part.append(character);
        });
        return words.add(encoded(part)).toString();
    }

    /** Without line breaks, other control characters and marks that turn the direction of what stands around them. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
    }

    private static String encoded(CharSequence part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.toString().getBytes(UTF_8)) + "?=";
    }
}
