package io.muster.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Waits for an answer for as long as somebody can hear it: told in steps, of which a thread that is busy with something
 * else for seconds has taken one. What came meanwhile is heard before the wait is over, and not called too late.
 */
final class Patience<T> {
    private static final int STEPS = 10;

    private final Promise<T> answer = Promise.promise();
    private final Vertx vertx;
    private final long step;
    private long timer;
    private boolean over;

    private Patience(Vertx vertx, Duration within) {
        this.vertx = vertx;
        this.step = Math.max(1, within.toMillis() / STEPS);
    }

    /** Fails with a {@link TimeoutException} where there is no answer in time. */
    static <T> Future<T> with(Vertx vertx, Duration within, Future<T> answer) {
        return answer.isComplete() ? answer : new Patience<T>(vertx, within).awaiting(answer);
    }

    private Future<T> awaiting(Future<T> late) {
        next(STEPS);
        late.onComplete(result -> {
            end();
            if (result.succeeded()) {
                answer.tryComplete(result.result());
            } else {
                answer.tryFail(result.cause());
            }
        });
        return answer.future();
    }

    private synchronized void next(int steps) {
        if (!over) {
            timer = vertx.setTimer(step, now -> passed(steps - 1));
        }
    }

    private void passed(int left) {
        if (left > 0) {
            next(left);
        } else {
            answer.tryFail(new TimeoutException("No answer in time"));
        }
    }

    private synchronized void end() {
        over = true;
        vertx.cancelTimer(timer);
    }
}
