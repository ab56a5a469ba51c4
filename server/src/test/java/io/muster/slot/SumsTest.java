package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.TestDatabase;
import io.muster.web.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What takes long keeps no event loop from answering others. */
class SumsTest {
    private static final Callable<Boolean> ON_EVENT_LOOP = Context::isOnEventLoopThread;
    private final Context loop = TestDatabase.shared().vertx().getOrCreateContext();
    private final Sums sums = new Sums();

    @Test
    void whatIsSmallIsDoneAtOnce() {
        assertTrue(there(() -> sums.of(Sums.LARGE - 1, ON_EVENT_LOOP)).await());
    }

    @Test
    void whatIsLargeIsDoneElsewhereAndAnsweredHere() {
        assertFalse(there(() -> sums.of(Sums.LARGE, ON_EVENT_LOOP)).await());
        assertTrue(there(() -> sums.of(Sums.LARGE, () -> 1).map(one -> Vertx.currentContext() == loop))
                .await());
    }

    @Test
    void tooMuchIsRefusedAndTheRestIsDone() {
        var begin = new CountDownLatch(1);
        var all = there(() -> Future.succeededFuture(Stream.generate(() -> sums.of(Sums.LARGE, () -> {
                            begin.await();
                            return 1;
                        }))
                        .limit(30)
                        .toList()))
                .await();
        begin.countDown();
        Future.join(all).otherwiseEmpty().await();
        assertEquals(20, all.stream().filter(Future::succeeded).count());
        assertEquals(
                List.of("try-again"),
                all.stream()
                        .filter(Future::failed)
                        .map(each -> ((Problem) each.cause()).type())
                        .distinct()
                        .toList());
        assertFalse(there(() -> sums.of(Sums.LARGE, ON_EVENT_LOOP)).await());
    }

    private <T> Future<T> there(Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(turn -> work.get().onComplete(done));
        return done.future();
    }
}
