package io.muster.booking;

import java.time.Instant;

/**
 * What becomes of a booking when money for it arrives, as a pure decision: who pays in time keeps the time, who pays late
 * gets it again if it is still free, and everybody else gets the money back.
 */
public enum Settlement {
    /** It stood already, or stands now. */
    confirmed,
    /** The hold was over; the same time was free and is booked anew. */
    booked_anew,
    /** There is nothing that the money could be for. */
    refund;

    /** @param isFree whether the time could be taken again now; asked of bookings that are over */
    static Settlement of(BookingState state, Instant heldUntil, Instant now, boolean isFree) {
        return switch (state) {
            case held -> heldUntil.isAfter(now) ? confirmed : again(isFree);
            case expired -> again(isFree);
            case requested, confirmed, checked_in, completed, no_show -> confirmed;
            case cancelled -> refund;
        };
    }

    private static Settlement again(boolean isFree) {
        return isFree ? booked_anew : refund;
    }
}
