package io.muster.signin;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The claims of an access token (RFC 9068), written and judged; times in seconds. */
final class Claims {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final long LEEWAY_SECONDS = 5;
    private static final String ISSUER = "muster";
    private static final String AUDIENCE = "muster-api";

    private Claims() {}

    static JsonObject of(Actor actor, Instant now, Instant expiresAt) {
        var claims = new JsonObject()
                .put("iss", ISSUER)
                .put("aud", AUDIENCE)
                .put("iat", now.getEpochSecond())
                .put("exp", expiresAt.getEpochSecond())
                .put("sub", actor.user().toString())
                .put("sid", actor.session().toString())
                .put("name", actor.name())
                .put("role", actor.role().name());
        put(claims, "org", actor.org());
        put(claims, "employee", actor.employee());
        return claims;
    }

    /** @throws RuntimeException of some kind for claims that are not good at this moment */
    static Access read(JsonObject claims, Instant now) {
        long issued = seconds(claims, "iat");
        long expires = seconds(claims, "exp");
        long at = now.getEpochSecond();
        require(ISSUER.equals(claims.getValue("iss")) && AUDIENCE.equals(claims.getValue("aud")));
        require(expires - issued > 0 && expires - issued <= LIFE.toSeconds());
        require(issued <= at + LEEWAY_SECONDS && expires + LEEWAY_SECONDS > at);
        require(!claims.containsKey("nbf") || seconds(claims, "nbf") <= at + LEEWAY_SECONDS);
        var actor = new Actor(
                id(claims, "sub"),
                text(claims, "name"),
                claims.containsKey("org") ? id(claims, "org") : null,
                Role.valueOf(text(claims, "role")),
                claims.containsKey("employee") ? id(claims, "employee") : null,
                id(claims, "sid"));
        return new Access(actor, Instant.ofEpochSecond(expires));
    }

    private static void put(JsonObject claims, String name, UUID id) {
        if (id != null) {
            claims.put(name, id.toString());
        }
    }

    private static long seconds(JsonObject claims, String name) {
        var value = claims.getValue(name);
        require(value instanceof Integer || value instanceof Long);
        return ((Number) value).longValue();
    }

    private static UUID id(JsonObject claims, String name) {
        return UUID.fromString(text(claims, name));
    }

    private static String text(JsonObject claims, String name) {
        require(claims.getValue(name) instanceof String);
        return claims.getString(name);
    }

    private static void require(boolean good) {
        if (!good) {
            throw new IllegalArgumentException("These claims are not good.");
        }
    }
}
