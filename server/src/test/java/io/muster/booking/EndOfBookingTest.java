package io.muster.booking;

import static io.muster.booking.Salon.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Role;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a booking ends: cancelled, completed or missed. */
class EndOfBookingTest {
    private interface End {
        Future<Booking> of(OrgTx tx, UUID id, Integer seen);
    }

    private final Salon salon = new Salon();
    private final Booking booking = salon.book(salon.anna, NOON);
    private final Bookings bookings = salon.org.bookings;

    @Test
    void cancellingGivesTheTimeFree() {
        assertEquals(BookingState.cancelled, end(bookings::cancel).status());
        assertEquals(0, salon.occupancies());
        assertEquals("booking.cancelled", salon.org.changes().getLast());
        salon.book(salon.anna, NOON);
    }

    @Test
    void whatWasServedOrMissedKeepsItsTime() {
        assertEquals(BookingState.completed, end(bookings::complete).status());
        assertEquals("booking.completed", salon.org.changes().getLast());
        var other = salon.book(salon.vera, NOON);
        var missed = salon.org.write(tx -> bookings.miss(tx, other.id(), 1));
        assertEquals(BookingState.no_show, missed.status());
        assertEquals(2, missed.version());
        assertEquals("booking.missed", salon.org.changes().getLast());
        assertEquals(2, salon.occupancies());
    }

    @Test
    void anEndIsAnEnd() {
        end(bookings::complete);
        var changes = salon.org.changes().size();
        List.<End>of(bookings::cancel, bookings::complete, bookings::miss).forEach(end -> {
            var refused = salon.org.refused(tx -> end.of(tx, booking.id(), null));
            assertEquals(409, refused.status());
            assertEquals("booking-state", refused.type());
        });
        assertEquals(changes, salon.org.changes().size());
        assertEquals(1, salon.occupancies());
    }

    @Test
    void anOldVersionEndsNothing() {
        salon.org.write(tx -> bookings.move(tx, booking.id(), 1, new BookingMove(NOON.plusSeconds(60), null, "So")));
        List.<End>of(bookings::cancel, bookings::complete, bookings::miss)
                .forEach(end -> assertEquals(
                        412,
                        salon.org.refused(tx -> end.of(tx, booking.id(), 1)).status()));
    }

    @Test
    void ofTwentyWhoCancelAtOnceOneDoes() {
        var cancelled = IntStream.range(0, 20)
                .mapToObj(n -> salon.org
                        .started(tx -> bookings.cancel(tx, booking.id(), null))
                        .map("cancelled")
                        .otherwise(failure -> salon.org.problem(failure).type()))
                .toList();
        Future.join(cancelled).await();
        assertEquals(
                1,
                cancelled.stream()
                        .filter(each -> each.result().equals("cancelled"))
                        .count());
        assertEquals(
                19,
                cancelled.stream()
                        .filter(each -> each.result().equals("booking-state"))
                        .count());
        assertEquals(
                1,
                salon.org.changes().stream().filter("booking.cancelled"::equals).count());
    }

    @Test
    void employeesSeeTheirOwnUntilItIsCancelled() {
        var anna = salon.anna.id();
        var vera = salon.vera.id();
        var live = bookings.sight(Wire.of(booking));
        assertEquals(Wire.of(booking), live.of(anna));
        assertTrue(live.of(vera).isEmpty());
        assertTrue(bookings.sight(Wire.of(end(bookings::cancel))).of(anna).isEmpty());
        var seen = salon.org.readAs(salon.org.actor(Role.employee, anna), tx -> bookings.show(tx, booking.id()));
        assertFalse(seen.status().takesTime());
    }

    private Booking end(End end) {
        return salon.org.write(tx -> end.of(tx, booking.id(), 1));
    }
}
