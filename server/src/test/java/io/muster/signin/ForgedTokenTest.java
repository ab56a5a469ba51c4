package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.web.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForgedTokenTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final MasterKey MASTER = MasterKey.of("a-secret-that-is-long-enough-for-muster");
    private static final MasterKey OLD = MasterKey.of("the-secret-before-it-long-enough-too-yes");
    private static final MasterKey OTHER = MasterKey.of("somebody-elses-secret-of-the-same-length");
    private static final Actor ACTOR = new Actor(
            UUID.randomUUID(), "Nodira", UUID.randomUUID(), Role.manager, UUID.randomUUID(), UUID.randomUUID());
    private static final RevokedSessions REVOKED = new RevokedSessions();
    private static final Tokens TOKENS = new Tokens(VERTX, List.of(MASTER, OLD), REVOKED, () -> NOW);
    private static final byte[] KEY = MASTER.derive("access token");

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    record Forgery(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Forgery> forgeries() throws Exception {
        var good = issued();
        var parts = good.split("\\.");
        return Stream.of(
                forgery("empty", ""),
                forgery("no JWT", "x"),
                forgery("two parts", parts[0] + "." + parts[1]),
                forgery("four parts", good + ".x"),
                forgery("empty signature", parts[0] + "." + parts[1] + "."),
                forgery("a bit of the signature flipped", parts[0] + "." + parts[1] + "." + flipped(parts[2])),
                forgery(
                        "spare bits of the signature",
                        good.substring(0, good.length() - 1) + spare(good.charAt(good.length() - 1))),
                forgery("padding", good + "="),
                forgery("too long", good + "a".repeat(5_000)),
                forgery(
                        "other claims under the signature",
                        parts[0] + "." + encoded(claims().put("role", "owner")) + "." + parts[2]),
                header("alg none, unsigned", header -> header.put("alg", "none")),
                forgery("alg none without signature", encoded(head().put("alg", "none")) + "." + parts[1] + "."),
                header("alg HS512", header -> header.put("alg", "HS512")),
                header("alg hs256 in small letters", header -> header.put("alg", "hs256")),
                forgery("RS256 with a key of their own", rsa()),
                header("typ JWT", header -> header.put("typ", "JWT")),
                header("no typ", header -> header.remove("typ")),
                header("typ of another kind", header -> header.put("typ", "refresh+jwt")),
                header("unknown kid", header -> header.put("kid", "0000000000000000")),
                header("kid that is a path", header -> header.put("kid", "../../dev/null")),
                header("kid that is a number", header -> header.put("kid", 1)),
                header("no kid", header -> header.remove("kid")),
                header(
                        "kid of the old key, signed with the new",
                        header -> header.put("kid", new AccessKey(VERTX, OLD).id())),
                header("crit", header -> header.put("crit", new JsonArray().add("exp"))),
                header("jku", header -> header.put("jku", "https://evil.example/keys")),
                header(
                        "jwk",
                        header -> header.put(
                                "jwk", new JsonObject().put("kty", "oct").put("k", "AAAA"))),
                header("x5u", header -> header.put("x5u", "https://evil.example/cert")),
                header("x5c", header -> header.put("x5c", new JsonArray().add("AAAA"))),
                header("b64", header -> header.put("b64", false)),
                claim("no exp", claims -> claims.remove("exp")),
                claim("exp is text", claims -> claims.put("exp", String.valueOf(claims.getLong("exp")))),
                claim("exp is null", claims -> claims.putNull("exp")),
                claim("expired 5 s ago", claims -> claims.put("exp", at(-5)).put("iat", at(-900))),
                claim("lives for a day", claims -> claims.put("exp", at(86_400))),
                claim(
                        "issued in the future",
                        claims -> claims.put("iat", at(60)).put("exp", at(120))),
                claim("no iat", claims -> claims.remove("iat")),
                claim("not valid yet", claims -> claims.put("nbf", at(60))),
                claim("other issuer", claims -> claims.put("iss", "other")),
                claim("no issuer", claims -> claims.remove("iss")),
                claim("other audience", claims -> claims.put("aud", "muster-pages")),
                claim(
                        "two audiences",
                        claims -> claims.put(
                                "aud", new JsonArray().add("muster-api").add("other"))),
                claim("no session", claims -> claims.remove("sid")),
                claim("a user that is no id", claims -> claims.put("sub", "admin")),
                claim("a role that is none", claims -> claims.put("role", "root")),
                claim("no role", claims -> claims.remove("role")),
                claim("an organisation that is null", claims -> claims.putNull("org")),
                forgery("signed by somebody else", signed(head(), claims(), OTHER.derive("access token"))),
                forgery(
                        "somebody else's token",
                        new Tokens(VERTX, List.of(OTHER), REVOKED, () -> NOW)
                                .issue(ACTOR, at())
                                .token()),
                forgery(
                        "signed with the secret itself",
                        signed(head(), claims(), "a-secret-that-is-long-enough-for-muster".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void isRefused(Forgery forgery) {
        var problem =
                assertThrows(Problem.class, () -> TOKENS.actor(forgery.token()).await());
        assertEquals(401, problem.status());
        assertEquals("unauthorised", problem.type());
    }

    @Test
    void aTokenOfOursSpeaksForItsActor() {
        var access = TOKENS.access(issued()).await();
        assertEquals(ACTOR, access.actor());
        assertEquals(NOW.plus(Duration.ofMinutes(15)), access.expiresAt());
        assertEquals(ACTOR, TOKENS.actor(signed(head(), claims(), KEY)).await());
    }

    @Test
    void aTokenOfTheSecretBeforeIsStillGood() {
        var before = new Tokens(VERTX, List.of(OLD), REVOKED, () -> NOW);
        assertEquals(ACTOR, TOKENS.actor(before.issue(ACTOR, at()).token()).await());
    }

    @Test
    void aTokenNeverOutlivesItsSession() {
        var ends = NOW.plusSeconds(90);
        assertEquals(ends, TOKENS.issue(ACTOR, ends).expiresAt());
    }

    @Test
    void aTokenOfAnEndedSessionIsRefusedAtOnce() {
        var revoked = new RevokedSessions();
        var tokens = new Tokens(VERTX, List.of(MASTER), revoked, () -> NOW);
        var token = tokens.issue(ACTOR, at()).token();
        tokens.actor(token).await();
        revoked.add(ACTOR.session());
        assertThrows(Problem.class, () -> tokens.actor(token).await());
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MasterKey.of("abc"));
    }

    private static Forgery forgery(String name, String token) {
        return new Forgery(name, token);
    }

    private static Forgery header(String name, Consumer<JsonObject> change) {
        var header = head();
        change.accept(header);
        return new Forgery(name, signed(header, claims(), KEY));
    }

    private static Forgery claim(String name, Consumer<JsonObject> change) {
        var claims = claims();
        change.accept(claims);
        return new Forgery(name, signed(head(), claims, KEY));
    }

    private static JsonObject head() {
        return new JsonObject().put("alg", "HS256").put("typ", "at+jwt").put("kid", new AccessKey(VERTX, MASTER).id());
    }

    private static JsonObject claims() {
        return Claims.of(ACTOR, NOW, NOW.plus(Claims.LIFE));
    }

    private static String issued() {
        return TOKENS.issue(ACTOR, at()).token();
    }

    private static Instant at() {
        return NOW.plus(Duration.ofDays(7));
    }

    private static long at(long seconds) {
        return NOW.getEpochSecond() + seconds;
    }

    private static String signed(JsonObject header, JsonObject claims, byte[] key) {
        var text = encoded(header) + "." + encoded(claims);
        return text + "." + encoded(MasterKey.hmac(key, text.getBytes(UTF_8)));
    }

    private static String rsa() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var text = encoded(head().put("alg", "RS256")) + "." + encoded(claims());
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(UTF_8));
        return text + "." + encoded(signature.sign());
    }

    /** The same bytes by a lax decoder: the last character of 43 has two bits to spare. */
    private static char spare(char last) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(last) ^ 1);
    }

    private static String flipped(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    private static String encoded(JsonObject json) {
        return encoded(json.encode().getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
