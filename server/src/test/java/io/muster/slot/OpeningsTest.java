package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered follows from what stands in the tables. */
class OpeningsTest {
    private final Parlour parlour = new Parlour();

    @Test
    void startsLieInsideWorkingHours() {
        assertEquals(List.of("09:00", "09:30", "10:00", "10:30", "11:00"), parlour.starts(parlour.anyCut()));
    }

    @Test
    void aBookingTakesItsEmployeesTime() {
        parlour.books(parlour.anna, parlour.cut, "10:00", 60, null);
        var anna = parlour.ask(new Part(parlour.cut, parlour.anna));

        assertEquals(List.of("09:00", "11:00"), parlour.starts(anna));
        assertEquals(List.of("taken"), parlour.rules(anna, "10:30"));
        assertEquals(5, parlour.starts(parlour.anyCut()).size());
    }

    @Test
    void anyoneIsWhoHasTheLeastToDoThatDay() {
        assertEquals(parlour.anna, performer("09:00"));
        parlour.books(parlour.anna, parlour.cut, "11:00", 60, null);

        assertEquals(parlour.boris, performer("09:00"));
        assertEquals(parlour.boris, performer("11:00"));
    }

    @Test
    void aHoldCountsUntilItsDeadline() {
        parlour.books(parlour.anna, parlour.cut, "09:00", 60, Instant.now().plusSeconds(600));
        parlour.books(parlour.anna, parlour.cut, "10:00", 60, Instant.now().minusSeconds(1));

        assertEquals(
                List.of("10:00", "10:30", "11:00"), parlour.starts(parlour.ask(new Part(parlour.cut, parlour.anna))));
    }

    @Test
    void leaveThatBeganLongAgoCounts() {
        parlour.org.write(tx -> tx.execute(
                "insert into occupancy (org_id, employee_id, starts_at, ends_at, reason) values ($1, $2, $3, $4, 'leave')",
                tx.org(),
                parlour.anna,
                Parlour.at("10:00").minus(Duration.ofDays(400)),
                Parlour.at("10:00")));
        var anna = parlour.ask(new Part(parlour.cut, parlour.anna));

        assertEquals(List.of("10:00", "10:30", "11:00"), parlour.starts(anna));
        assertEquals(List.of("leave"), parlour.rules(anna, "09:30"));
    }

    @Test
    void aVisitThatMovesIsNotInItsOwnWay() {
        var booking = parlour.books(parlour.anna, parlour.cut, "10:00", 60, null);
        var visit = parlour.org.read(tx -> tx.one(
                "select visit_id from booking where org_id = $1 and id = $2",
                row -> row.getUUID(0),
                tx.org(),
                booking));

        assertEquals(
                5,
                parlour.starts(parlour.ask(new Part(parlour.cut, parlour.anna)).except(visit))
                        .size());
    }

    @Test
    void aGroupThatIsThereIsJoinedBeforeAnotherOpens() {
        var yoga = parlour.service("Yoga", 60);
        parlour.set("service", "capacity = 5 where org_id = $1 and id = $2", yoga);
        parlour.meets(parlour.boris, yoga, "10:00", 60, 5, 3, null);
        var ask = parlour.ask(new Part(yoga, null));

        assertEquals(
                parlour.boris, parlour.offered(ask, "10:00").pieces().getFirst().employee());
        assertEquals(2, parlour.offered(ask, "10:00").seatsLeft());
        assertEquals(5, parlour.offered(ask, "09:00").seatsLeft());
        assertEquals(
                parlour.anna,
                parlour.offered(ask.seats(3), "10:00").pieces().getFirst().employee());
        assertEquals(
                List.of("seats"),
                parlour.rules(parlour.ask(new Part(yoga, parlour.boris)).seats(3), "10:00"));
    }

    @Test
    void seatsOfExpiredHoldsAreFree() {
        var yoga = parlour.service("Yoga", 60);
        parlour.set("service", "capacity = 5 where org_id = $1 and id = $2", yoga);
        parlour.meets(parlour.boris, yoga, "10:00", 60, 5, 5, Instant.now().minusSeconds(5));

        assertEquals(
                5,
                parlour.offered(parlour.ask(new Part(yoga, parlour.boris)), "10:00")
                        .seatsLeft());
        assertEquals(
                5,
                parlour.starts(parlour.ask(new Part(parlour.cut, parlour.boris)))
                        .size());
    }

    @Test
    void aSequenceGoesToOneOrSeveralEmployees() {
        var dye = parlour.service("Dye", 90);
        var ask = parlour.ask(new Part(parlour.cut, parlour.anna), new Part(dye, parlour.boris));

        assertEquals(List.of("09:00", "09:30"), parlour.starts(ask));
        var pieces = parlour.offered(ask, "09:30").pieces();
        assertEquals(pieces.get(0).endsAt(), pieces.get(1).startsAt());
        assertEquals(Parlour.at("12:00"), pieces.get(1).endsAt());
    }

