package io.muster.job;

import io.muster.web.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one verticle on virtual threads: long, branching work that calls the same verbs as everybody and awaits them.
 * Bounded, so that a flood of it waits or is refused and never starves the requests.
 */
public final class Jobs extends VerticleBase {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;
    /** What was promised for later, or by a node that is gone, is found by looking. */
    private static final long LOOK_MILLIS = 1_000;

    private static final long COUNT_MILLIS = 15_000;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Sweeps sweeps;
    private final Worker worker;
    private final JobMeters meters;
    private final List<Round> rounds = new ArrayList<>();
    private int running;
    private Context own;

    public Jobs(Sweeps sweeps, Worker worker, JobMeters meters) {
        this.sweeps = sweeps;
        this.worker = worker;
        this.meters = meters;
    }

    /** Work that comes again and again; a round that is late makes the next one wait. Said before the start. */
    public Jobs every(Duration pause, Callable<?> work) {
        rounds.add(new Round(pause, work, new AtomicBoolean()));
        return this;
    }

    private record Round(Duration pause, Callable<?> work, AtomicBoolean at) {}

    private void start(Round round) {
        vertx.setPeriodic(round.pause().toMillis(), tick -> {
            if (round.at().compareAndSet(false, true)) {
                run(round.work()).onComplete(done -> round.at().set(false));
            }
        });
    }

    @Override
    public Future<?> start() {
        own = context;
        rounds.forEach(this::start);
        vertx.setPeriodic(0, Sweeps.EVERY.toMillis(), tick -> run(sweeps::sweep));
        worker.start(own);
        vertx.setPeriodic(0, LOOK_MILLIS, tick -> worker.wake());
        vertx.setPeriodic(0, COUNT_MILLIS, tick -> meters.count());
        return Future.succeededFuture();
    }

    /** Ends when what runs of the promised work has ended: whom it serves is still open then. */
    @Override
    public Future<?> stop() {
        return worker.stop();
    }

    /**
     * Runs the work when its turn comes; 503 when too much waits already. May be called from anywhere; who calls from an
     * event loop is answered on it.
     */
    public <T> Future<T> run(Callable<T> work) {
        Promise<T> done = Promise.promise();
        var caller = Vertx.currentContext();
        var answer = caller == null ? done.future() : on(caller, done.future());
        synchronized (waiting) {
            if (waiting.size() >= WAITING) {
                return Future.failedFuture(Problem.tryAgain());
            }
            waiting.add(() -> complete(work, done));
        }
        next();
        return answer;
    }

    private static <T> Future<T> on(Context caller, Future<T> done) {
        Promise<T> there = Promise.promise();
        done.onComplete(result -> caller.runOnContext(turn -> there.handle(result)));
        return there.future();
    }

    private void next() {
        Runnable work;
        synchronized (waiting) {
            if (running >= AT_ONCE || waiting.isEmpty()) {
                return;
            }
            running++;
            work = waiting.remove();
        }
        own.runOnContext(turn -> {
            try {
                work.run();
            } finally {
                synchronized (waiting) {
                    running--;
                }
                next();
            }
        });
    }

    private static <T> void complete(Callable<T> work, Promise<T> done) {
        try {
            done.complete(work.call());
        } catch (Exception e) {
            done.fail(e);
        }
    }
}
