package io.muster.job;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Promises of committed transactions: made by the transaction that has the reason, kept later by a worker, or never made. */
public final class Outbox {
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private volatile Runnable promised = () -> {};

    /**
     * Promises the work in this transaction or not at all.
     *
     * @param body ids and versions, never texts: what is said is read from the database when the promise is kept
     * @param runAt not before; null for at once
     * @param key the same key promised again before it is kept takes the place of the first; null for none
     */
    public Future<?> promise(OrgTx tx, String kind, JsonObject body, Instant runAt, String key) {
        return tx.execute(JobSql.PROMISE, tx.org(), kind, body, runAt, key).map(one -> {
            wakeAfter(tx);
            return null;
        });
    }

    /** Says how promises of this kind are kept. Once for each kind, before the worker starts. */
    public Outbox on(String kind, Work work) {
        if (works.put(kind, work) != null) {
            throw new IllegalStateException(kind + " has its work already.");
        }
        return this;
    }

    /** The worker of this node looks for due work once the transaction is committed. */
    void wakeAfter(OrgTx tx) {
        tx.afterCommit(() -> promised.run());
    }

    Map<String, Work> works() {
        return works;
    }

    /** What is told after each commit with a promise, on the context of who made it. */
    void onPromised(Runnable action) {
        promised = action;
    }
}
