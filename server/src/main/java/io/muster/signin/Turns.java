package io.muster.signin;

import io.muster.web.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Lets attempts on one account go one after the other, so that a hundred guesses at once are counted like a hundred. */
final class Turns {
    private static final int MOST_WAITING = 24;

    private final Vertx vertx;
    private final Map<String, Queue> queues = new HashMap<>();

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    private static final class Queue {
        private Future<?> last = Future.succeededFuture();
        private int length;
    }

    /** Runs on the caller's context once all before it have ended; 503 when too many wait already. */
    <T> Future<T> take(String account, Supplier<Future<T>> attempt) {
        Promise<T> answer = Promise.promise();
        var context = vertx.getOrCreateContext();
        Future<?> before;
        synchronized (queues) {
            var queue = queues.computeIfAbsent(account, any -> new Queue());
            if (queue.length > MOST_WAITING) {
                return Future.failedFuture(Problem.tryAgain());
            }
            before = queue.last;
            queue.last = answer.future();
            queue.length++;
        }
        before.onComplete(over -> run(context, attempt, answer));
        return answer.future().onComplete(over -> leave(account));
    }

    private static <T> void run(Context context, Supplier<Future<T>> attempt, Promise<T> answer) {
        context.runOnContext(now -> {
            try {
                attempt.get().onComplete(answer);
            } catch (RuntimeException e) {
                answer.fail(e);
            }
        });
    }

    private void leave(String account) {
        synchronized (queues) {
            var queue = queues.get(account);
            queue.length--;
            if (queue.length == 0) {
                queues.remove(account);
            }
        }
    }
}
