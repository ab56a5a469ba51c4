package io.muster.slot;

import io.muster.web.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Computes small things at once, and large ones away from the event loop, two at a time: a visit of many services and
 * employees over two months may take half a second, in which nobody else would be answered.
 */
final class Sums {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    /** Looks at one employee for one piece of one start; a hundred thousand are some milliseconds. */
    static final long LARGE = 200_000;

    private final AtomicInteger inside = new AtomicInteger();
    private volatile WorkerExecutor away;

    /** How much there is to look at for all starts of the ask. */
    static long size(Facts facts, Ask ask) {
        var first = facts.services().get(ask.parts().getFirst().service());
        var minutes = Duration.between(ask.from(), ask.to()).toMinutes();
        return minutes / first.step() * facts.workers().size() * ask.parts().size();
    }

    /** Fails with 503 where too much waits already. */
    <T> Future<T> of(long size, Callable<T> sum) {
        var context = Vertx.currentContext();
        if (size < LARGE || context == null || !context.isEventLoopContext()) {
            return Future.future(done -> done.complete(called(sum)));
        }
        if (inside.incrementAndGet() > WAITING) {
            inside.decrementAndGet();
            return Future.failedFuture(Problem.tryAgain());
        }
        return away(context).executeBlocking(sum, false).onComplete(done -> inside.decrementAndGet());
    }

    private static <T> T called(Callable<T> sum) {
        try {
            return sum.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** It ends with its Vert.x. */
    private synchronized WorkerExecutor away(Context context) {
        if (away == null) {
            away = context.owner().createSharedWorkerExecutor("muster-slots", AT_ONCE);
        }
        return away;
    }
}
