package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The seam where payments will come in: money arrives in time, late, or for nothing. */
class SettleTest {
    private static final Instant NOW = Instant.EPOCH;

    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;

    @Test
    void itIsDecidedByStateClockAndFreeTime() {
        assertEquals(Settlement.confirmed, Settlement.of(BookingState.held, NOW.plusMillis(1), NOW, false));
        assertEquals(Settlement.booked_anew, Settlement.of(BookingState.held, NOW, NOW, true));
        assertEquals(Settlement.refund, Settlement.of(BookingState.held, NOW, NOW, false));
        assertEquals(Settlement.booked_anew, Settlement.of(BookingState.expired, null, NOW, true));
        assertEquals(Settlement.refund, Settlement.of(BookingState.expired, null, NOW, false));
        assertEquals(Settlement.refund, Settlement.of(BookingState.cancelled, null, NOW, true));
        assertEquals(Settlement.confirmed, Settlement.of(BookingState.confirmed, null, NOW, false));
    }

    @Test
    void inTimeTheHoldIsConfirmed() {
        var held = held();
        assertEquals(Settlement.confirmed, settle(held));
        assertEquals(BookingState.confirmed, studio.show(held).status());
        assertEquals(List.of("balance 1000 open", "deposit 400 settled"), studio.dues(held));
        assertEquals(Settlement.confirmed, settle(held));
    }

    @Test
    void lateTheFreeTimeIsBookedAnew() {
        var held = held();
        studio.overdue(held);
        assertEquals(Settlement.booked_anew, settle(held));
        assertEquals(BookingState.expired, studio.show(held).status());
        var visit = studio.org.read(tx -> bookings.ofVisit(tx, held.visit()));
        assertEquals(2, visit.size());
        assertEquals(1, studio.count("booking where status = 'confirmed'"));
        assertEquals(1, studio.count("occupancy where true"));
    }

    @Test
    void lateAndTakenItGoesBack() {
        var held = held();
        studio.overdue(held);
        studio.hold(studio.anna, NOON);
        assertEquals(Settlement.refund, settle(held));
        assertEquals(0, studio.count("booking where status = 'confirmed'"));
        assertEquals(List.of("deposit 400 void"), studio.dues(held));
    }

    @Test
    void lateAVisitComesBackAsAWhole() {
        var alone = List.of(new Item(studio.cut, studio.anna), new Item(studio.cut, studio.anna));
        comesBack(hold(NOON.plus(Duration.ofDays(1)), alone, 1));
        var inTurn = List.of(new Item(studio.cut, studio.anna), new Item(studio.cut, studio.boris));
        comesBack(hold(NOON.plus(Duration.ofDays(2)), inTurn, 1));
        comesBack(hold(NOON, List.of(new Item(studio.cut, null)), 2));
    }

    private void comesBack(List<Booking> held) {
        held.forEach(this::deposit);
        studio.overdue(held.getFirst());
        assertEquals(Settlement.booked_anew, settle(held.getLast()));
        assertEquals(starts(held), starts(standing(held)));
        assertEquals(Settlement.confirmed, settle(held.getLast()), "The same money once more");
        assertEquals(Settlement.confirmed, settle(held.getFirst()), "The rest of the money");
        assertEquals(2, standing(held).size());
    }

    @Test
    void whereOneOfAVisitIsTakenAllOfItGoesBack() {
        var held = hold(NOON, List.of(new Item(studio.cut, studio.anna), new Item(studio.cut, studio.boris)), 1);
        held.forEach(this::deposit);
        studio.overdue(held.getFirst());
        studio.hold(studio.boris, NOON.plus(Duration.ofMinutes(90)));
        assertEquals(Settlement.refund, settle(held.getFirst()));
        assertEquals(List.of(), standing(held));
    }

    private static List<String> starts(List<Booking> bookings) {
        return bookings.stream()
                .map(each -> each.employee() + " " + each.startsAt())
                .sorted()
                .toList();
    }

    private List<Booking> standing(List<Booking> held) {
        return studio.org.read(tx -> bookings.ofVisit(tx, held.getFirst().visit())).stream()
                .filter(each -> each.status() == BookingState.confirmed)
                .toList();
    }

    private List<Booking> hold(Instant at, List<Item> items, int seats) {
        return studio.org.write(tx -> bookings.hold(tx, new NewHold(at, items, seats, studio.client, "public", 5)));
    }

    private void deposit(Booking held) {
        studio.run("update service set deposit_minor = 400 where org_id = $1");
        studio.run(
                "insert into due (org_id, booking_id, kind, amount_minor, currency, due_at) "
                        + "values ($1, $2, 'deposit', 400, 'UZS', now())",
                held.id());
    }

    /** A hold that waits for its deposit, as payments will make it. */
    private Booking held() {
        var held = studio.org
                .write(tx -> bookings.hold(
                        tx,
                        new NewHold(NOON, List.of(new Item(studio.cut, studio.anna)), 1, studio.client, "public", 5)))
                .getFirst();
        studio.run(
                "insert into due (org_id, booking_id, kind, amount_minor, currency, due_at) "
                        + "values ($1, $2, 'deposit', 400, 'UZS', now())",
                held.id());
        return held;
    }

    private Settlement settle(Booking held) {
        var due = studio.org.<UUID>read(tx -> tx.one(
                "select id from due where org_id = $1 and booking_id = $2 and kind = 'deposit'",
                row -> row.getUUID(0),
                tx.org(),
                held.id()));
        return studio.org.write(tx -> bookings.settle(tx, due));
    }
}
