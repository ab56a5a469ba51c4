package io.muster.signin;

import io.muster.db.Columns;
import io.muster.db.SystemTx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens rotate: each is good once. The one just used may come again for ten seconds (two tabs, a lost answer)
 * and gets the same successor; any other that comes twice was stolen, and ends its family (RFC 9700 §4.14.2).
 */
final class RefreshTokens {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final InstantSource clock;

    RefreshTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** What came of a presented token; `next` is null for one that was used before, whose family is to be ended. */
    record Rotation(Family family, RefreshToken next) {}

    private record Stored(Buffer successor, Buffer sealed, Instant usedAt, boolean successorUsed) {
        static Stored of(Row row) {
            return new Stored(
                    row.getBuffer("successor"),
                    row.getBuffer("sealed_successor"),
                    Columns.instant(row, "used_at"),
                    row.getBoolean("successor_used"));
        }

        boolean forgivable(Instant now) {
            return !successorUsed && !usedAt.plus(GRACE).isBefore(now);
        }
    }

    Future<RefreshToken> first(SystemTx tx, UUID session) {
        var token = RefreshToken.random();
        return tx.execute(SessionSql.ADD_TOKEN, token.hash(), session, clock.instant())
                .map(token);
    }

    /** Nothing for a token that is not known or whose session is over. */
    Future<Optional<Rotation>> rotate(SystemTx tx, RefreshToken presented) {
        var now = clock.instant();
        var family = tx.maybe(SessionSql.LOCK_FAMILY, Family::of, presented.hash());
        var stored = tx.maybe(SessionSql.TOKEN, Stored::of, presented.hash());
        return family.compose(found ->
                stored.compose(token -> found.isEmpty() || !found.get().open(now)
                        ? Future.succeededFuture(Optional.empty())
                        : next(tx, found.get().id(), presented, token.orElseThrow())
                                .map(next -> Optional.of(new Rotation(found.get(), next)))));
    }

    private Future<RefreshToken> next(SystemTx tx, UUID session, RefreshToken presented, Stored stored) {
        var now = clock.instant();
        if (stored.successor() == null) {
            return replace(tx, session, presented, now);
        }
        return Future.succeededFuture(stored.forgivable(now) ? presented.unseal(stored.sealed()) : null);
    }

    private Future<RefreshToken> replace(SystemTx tx, UUID session, RefreshToken presented, Instant now) {
        var next = RefreshToken.random();
        var added = tx.execute(SessionSql.ADD_TOKEN, next.hash(), session, now);
        var used = tx.execute(SessionSql.USE_UP, presented.hash(), next.hash(), presented.seal(next), now);
        var touched = tx.execute(SessionSql.TOUCH, session, now);
        return Future.all(added, used, touched).map(next);
    }
}
