package io.muster.board;

import io.muster.web.Problem;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** When a token ends that the authenticator has found good: the claim {@code exp} of a JWT. */
final class TokenEnd {
    private TokenEnd() {}

    /** @throws Problem 401 for a token that does not say it */
    static Instant of(String token) {
        try {
            var claims = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
            return Instant.ofEpochSecond(new JsonObject(new String(claims, StandardCharsets.UTF_8)).getLong("exp"));
        } catch (RuntimeException e) {
            throw Problem.unauthorised();
        }
    }
}
