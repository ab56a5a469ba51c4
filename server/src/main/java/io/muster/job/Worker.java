package io.muster.job;

import io.muster.db.SystemDb;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps promises that are due, of all organisations, a few at once. Any number of nodes may do so: a job is with one of
 * them, until its lease ends, and is run at least once.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int AT_ONCE = 8;
    private static final Duration LEASE = Duration.ofMinutes(3);
    /** Well inside the lease, so that whoever takes it next finds nobody at it. */
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final SystemDb db;
    private final Outbox outbox;
    private final Duration lease;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final Promise<Void> idle = Promise.promise();
    private volatile Context own;
    private volatile boolean stopped;

    public Worker(SystemDb db, Outbox outbox) {
        this(db, outbox, LEASE);
    }

    Worker(SystemDb db, Outbox outbox, Duration lease) {
        this.db = db;
        this.outbox = outbox;
        this.lease = lease;
    }

    /** @param own a context of virtual threads, where all work runs */
    void start(Context own) {
        this.own = own;
        outbox.onPromised(this::wake);
    }

    /** Something may be due. From anywhere, as often as one likes: one round runs at a time, and one more if asked meanwhile. */
    void wake() {
        if (!stopped && asked.getAndIncrement() == 0) {
            round();
        }
    }

    /** Takes nothing more, and ends when what runs has ended, or after some seconds. */
    Future<Void> stop() {
        stopped = true;
        endIfIdle();
        return idle.future()
                .timeout(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty();
    }

    private void round() {
        int seen = asked.get();
        take().onComplete(taken -> {
            taken.result().forEach(job -> own.runOnContext(turn -> run(job)));
            if (!asked.compareAndSet(seen, 0)) {
                round();
            }
            endIfIdle();
        });
    }

    private Future<List<Taken>> take() {
        int room = stopped ? 0 : AT_ONCE - running.get();
        if (room <= 0) {
            return Future.succeededFuture(List.of());
        }
        return db.write(tx -> tx.list(JobSql.TAKE, Taken::of, outbox.works().keySet(), room, lease.toMillis()))
                .map(taken -> {
                    running.addAndGet(taken.size());
                    return taken;
                })
                .recover(failure -> {
                    LOG.warn(
                            "Due jobs could not be taken: {}",
                            failure.getClass().getSimpleName());
                    return Future.succeededFuture(List.of());
                });
    }

    private void run(Taken job) {
        attempt(job).transform(result -> note(job, result.cause())).onComplete(noted -> {
            if (noted.failed()) {
                LOG.warn("How job {} went could not be noted, it comes again after its lease", job.id());
            }
            running.decrementAndGet();
            endIfIdle();
            wake();
        });
    }

    private Future<Void> attempt(Taken job) {
        if (job.attempts() > Backoff.ATTEMPTS) {
            return Future.failedFuture(Setback.forGood("Whoever ran it never came back", null));
        }
        try {
            return outbox.works()
                    .get(job.kind())
                    .run(job.actor(), job.body())
                    .timeout(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Integer> note(Taken job, Throwable failure) {
        if (failure == null) {
            return db.write(tx -> tx.execute(JobSql.DONE, job.org(), job.id(), job.version()));
        }
        var told = Setback.told(failure);
        LOG.warn("Job {} ({}) failed, attempt {}: {}", job.id(), job.kind(), job.attempts(), told);
        boolean over = job.attempts() >= Backoff.ATTEMPTS || failure instanceof Setback setback && setback.isForGood();
        if (over) {
            return db.write(tx -> tx.execute(JobSql.DEAD, job.org(), job.id(), job.version(), told));
        }
        var wait = Backoff.after(job.attempts(), ThreadLocalRandom.current().nextDouble());
        return db.write(tx -> tx.execute(JobSql.AGAIN, job.org(), job.id(), job.version(), told, wait.toMillis()));
    }

    private void endIfIdle() {
        if (stopped && running.get() == 0 && asked.get() == 0) {
            idle.tryComplete();
        }
    }
}
