package io.muster.job;

import io.muster.db.SystemDb;
import io.vertx.core.Future;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away what has served its time: answers kept for repeated keys, what signing in left behind,
 * promises kept or given up. */
public final class Sweeps {
    static final Duration EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final String ANSWERS = "delete from idempotency_key where created_at < now() - interval '24 hours'";
    private static final String SESSIONS = """
            delete from session where least(expires_at, coalesce(revoked_at, expires_at)) < now() - interval '30 days'""";
    private static final String INVITATIONS = "delete from invitation where expires_at < now() - interval '30 days'";
    private static final String FAILURES = "delete from sign_in_failure where last_at < now() - interval '1 day'";

    private static final String PROMISES = """
            delete from job where done_at < now() - interval '7 days' or dead_at < now() - interval '90 days'""";

    private final SystemDb db;

    public Sweeps(SystemDb db) {
        this.db = db.within(Duration.ofMinutes(1));
    }

    Void sweep() {
        int swept = db.write(tx -> Future.all(
                        tx.execute(ANSWERS),
                        tx.execute(SESSIONS),
                        tx.execute(INVITATIONS),
                        tx.execute(FAILURES),
                        tx.execute(PROMISES)))
                .map(all -> all.<Integer>list().stream().mapToInt(rows -> rows).sum())
                .recover(failure -> {
                    LOG.warn(
                            "A sweep failed and comes again: {}",
                            failure.getClass().getSimpleName());
                    return Future.succeededFuture(0);
                })
                .await();
        LOG.debug("Swept {} rows", swept);
        return null;
    }
}
