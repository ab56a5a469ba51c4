package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.auth.Actor;
import io.muster.web.Authenticator;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** Access tokens: issues them for 15 minutes and judges what callers bring, by everything that Vert.x leaves open too. */
public final class Tokens implements Authenticator {
    private static final int LONGEST = 4_096;

    private final List<AccessKey> keys;
    private final RevokedSessions revoked;
    private final InstantSource clock;

    /** @param masters the secret that signs, then those that are still accepted while one replaces the other */
    public Tokens(Vertx vertx, List<MasterKey> masters, RevokedSessions revoked, InstantSource clock) {
        this.keys = masters.stream().map(master -> new AccessKey(vertx, master)).toList();
        this.revoked = revoked;
        this.clock = clock;
    }

    /** @param sessionEnds the token never lives longer than its session */
    public Issued issue(Actor actor, Instant sessionEnds) {
        var now = clock.instant();
        var until = Instant.ofEpochSecond(now.plus(Claims.LIFE).getEpochSecond());
        var expiresAt = until.isBefore(sessionEnds) ? until : Instant.ofEpochSecond(sessionEnds.getEpochSecond());
        return new Issued(keys.getFirst().sign(Claims.of(actor, now, expiresAt)), expiresAt);
    }

    /** A fresh access token. */
    public record Issued(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[***, " + expiresAt + "]";
        }
    }

    @Override
    public Future<Actor> actor(String accessToken) {
        return access(accessToken).map(Access::actor);
    }

    /** Who the token speaks for and until when; fails with 401 for any token that is not good now. */
    public Future<Access> access(String accessToken) {
        return Future.succeededFuture(accessToken)
                .compose(this::signed)
                .map(claims -> Claims.read(claims, clock.instant()))
                .compose(access -> revoked.contains(access.actor().session())
                        ? Future.failedFuture(Problem.unauthorised())
                        : Future.succeededFuture(access))
                .recover(any -> Future.failedFuture(Problem.unauthorised()));
    }

    private Future<JsonObject> signed(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            return Future.failedFuture(Problem.unauthorised());
        }
        var header = json(parts[0]);
        var claims = json(parts[1]);
        decoded(parts[2]);
        return keys.stream()
                .filter(key -> key.signed(header))
                .findFirst()
                .map(key -> key.verify(token).map(claims))
                .orElseGet(() -> Future.failedFuture(Problem.unauthorised()));
    }

    private static JsonObject json(String part) {
        return new JsonObject(new String(decoded(part), UTF_8));
    }

    /** Only the one way to write these bytes, so that a token has one text. */
    private static byte[] decoded(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw Problem.unauthorised();
        }
        return bytes;
    }
}
