package io.muster.org;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.db.SystemTx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Invitations: 192 random bits, kept only as their SHA-256, good once and for seven days. */
public final class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;

    public Invitations(InstantSource clock) {
        this.clock = clock;
    }

    /** A new one for the user; those before it end. */
    public Future<Invitation> issue(SystemTx tx, UUID user) {
        var invitation = new Invitation(code(), clock.instant().plus(LIFE));
        return tx.execute(UserSql.END_INVITATIONS, user)
                .compose(ended -> tx.execute(UserSql.INVITE, hash(invitation.code()), user, invitation.expiresAt()))
                .map(invitation);
    }

    /** Whom the code invites, if it is still good. */
    public Future<Optional<UUID>> invited(SystemTx tx, String code) {
        return tx.maybe(UserSql.INVITED, row -> row.getUUID("user_id"), hash(code), clock.instant());
    }

    /** Uses the code up: of two who come at once, one gets the user. */
    public Future<Optional<UUID>> use(SystemTx tx, String code) {
        return tx.maybe(UserSql.USE_INVITATION, row -> row.getUUID("user_id"), hash(code), clock.instant());
    }

    private static String code() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Buffer hash(String code) {
        try {
            return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
