package io.muster.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a booking goes.
 *
 * @param employee null for its own
 * @param reason why staff want it outside the slots, where it is
 */
public record BookingMove(Instant startsAt, UUID employee, String reason) {
    public BookingMove(Instant startsAt, UUID employee) {
        this(startsAt, employee, null);
    }

    UUID[] others() {
        return employee == null ? new UUID[0] : new UUID[] {employee};
    }

    UUID performing(Booking booking) {
        return employee == null ? booking.employee() : employee;
    }
}
