package io.muster.job;

import io.muster.db.SystemDb;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away what has served its time: answers kept for repeated keys, sessions long ended. */
public final class Sweeps {
    static final Duration EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final String ANSWERS = "delete from idempotency_key where created_at < now() - interval '24 hours'";
    private static final String SESSIONS = """
            delete from session where least(expires_at, coalesce(revoked_at, expires_at)) < now() - interval '30 days'""";

    private final SystemDb db;

    public Sweeps(SystemDb db) {
        this.db = db.within(Duration.ofMinutes(1));
    }

    Void sweep() {
        int swept = db.write(tx -> tx.execute(ANSWERS).compose(answers -> tx.execute(SESSIONS).map(sessions -> answers + sessions)))
                .recover(failure -> {
                    LOG.warn("A sweep failed and comes again: {}", failure.getClass().getSimpleName());
                    return io.vertx.core.Future.succeededFuture(0);
                })
                .await();
        LOG.debug("Swept {} rows", swept);
        return null;
    }
}
