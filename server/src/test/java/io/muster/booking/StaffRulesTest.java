package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffRulesTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;

    @Test
    void outsideTheSlotsTheyGiveAReason() {
        studio.run("update hours set week = '[]' where org_id = $1 and employee_id = $2", studio.anna);
        var wish = new NewBooking(studio.client, studio.cut, studio.anna, NOON, null);
        var refused = studio.refused(tx -> bookings.create(tx, wish));
        assertEquals("outside-slots", refused.type());
        assertEquals(422, refused.status());
        var booked = studio.org.write(tx -> bookings.create(tx, wish.because("Anna comes in for her")));
        assertEquals("Anna comes in for her", booked.reason());
    }

    @Test
    void takenTimeNoReasonOpens() {
        studio.accepted(studio.cut, studio.anna, NOON, 1);
        var wish = new NewBooking(studio.client, studio.cut, studio.anna, NOON, null).because("She is quick");
        assertEquals(
                "slot-taken", studio.refused(tx -> bookings.create(tx, wish)).type());
    }

    @Test
    void aClientHasNoReason() {
        studio.run("update service set notice_minutes = 43200 where org_id = $1 and id = $2", studio.cut);
        var refused = studio.refused(tx -> bookings.hold(tx, studio.holding(studio.cut, studio.anna, NOON, 1)));
        assertEquals("outside-slots", refused.type());
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        var booking = studio.accepted(studio.cut, studio.anna, NOON, 1);
        var later = NOON.plus(Duration.ofHours(2));
        studio.org.write(tx -> bookings.move(tx, booking.id(), null, new BookingMove(later, studio.boris)));
        studio.org.write(tx -> bookings.cancel(tx, booking.id(), null, "She called"));
        var history = studio.org.read(tx -> bookings.history(tx, booking.id()));
        assertEquals(
                List.of("booking.held", "booking.confirmed", "booking.moved", "booking.cancelled"),
                history.stream().map(Entry::kind).toList());
        var moved = history.get(2);
        assertEquals("Test manager", moved.actor());
        assertEquals(NOON.toString(), moved.from().getString("startsAt"));
        assertEquals(later.toString(), moved.to().getString("startsAt"));
        assertEquals(studio.boris.toString(), moved.to().getString("employee"));
        assertTrue(!moved.to().containsKey("status"));
        assertEquals("cancelled", history.getLast().to().getString("status"));
        assertEquals("She called", history.getLast().to().getString("reason"));
    }
}
