package io.muster.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.web.Problem;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {
    private static final byte[] KEY = "a key of thirty-two bytes or so.".getBytes();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final LinkToken MINE = new LinkToken(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void itSaysWhatWasSigned() {
        assertEquals(MINE, LinkToken.read(KEY, MINE.signed(KEY)));
    }

    @Test
    void noOtherTextOfOneCharacterDoes() {
        var token = MINE.signed(KEY);
        IntStream.range(0, token.length())
                .forEach(i -> ALPHABET.chars()
                        .filter(other -> other != token.charAt(i))
                        .forEach(other -> unknown(token.substring(0, i) + (char) other + token.substring(i + 1))));
    }

    @Test
    void theSignatureOfAnotherOrganisationOrLinkDoesNot() {
        var signature = MINE.signed(KEY).substring(44);
        unknown(new LinkToken(UUID.randomUUID(), MINE.link()).signed(KEY).substring(0, 44) + signature);
        unknown(new LinkToken(MINE.org(), UUID.randomUUID()).signed(KEY).substring(0, 44) + signature);
    }

    @Test
    void anotherKeyDoesNot() {
        unknown(MINE.signed("another key of thirty-two bytes.".getBytes()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "%%%", "ÿÿÿÿ"})
    void whatIsNoTokenDoesNot(String text) {
        unknown(text);
        unknown(MINE.signed(KEY) + "=" + text);
    }

    private static void unknown(String text) {
        var problem = assertThrows(Problem.class, () -> LinkToken.read(KEY, text), text);
        assertEquals("link-unknown", problem.type());
        assertEquals(404, problem.status());
    }
}
