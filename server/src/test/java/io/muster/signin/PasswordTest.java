package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> KNOWN =
            List.of("olim.karimov@salon-rayhon.uz", "Olim Karimov", "Salon Rayhon", "salon-rayhon");
    private final Passwords passwords = new Passwords(VERTX, 300);

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void theHashIsTheOneThatOtherProgramsMake() {
        var phc = Argon2.hash("correct horse battery staple", "0123456789abcdef".getBytes(UTF_8));
        assertTrue(phc.startsWith("$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$"), phc);
        var hash = java.util.HexFormat.of()
                .formatHex(java.util.Base64.getDecoder().decode(phc.substring(phc.lastIndexOf('$') + 1)));
        assertTrue(hash.startsWith("832e52b9") && hash.endsWith("b0cd"), hash);
    }

    @Test
    void whatIsHashedIsFoundAgainAndNothingElse() {
        var hash = passwords.hash("sieben blaue Fahrräder").await();
        assertTrue(hash.matches("^\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$.+"));
        assertEquals(
                new Passwords.Verdict(true, false),
                passwords.verify("sieben blaue Fahrräder", hash).await());
        assertFalse(passwords.verify("sieben blaue Fahrrader", hash).await().right());
        assertFalse(passwords.verify(" sieben blaue Fahrräder", hash).await().right());
        assertFalse(passwords.verify("sieben blaue Fahrräder", null).await().right());
    }

    @Test
    void theSameLettersAreTheSamePasswordHoweverTheyAreComposed() {
        var hash = passwords.hash("Fahrra\u0308der").await();
        assertTrue(passwords.verify("Fahrr\u00e4der", hash).await().right());
    }

    @Test
    void aLongPasswordCountsToItsLastLetter() {
        var hash = passwords.hash("ў".repeat(255) + "a").await();
        assertFalse(passwords.verify("ў".repeat(255) + "b", hash).await().right());
        assertTrue(passwords.verify("ў".repeat(255) + "a", hash).await().right());
    }

    @Test
    void aHashThatCostsTooLittleIsMadeAnew() {
        var cheap = "$argon2id$v=19$m=4096,t=3,p=1$MDEyMzQ1Njc4OWFiY2RlZg$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY";
        assertTrue(Argon2.weaker(cheap));
        assertFalse(Argon2.weaker(Argon2.hash("any", "0123456789abcdef".getBytes(UTF_8))));
    }

    @Test
    void aFloodIsBoundedAndToldToTryAgain() {
        var few = new Passwords(VERTX, 6);
        var stored = few.hash("sieben blaue Fahrräder").await();
        var flood = IntStream.range(0, 300)
                .mapToObj(nr -> few.verify("guess " + nr, stored))
                .toList();
        Future.join(flood).otherwiseEmpty().await();
        var refused = flood.stream()
                .filter(Future::failed)
                .map(Future::cause)
                .map(Problem.class::cast)
                .toList();
        assertTrue(refused.size() >= 250 && refused.size() <= 292, "refused " + refused.size());
        assertTrue(refused.stream()
                .allMatch(problem -> problem.status() == 503 && problem.type().equals("try-again")));
        assertTrue(few.verify("sieben blaue Fahrräder", stored).await().right());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short12", "password", "Password1", "PASSWORD123!", "qwertyui", "12345678", "Admin2025", "Muster2026!",
                        "muster123",
                "olim.karimov@salon-rayhon.uz", "Karimov1", "karimov2026", "salon-rayhon", "Rayhon99", "aaaaaaaaaaaa",
                        "йцукенгшщз", "iloveyou!!", "ПАРОЛЬ123"
            })
    void easyPasswordsAreRefused(String password) {
        var problem = assertThrows(Problem.class, () -> PasswordRules.check(password, "/password", KNOWN));
        assertEquals("weak-password", problem.type());
    }

    static Stream<String> good() {
        return Stream.of(
                "sieben blaue Fahrräder",
                "xkcd-936?",
                "отец сажал вишню",
                "  lead and trail  ",
                "muster is what we run at seven",
                "🐎🔋📎✨🐎🔋📎🌳",
                "x".repeat(200) + "yz");
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodPasswordsAreTaken(String password) {
        PasswordRules.check(password, "/password", KNOWN);
    }
}
