package io.muster.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.muster.db.Columns;
import io.muster.db.SystemDb;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions that were ended while access tokens of theirs may still live: known at once here, within a second elsewhere. */
public final class RevokedSessions {
    private static final Logger LOG = LoggerFactory.getLogger(RevokedSessions.class);
    private static final Duration KEPT = Claims.LIFE.plusMinutes(1);
    private static final long TICK_MILLIS = 700;
    /** A transaction stamps its beginning and is seen at its end: what began this long ago has ended. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final String SINCE = "select id from session where revoked_at > $1";
    private static final String NOW = "select now() as at";

    private final Cache<UUID, Boolean> revoked =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    public boolean contains(UUID session) {
        return revoked.getIfPresent(session) != null;
    }

    /** Told each session once, when it ends: whoever holds a socket of it closes it. */
    public void onRevoked(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    /** Call after the commit that ended it. */
    void add(UUID session) {
        if (revoked.asMap().putIfAbsent(session, true) == null) {
            listeners.forEach(listener -> listener.accept(session));
        }
    }

    /** Reads what was ended before this process began, then follows; answer no request before it has completed. */
    public Future<Void> start(Vertx vertx, SystemDb db) {
        return db.read(tx -> tx.one(NOW, row -> Columns.instant(row, "at")))
                .compose(now -> read(db, now.minus(KEPT)))
                .map(read -> {
                    follow(vertx, db, read);
                    return null;
                });
    }

    public void stop() {
        stopped = true;
    }

    private void follow(Vertx vertx, SystemDb db, Instant last) {
        vertx.timer(TICK_MILLIS, TimeUnit.MILLISECONDS).onComplete(now -> {
            if (!stopped && now.succeeded()) {
                read(db, last.minus(OVERLAP))
                        .onComplete(
                                read -> follow(vertx, db, read.succeeded() ? read.result() : late(read.cause(), last)));
            }
        });
    }

    private static Instant late(Throwable cause, Instant last) {
        LOG.warn("Ended sessions could not be read: {}", cause.toString());
        return last;
    }

    /** Gives the database's time of the reading. */
    private Future<Instant> read(SystemDb db, Instant since) {
        return db.read(tx -> {
            var now = tx.one(NOW, row -> Columns.instant(row, "at"));
            var ended = tx.list(SINCE, row -> row.getUUID("id"), since);
            return ended.compose(ids -> {
                ids.forEach(this::add);
                return now;
            });
        });
    }
}
