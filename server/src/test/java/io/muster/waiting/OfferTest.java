package io.muster.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.OrgTx;
import io.muster.job.Outbox;
import io.muster.slot.Openings;
import io.muster.visit.Parlour;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A time that is free again goes to whoever waits for it, first come first, and nobody else sees it. */
class OfferTest {
    private final Parlour parlour = new Parlour();
    private final Instant ten = parlour.at(3, "10:00");
    private final String visit = parlour.booked(ten);

    @Test
    void theFirstWhoWaitsGetsIt() {
        var first = waits(ten, null);
        var second = waits(ten, null);
        cancel(visit);
        assertEquals("offered", status(first));
        assertEquals("waiting", status(second));
        assertFalse(parlour.offered(3).contains(ten));
        assertEquals(1, promised("offered"));

        var link = link(first);
        assertEquals("held", parlour.show(link).json().getString("status"));
        parlour.act(link, "confirm", new JsonObject()).expect(200);
        assertEquals("booked", status(first));
        assertEquals("waiting", status(second));
    }

    @Test
    void anOfferStandsAsLongAsTheOrganisationSays() {
        parlour.rule(new JsonObject().put("waitlistMinutes", 45));
        var first = waits(ten, null);
        var before = Instant.now();
        cancel(visit);
        var until = Instant.parse(parlour.show(link(first)).json().getString("heldUntil"));
        var minutes = Duration.between(before, until).toMinutes();
        assertTrue(minutes >= 44 && minutes <= 46, minutes + " minutes");
    }

    @Test
    void theNextGetsWhatTheFirstLetsGo() {
        var first = waits(ten, null);
        var second = waits(ten, null);
        cancel(visit);
        parlour.act(link(first), "release", null).expect(200);
        assertEquals("withdrawn", status(first));
        assertEquals("offered", status(second));
        assertFalse(parlour.offered(3).contains(ten));
    }

    @Test
    void theNextGetsWhatTheFirstForgot() {
        var first = waits(ten, null);
        var second = waits(ten, null);
        cancel(visit);
        parlour.sql(
                "update booking set held_until = now() - interval '1 second' where org_id = $1 and status = 'held'");
        assertFalse(parlour.offered(3).contains(ten));
        parlour.hold(ten).expect(409, "slot-taken");
        expire(first);
        assertEquals("expired", status(first));
        assertEquals("offered", status(second));
        parlour.act(link(second), "release", null).expect(200);
        assertTrue(parlour.offered(3).contains(ten));
    }

    @Test
    void nobodyElseSeesItAtAnyMoment() {
        waits(ten, null);
        waits(ten, null);
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
        cancel(visit);
        var second = offered();
        parlour.act(link(second), "release", null).expect(200);
        var third = offered();
        parlour.act(link(third), "confirm", new JsonObject()).expect(200);
        over.set(true);
        stranger.join();
        assertTrue(looks.get() > 0);
        assertEquals(0, seen.get(), "seen in " + looks + " looks");
    }

