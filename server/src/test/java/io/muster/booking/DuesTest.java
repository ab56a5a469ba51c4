package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DuesTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;
    private final UUID dear = studio.service("Dear", 60, "deposit_minor = 300, no_show_fee_minor = 500");

    @Test
    void theDepositIsDueAtOnceAndTheRestAtTheStart() {
        var booking = studio.accepted(dear, studio.anna, NOON, 1);
        var dues = studio.org.read(tx -> bookings.dues(tx, booking.id()));
        assertEquals(List.of("balance 700 open", "deposit 300 open"), studio.dues(booking));
        assertEquals(NOON, dues.getLast().dueAt());
        assertEquals(true, dues.getFirst().dueAt().isBefore(Instant.now().plusSeconds(60)));
    }

    @Test
    void theBalanceMovesWithTheBooking() {
        var booking = studio.accepted(dear, studio.anna, NOON, 1);
        var later = NOON.plus(Duration.ofDays(1));
        studio.org.write(tx -> bookings.move(tx, booking.id(), null, new BookingMove(later, null)));
        assertEquals(
                later,
                studio.org.read(tx -> bookings.dues(tx, booking.id())).getLast().dueAt());
    }

    @Test
    void whoDoesNotComeOwesTheFeeInsteadOfThePrice() {
        var booking = studio.accepted(dear, studio.anna, NOON, 1);
        studio.org.write(tx -> bookings.miss(tx, booking.id(), null));
        assertEquals(List.of("balance 700 void", "deposit 300 void", "no_show_fee 500 open"), studio.dues(booking));
    }

    @Test
    void cancelledInTimeNothingIsDue() {
        var booking = studio.accepted(dear, studio.anna, NOON, 1);
        studio.org.write(tx -> bookings.cancelVisit(tx, booking.visit(), null, true));
        assertEquals(List.of("balance 700 void", "deposit 300 void"), studio.dues(booking));
    }

    @Test
    void cancelledLateByTheClientTheFeeIs() {
        studio.organisation("cancel_minutes = 43200");
        var booking = studio.accepted(dear, studio.anna, NOON, 1);
        studio.org.write(tx -> bookings.cancelVisit(tx, booking.visit(), null, true));
        assertEquals(List.of("balance 700 void", "deposit 300 void", "no_show_fee 500 open"), studio.dues(booking));
        var other = studio.accepted(dear, studio.anna, NOON, 1);
        studio.org.write(tx -> bookings.cancel(tx, other.id(), null, "Anna is ill"));
        assertEquals(List.of("balance 700 void", "deposit 300 void"), studio.dues(other));
    }

    @Test
    void aServiceThatCostsNothingHasNone() {
        var free = studio.service("Free", 30, "price_minor = 0");
        assertEquals(List.of(), studio.dues(studio.accepted(free, studio.anna, NOON, 1)));
    }
}
