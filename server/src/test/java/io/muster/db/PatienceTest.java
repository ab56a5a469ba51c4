package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration WITHIN = Duration.ofMillis(200);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void whereNothingComesItEnds() {
        var begun = System.nanoTime();
        Future<Object> waited = Patience.with(vertx, WITHIN, Promise.promise().future());
        var cause = waited.transform(result -> Future.succeededFuture(result.cause()))
                .await();
        assertInstanceOf(TimeoutException.class, cause);
        assertTrue(System.nanoTime() - begun >= WITHIN.toNanos());
    }

    /** The answer is there before the thread that should hear it has time to. */
    @Test
    void whatCameWhileTheThreadWasBusyIsHeard() throws InterruptedException {
        var answer = Promise.<String>promise();
        var heard = Promise.<String>promise();
        var context = vertx.getOrCreateContext();
        var waits = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        context.runOnContext(now -> {
            Patience.with(vertx, WITHIN, answer.future()).onComplete(heard);
            waits.countDown();
            busyFor(WITHIN.multipliedBy(3), arrived);
        });
        assertTrue(waits.await(10, TimeUnit.SECONDS));
        context.runOnContext(now -> vertx.setTimer(1, soon -> answer.complete("Here")));
        arrived.countDown();
        assertEquals("Here", heard.future().await());
    }

    private static void busyFor(Duration time, CountDownLatch arrived) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || arrived.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
