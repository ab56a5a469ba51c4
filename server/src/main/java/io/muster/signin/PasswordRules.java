package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.web.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which passwords may be chosen: long enough, not among the most common ones, not made of what everybody knows. */
final class PasswordRules {
    private static final int SHORTEST = 8;
    /** This much beside a known word makes it a password of its own. */
    private static final int ENOUGH_BESIDE = 7;

    private static final int WORD = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * @param pointer where the password stands in the body
     * @param known e-mail, name and organisations of the user
     */
    static void check(String password, String pointer, Collection<String> known) {
        var small = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw weak(pointer, "It needs at least 8 characters.");
        }
        if (isCommon(small) || password.codePoints().distinct().count() < 3) {
            throw weak(pointer, "It is among the passwords that are tried first.");
        }
        if (words(known).anyMatch(word -> small.contains(word) && small.length() - word.length() < ENOUGH_BESIDE)) {
            throw weak(pointer, "It is made of your name, your e-mail or your organisation.");
        }
    }

    /** Common as it is, or with digits and signs around it. */
    private static boolean isCommon(String small) {
        var stem = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(small) || small.length() - stem.length() < ENOUGH_BESIDE && COMMON.contains(stem);
    }

    private static Stream<String> words(Collection<String> known) {
        return Stream.concat(Stream.of("muster"), known.stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= WORD);
    }

    private static Problem weak(String pointer, String reason) {
        return Problem.unprocessable("weak-password", "This password is too easy to guess.")
                .pointer(pointer, reason);
    }

    private static Set<String> common() {
        try (var list = PasswordRules.class.getResourceAsStream("/common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
