package io.muster.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.visit.Parlour;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A time that is offered is seen by nobody else, at no moment, whatever happens at the same time. */
class UnseenOfferTest {
    private final Parlour parlour = new Parlour();
    private final WaitingLine line = new WaitingLine(parlour);
    private final Instant ten = parlour.at(3, "10:00");
    private final String visit = parlour.booked(ten);

    @Test
    void nobodyElseSeesItAtAnyMoment() {
        line.waits(ten, null);
        line.waits(ten, null);
        var seen = new AtomicInteger();
        var looks = new AtomicInteger();
        var over = new AtomicBoolean();
        var stranger = CompletableFuture.runAsync(
                () -> {
                    while (!over.get()) {
                        seen.addAndGet(parlour.offered(3).contains(ten) ? 1 : 0);
                        looks.incrementAndGet();
                    }
                },
                task -> Thread.ofVirtual().start(task));
        line.cancel(visit);
        var second = line.offered();
        parlour.act(line.link(second), "release", null).expect(200);
        var third = line.offered();
        parlour.act(line.link(third), "confirm", new JsonObject()).expect(200);
        over.set(true);
        stranger.join();
        assertTrue(looks.get() > 0);
        assertEquals(0, seen.get(), "seen in " + looks + " looks");
    }

    /** What others see changes at the commit alone: before, while the transaction stands open, and after. */
    @Test
    void itIsTakenInTheTransactionThatGivesItFree() {
        var first = line.waits(ten, null);
        var id = UUID.fromString(parlour.show(visit)
                .json()
                .getJsonArray("bookings")
                .getJsonObject(0)
                .getString("id"));
        var cancelled = Promise.<Void>promise();
        var commit = Promise.<Void>promise();
        var done = line.write(tx -> parlour.server
                .muster()
                .features()
                .bookings()
                .cancel(tx, id, null)
                .compose(booking -> {
                    cancelled.complete();
                    return commit.future();
                }));
        cancelled.future().await();
        assertFalse(parlour.offered(3).contains(ten));
        assertEquals("waiting", line.status(first));
        commit.complete();
        done.await();
        assertFalse(parlour.offered(3).contains(ten));
        assertEquals("offered", line.status(first));
    }

    /** Both want the same row: who comes second sees what the first has done. */
    @Test
    void whoIsTakenOffTheListMeanwhileGetsNothing() {
        var first = line.waits(ten, null);
        var second = line.waits(ten, null);
        var withdrawn = Promise.<Void>promise();
        var commit = Promise.<Void>promise();
        var done = line.write(tx -> tx.execute(
                        "update waiting set status = 'withdrawn' where org_id = $1 and id = $2",
                        tx.org(),
                        UUID.fromString(first))
                .compose(rows -> {
                    withdrawn.complete();
                    return commit.future();
                }));
        withdrawn.future().await();
        var id = UUID.fromString(parlour.show(visit)
                .json()
                .getJsonArray("bookings")
                .getJsonObject(0)
                .getString("id"));
        var cancelled =
                line.write(tx -> parlour.server.muster().features().bookings().cancel(tx, id, null));
        parlour.show(visit).expect(200);
        commit.complete();
        done.await();
        cancelled.await();
        assertEquals("withdrawn", line.status(first));
        assertEquals("offered", line.status(second));
    }
}