    /** What others see changes at the commit alone: before, while the transaction stands open, and after. */
    @Test
    void itIsTakenInTheTransactionThatGivesItFree() {
        var first = waits(ten, null);
        var id = UUID.fromString(parlour.show(visit)
                .json()
                .getJsonArray("bookings")
                .getJsonObject(0)
                .getString("id"));
        var cancelled = Promise.<Void>promise();
        var commit = Promise.<Void>promise();
        var done = write(tx -> parlour.server
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
        assertEquals("waiting", status(first));
        commit.complete();
        done.await();
        assertFalse(parlour.offered(3).contains(ten));
        assertEquals("offered", status(first));
    }

    @Test
    void whatOneLeavesTheNextMayHave() {
        var beard = parlour.org.service("Beard", 30, parlour.skill);
        var half = waits(beard, ten, ten.plusSeconds(1), null);
        var other = waits(beard, ten.plusSeconds(1800), ten.plusSeconds(1801), null);
        cancel(visit);
        assertEquals("offered", status(half));
        assertEquals("offered", status(other));
    }

    @Test
    void itGoesOnlyToWhomItSuits() {
        var bekzod = parlour.stylist("Bekzod");
        var another = waits(parlour.haircut, ten, ten.plusSeconds(1), bekzod);
        var later = waits(parlour.haircut, ten.plusSeconds(7200), ten.plusSeconds(9000), null);
        var hers = waits(parlour.haircut, ten, ten.plusSeconds(1), parlour.stylist);
        cancel(visit);
        assertEquals("waiting", status(another));
        assertEquals("waiting", status(later));
        assertEquals("offered", status(hers));
    }

    @Test
    void aMoveLeavesATimeToo() {
        var first = waits(ten, null);
        parlour.act(
                        visit,
                        "move",
                        new JsonObject().put("startsAt", parlour.at(3, "15:00").toString()))
                .expect(200);
        assertEquals("offered", status(first));
    }

    @Test
    void blockedTimeThatIsFreedIsOfferedToo() {
        var noon = parlour.at(3, "12:00");
        var block = new JsonObject()
                .put("employee", parlour.stylist.toString())
                .put("startsAt", noon.toString())
                .put("endsAt", noon.plusSeconds(3600).toString())
                .put("reason", "blocked");
        var id = parlour.owner().post("/blocks", block).expect(201).id();
        var first = waits(noon, null);
        parlour.owner().post("/blocks/" + id + "/free").expect(204);
        assertEquals("offered", status(first));
        assertFalse(parlour.offered(3).contains(noon));
    }

    @Test
    void aSeatThatIsLeftIsOfferedToo() {
        var course = parlour.org.service("Course", 60, parlour.skill);
        parlour.change(course, new JsonObject().put("capacity", 1 + 1));
        var evening = parlour.at(3, "16:00");
        var seat = parlour.booked(evening, course);
        parlour.booked(evening, course);
        var first = waits(course, evening, evening.plusSeconds(1), null);
        cancel(seat);
        assertEquals("offered", status(first));
        parlour.hold(evening, course).expect(409, "seats-taken");
    }

    /** Both want the same row: who comes second sees what the first has done. */
    @Test
    void whoIsTakenOffTheListMeanwhileGetsNothing() {
        var first = waits(ten, null);
        var second = waits(ten, null);
        var withdrawn = Promise.<Void>promise();
        var commit = Promise.<Void>promise();
        var done = write(tx -> tx.execute(
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
                write(tx -> parlour.server.muster().features().bookings().cancel(tx, id, null));
        parlour.show(visit).expect(200);
        commit.complete();
        done.await();
        cancelled.await();
        assertEquals("withdrawn", status(first));
        assertEquals("offered", status(second));
    }

    @Test
    void whatIsPastIsWaitedForNoMore() {
        var first = waits(ten, null);
        parlour.sql("update waiting set wanted_from = now() - interval '2 hours', wanted_to = now() - interval '1 hour'"
                + " where org_id = $1");
        cancel(visit);
        assertEquals("expired", status(first));
        assertTrue(parlour.offered(3).contains(ten));
    }

    /** Though nothing is given free. */
    @Test
    void whatIsPastIsSwept() {
        var first = waits(ten, null);
        var second = waits(ten, null);
        assertEquals(
                1,
                parlour.sql("update waiting set wanted_from = now() - interval '2 hours', "
                        + "wanted_to = now() - interval '1 hour' where org_id = $1 and id = '" + first + "'"));
        var database = parlour.server.database();
        var offers = new Offers(
                parlour.server.muster().features().bookings(), new Openings(), new Outbox(), InstantSource.system());
        assertTrue(offers.sweep(database.systemDb(), database.orgDb()) > 0);
        assertEquals("expired", status(first));
        assertEquals("waiting", status(second));
    }

    /** They stand before everybody else, and can have nothing of it. */
    @Test
    void whoWaitsForWhatSomebodyElseDoesStandsInNobodysWay() {
        var massage = parlour.org.service("Massage", 60, parlour.org.skill("Masseur"));
        for (int nr = 0; nr < 60; nr++) {
            waits(massage, ten, ten.plusSeconds(1), null);
        }
        var first = waits(ten, null);
        cancel(visit);
        assertEquals("offered", status(first));
    }

    @Test
    void theDeskHearsOfItAndEmployeesDoNot() {
        waits(ten, null);
        cancel(visit);
        var kinds = parlour.org.changes(0).stream()
                .map(change -> ((JsonObject) change).getString("kind", ""))
                .filter(kind -> kind.startsWith("waiting."))
                .toList();
        assertEquals(java.util.List.of("waiting.added", "waiting.offered"), kinds);
        var worker = parlour.org.worker(parlour.stylist);
        worker.get("/changes?after=0&limit=200")
                .expect(200)
                .items()
                .forEach(change -> assertFalse(
                        ((JsonObject) change).getString("kind", "").startsWith("waiting."), change.toString()));
    }

    private String waits(Instant start, UUID employee) {
        return waits(parlour.haircut, start, start.plusSeconds(1), employee);
    }

    private String waits(UUID service, Instant from, Instant to, UUID employee) {
        var body = new JsonObject()
                .put("client", parlour.org.client("Client " + UUID.randomUUID()).toString())
                .put("service", service.toString())
                .put("from", from.toString())
                .put("to", to.toString());
        if (employee != null) {
            body.put("employee", employee.toString());
        }
        return parlour.owner().post("/waiting", body).expect(201).id().toString();
    }

    private void cancel(String link) {
        parlour.act(link, "cancel", new JsonObject()).expect(200);
    }

    /** As the sweep does. */
    private void expire(String waiting) {
        var booking = UUID.fromString(entry(waiting).getString("booking"));
        write(tx -> parlour.server.muster().features().bookings().expire(tx, booking))
                .await();
    }

    private <T> Future<T> write(Function<OrgTx, Future<T>> work) {
        return parlour.server.database().orgDb().write(parlour.owner().actor(), work);
    }

    private String offered() {
        return parlour.owner()
                .get("/waiting?status=offered")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("id");
    }

    private String link(String waiting) {
        return parlour.org.link(UUID.fromString(entry(waiting).getString("booking")));
    }

    private String status(String waiting) {
        return entry(waiting).getString("status");
    }

    private JsonObject entry(String waiting) {
        return parlour.owner().get("/waiting?limit=200").expect(200).items().stream()
                .map(JsonObject.class::cast)
                .filter(entry -> waiting.equals(entry.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private long promised(String what) {
        return parlour.server
                .database()
                .orgDb()
                .read(
                        parlour.owner().actor(),
                        tx -> tx.one(
                                "select count(*) from job where org_id = $1 and kind = 'booking.told' and body->>'what' = $2",
                                row -> row.getLong(0),
                                tx.org(),
                                what))
                .await();
    }
}
