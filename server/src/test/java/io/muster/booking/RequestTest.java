package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.slot.Ask;
import io.muster.slot.Audience;
import io.muster.slot.Slot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;
    private final UUID colour = studio.service("Colour", 60, "confirmation = 'request', deposit_minor = 400");

    @Test
    void itBlocksItsTimeUntilSomebodyDecides() {
        var asked = studio.accepted(colour, studio.anna, NOON, 1);
        assertEquals(BookingState.requested, asked.status());
        assertTrue(asked.requestedUntil().isBefore(NOON));
        assertEquals(
                "slot-taken",
                studio.refused(tx -> bookings.hold(tx, studio.holding(studio.cut, studio.anna, NOON, 1)))
                        .type());
        assertEquals(List.of("requested"), studio.told());
        assertEquals(List.of(), studio.dues(asked));
    }

    @Test
    void yesConfirmsIt() {
        var asked = studio.accepted(colour, studio.anna, NOON, 1);
        var confirmed = studio.org.write(tx -> bookings.confirm(tx, asked.id(), asked.version()));
        assertEquals(BookingState.confirmed, confirmed.status());
        assertEquals(List.of("balance 600 open", "deposit 400 open"), studio.dues(confirmed));
        assertEquals(List.of("confirmed"), studio.told());
        assertEquals(
                "booking-state",
                studio.refused(tx -> bookings.confirm(tx, asked.id(), null)).type());
    }

    @Test
    void noFreesTheTimeAndSaysWhy() {
        var asked = studio.accepted(colour, studio.anna, NOON, 1);
        var declined = studio.org.write(tx -> bookings.decline(tx, asked.id(), null, "Anna is away"));
        assertEquals(BookingState.cancelled, declined.status());
        assertEquals("Anna is away", declined.reason());
        assertEquals(0, studio.count("occupancy where true"));
        assertEquals("booking.declined", studio.kinds().getLast());
        assertEquals(List.of("declined"), studio.told());
    }

    @Test
    void whoeverWantsTheTimeEndsWhatNobodyDecidedInTime() {
        var asked = studio.accepted(colour, studio.anna, NOON, 1);
        assertFalse(offered().contains(NOON));
        studio.overdue(asked);
        assertTrue(offered().contains(NOON));
        var held = studio.hold(studio.anna, NOON);
        assertEquals(BookingState.held, held.status());
        assertEquals(BookingState.expired, studio.show(asked).status());
        assertEquals(List.of("expired"), studio.told());
        assertEquals(1, studio.count("occupancy where true"));
    }

    private List<Instant> offered() {
        var ask = Ask.of(studio.cut, studio.anna, Audience.client).between(NOON, NOON.plusSeconds(1));
        return studio.org.read(tx -> studio.org.openings.offered(tx, ask)).stream()
                .map(Slot::startsAt)
                .toList();
    }

    @Test
    void whatMovesIsDecidedBeforeItsNewStart() {
        var asked = studio.accepted(colour, studio.anna, NOON, 1);
        var soon = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
        var to = new BookingMove(soon, null, "She is in town");
        var moved = studio.org.write(tx -> bookings.move(tx, asked.id(), null, to));
        assertEquals(BookingState.requested, moved.status());
        assertEquals(soon, moved.requestedUntil());
        var back = studio.org.write(tx -> bookings.move(tx, asked.id(), null, new BookingMove(NOON, null, "Or not")));
        assertEquals(soon, back.requestedUntil());
    }

    @Test
    void undecidedItExpires() {
        var asked = studio.accepted(colour, studio.anna, NOON, 1);
        studio.overdue(asked);
        assertEquals(
                "booking-state",
                studio.refused(tx -> bookings.confirm(tx, asked.id(), null)).type());
        studio.org.write(tx -> bookings.expire(tx, asked.id()));
        assertEquals(BookingState.expired, studio.show(asked).status());
        assertEquals(0, studio.count("occupancy where true"));
        assertEquals(List.of("expired"), studio.told());
    }
}