    @Test
    void betweenTwoPiecesOfOneEmployeeIsNoBuffer() {
        parlour.set("service", "buffer_before_minutes = 15, buffer_after_minutes = 15 where org_id = $1");
        var ask = parlour.ask(new Part(parlour.cut, parlour.anna), new Part(parlour.cut, parlour.anna));
        var pieces = parlour.offered(ask, "10:00").pieces();

        assertEquals(List.of("09:00", "09:30", "10:00"), parlour.starts(ask));
        assertEquals(Parlour.at("09:45"), pieces.get(0).takenFrom());
        assertEquals(Parlour.at("11:00"), pieces.get(0).takenTo());
        assertEquals(Parlour.at("11:00"), pieces.get(1).takenFrom());
        assertEquals(Parlour.at("12:15"), pieces.get(1).takenTo());
    }

    @Test
    void severalPeopleNeedSeveralEmployees() {
        var two = parlour.anyCut().seats(2);
        assertEquals(2, parlour.offered(two, "09:00").pieces().size());
        parlour.takes(parlour.boris, "09:00", "10:00", "blocked");

        assertEquals(List.of("taken"), parlour.rules(two, "09:30"));
        assertEquals(List.of("seats"), parlour.rules(parlour.anyCut().seats(3), "10:00"));
    }

    @Test
    void rowsOfPerformersSayOtherwise() {
        parlour.org.write(tx -> tx.execute(
                "insert into performer (org_id, service_id, employee_id, performs, duration_minutes, price_minor)"
                        + " values ($1, $2, $3, true, 120, 5000), ($1, $2, $4, false, null, null)",
                tx.org(),
                parlour.cut,
                parlour.anna,
                parlour.boris));

        assertEquals(List.of("09:00", "09:30", "10:00"), parlour.starts(parlour.anyCut()));
        assertEquals(
                5000,
                parlour.offered(parlour.anyCut(), "09:00").pieces().getFirst().priceMinor());
        assertEquals(List.of("performer"), parlour.rules(parlour.ask(new Part(parlour.cut, parlour.boris)), "09:00"));
    }

    @Test
    void limitsOfDayAndClientCount() {
        parlour.books(parlour.anna, parlour.cut, "09:00", 60, null);
        parlour.set("service", "day_limit = 2, client_limit = 1 where org_id = $1");

        assertEquals(List.of("day_limit"), parlour.rules(parlour.anyCut().seats(2), "10:00"));
        assertTrue(parlour.judged(parlour.anyCut(), "10:00").offered());
        assertEquals(List.of("client_limit"), parlour.rules(parlour.anyCut().by(parlour.client), "10:00"));
        parlour.set("organisation", "client_day_limit = 1 where id = $1");
        parlour.set("service", "client_limit = null where org_id = $1");
        assertEquals(List.of("client_limit"), parlour.rules(parlour.anyCut().by(parlour.client), "10:00"));
    }

    @Test
    void staffMayPassHoursWithAReasonButNotTakenTime() {
        parlour.takes(parlour.anna, "12:00", "13:00", "leave");
        var staff = parlour.anyCut().as(Audience.staff);
        var late = parlour.judged(staff, "12:10");

        assertEquals(
                List.of("hours"), late.removals().stream().map(Removal::rule).toList());
        assertEquals(parlour.boris, late.slot().pieces().getFirst().employee());
        assertNull(
                parlour.judged(parlour.ask(new Part(parlour.cut, parlour.anna)).as(Audience.staff), "12:10")
                        .slot());
    }

    @Test
    void clientsKeepNoticeWindowAndStep() {
        parlour.set("service", "notice_minutes = 43200 where org_id = $1");
        assertEquals(List.of("notice"), parlour.rules(parlour.anyCut(), "09:00"));
        parlour.set("service", "notice_minutes = 0, window_days = 9 where org_id = $1");
        assertEquals(List.of("window", "step"), parlour.rules(parlour.anyCut(), "09:10"));
        assertTrue(parlour.judged(parlour.anyCut().as(Audience.staff), "09:10").offered());
        assertEquals(List.of(), parlour.starts(parlour.anyCut()));
    }

    @Test
    void theNextSlotsComeInOrder() {
        parlour.books(parlour.anna, parlour.cut, "09:00", 60, null);
        var ask = parlour.ask(new Part(parlour.cut, parlour.anna));

        assertEquals(
                List.of(Parlour.at("10:00"), Parlour.at("10:30")),
                parlour.org.read(tx -> parlour.openings.next(tx, ask, Instant.now(), 2)).stream()
                        .map(Slot::startsAt)
                        .toList());
    }

    private java.util.UUID performer(String time) {
        return parlour.offered(parlour.anyCut(), time).pieces().getFirst().employee();
    }
}
