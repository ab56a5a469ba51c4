package io.muster.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.job.Outbox;
import io.muster.slot.Openings;
import io.muster.visit.Parlour;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A time that is free again goes to whoever waits for it, first come first. */
class OfferTest {
    private final Parlour parlour = new Parlour();
    private final WaitingLine line = new WaitingLine(parlour);
    private final Instant ten = parlour.at(3, "10:00");
    private final String visit = parlour.booked(ten);

    @Test
    void theFirstWhoWaitsGetsIt() {
        var first = line.waits(ten, null);
        var second = line.waits(ten, null);
        line.cancel(visit);
        assertEquals("offered", line.status(first));
        assertEquals("waiting", line.status(second));
        assertFalse(parlour.offered(3).contains(ten));
        assertEquals(1, line.promised("offered"));

        var link = line.link(first);
        assertEquals("held", parlour.show(link).json().getString("status"));
        parlour.act(link, "confirm", new JsonObject()).expect(200);
        assertEquals("booked", line.status(first));
        assertEquals("waiting", line.status(second));
    }

    @Test
    void anOfferStandsAsLongAsTheOrganisationSays() {
        parlour.rule(new JsonObject().put("waitlistMinutes", 45));
        var first = line.waits(ten, null);
        var before = Instant.now();
        line.cancel(visit);
        var until = Instant.parse(parlour.show(line.link(first)).json().getString("heldUntil"));
        var minutes = Duration.between(before, until).toMinutes();
        assertTrue(minutes >= 44 && minutes <= 46, minutes + " minutes");
    }

    @Test
    void theNextGetsWhatTheFirstLetsGo() {
        var first = line.waits(ten, null);
        var second = line.waits(ten, null);
        line.cancel(visit);
        parlour.act(line.link(first), "release", null).expect(200);
        assertEquals("withdrawn", line.status(first));
        assertEquals("offered", line.status(second));
        assertFalse(parlour.offered(3).contains(ten));
    }

    @Test
    void theNextGetsWhatTheFirstForgot() {
        var first = line.waits(ten, null);
        var second = line.waits(ten, null);
        line.cancel(visit);
        parlour.sql(
                "update booking set held_until = now() - interval '1 second' where org_id = $1 and status = 'held'");
        assertFalse(parlour.offered(3).contains(ten));
        parlour.hold(ten).expect(409, "slot-taken");
        line.expire(first);
        assertEquals("expired", line.status(first));
        assertEquals("offered", line.status(second));
        parlour.act(line.link(second), "release", null).expect(200);
        assertTrue(parlour.offered(3).contains(ten));
    }

    @Test
    void whatOneLeavesTheNextMayHave() {
        var beard = parlour.org.service("Beard", 30, parlour.skill);
        var half = line.waits(beard, ten, ten.plusSeconds(1), null);
        var other = line.waits(beard, ten.plusSeconds(1800), ten.plusSeconds(1801), null);
        line.cancel(visit);
        assertEquals("offered", line.status(half));
        assertEquals("offered", line.status(other));
    }

    @Test
    void itGoesOnlyToWhomItSuits() {
        var bekzod = parlour.stylist("Bekzod");
        var another = line.waits(parlour.haircut, ten, ten.plusSeconds(1), bekzod);
        var later = line.waits(parlour.haircut, ten.plusSeconds(7200), ten.plusSeconds(9000), null);
        var hers = line.waits(parlour.haircut, ten, ten.plusSeconds(1), parlour.stylist);
        line.cancel(visit);
        assertEquals("waiting", line.status(another));
        assertEquals("waiting", line.status(later));
        assertEquals("offered", line.status(hers));
    }

    @Test
    void aMoveLeavesATimeToo() {
        var first = line.waits(ten, null);
        parlour.act(
                        visit,
                        "move",
                        new JsonObject().put("startsAt", parlour.at(3, "15:00").toString()))
                .expect(200);
        assertEquals("offered", line.status(first));
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
        var first = line.waits(noon, null);
        parlour.owner().post("/blocks/" + id + "/free").expect(204);
        assertEquals("offered", line.status(first));
        assertFalse(parlour.offered(3).contains(noon));
    }

    @Test
    void aSeatThatIsLeftIsOfferedToo() {
        var course = parlour.org.service("Course", 60, parlour.skill);
        parlour.change(course, new JsonObject().put("capacity", 1 + 1));
        var evening = parlour.at(3, "16:00");
        var seat = parlour.booked(evening, course);
        parlour.booked(evening, course);
        var first = line.waits(course, evening, evening.plusSeconds(1), null);
        line.cancel(seat);
        assertEquals("offered", line.status(first));
        parlour.hold(evening, course).expect(409, "seats-taken");
    }

    @Test
    void whatIsPastIsWaitedForNoMore() {
        var first = line.waits(ten, null);
        parlour.sql("update waiting set wanted_from = now() - interval '2 hours', wanted_to = now() - interval '1 hour'"
                + " where org_id = $1");
        line.cancel(visit);
        assertEquals("expired", line.status(first));
        assertTrue(parlour.offered(3).contains(ten));
    }

    /** Though nothing is given free. */
    @Test
    void whatIsPastIsSwept() {
        var first = line.waits(ten, null);
        var second = line.waits(ten, null);
        assertEquals(
                1,
                parlour.sql("update waiting set wanted_from = now() - interval '2 hours', "
                        + "wanted_to = now() - interval '1 hour' where org_id = $1 and id = '" + first + "'"));
        var database = parlour.server.database();
        var offers = new Offers(
                parlour.server.muster().features().bookings(), new Openings(), new Outbox(), InstantSource.system());
        assertTrue(offers.sweep(database.systemDb(), database.orgDb()) > 0);
        assertEquals("expired", line.status(first));
        assertEquals("waiting", line.status(second));
    }

    /** They stand before everybody else, and can have nothing of it. */
    @Test
    void whoWaitsForWhatSomebodyElseDoesStandsInNobodysWay() {
        var massage = parlour.org.service("Massage", 60, parlour.org.skill("Masseur"));
        for (int nr = 0; nr < 60; nr++) {
            line.waits(massage, ten, ten.plusSeconds(1), null);
        }
        var first = line.waits(ten, null);
        line.cancel(visit);
        assertEquals("offered", line.status(first));
    }

    @Test
    void theDeskHearsOfItAndEmployeesDoNot() {
        line.waits(ten, null);
        line.cancel(visit);
        var kinds = parlour.org.changes(0).stream()
                .map(change -> ((JsonObject) change).getString("kind", ""))
                .filter(kind -> kind.startsWith("waiting."))
                .toList();
        assertEquals(List.of("waiting.added", "waiting.offered"), kinds);
        var worker = parlour.org.worker(parlour.stylist);
        worker.get("/changes?after=0&limit=200")
                .expect(200)
                .items()
                .forEach(change -> assertFalse(
                        ((JsonObject) change).getString("kind", "").startsWith("waiting."), change.toString()));
    }
}
