package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.List;

/** Leads locked bookings from state to state, where the table has a way. */
final class States {
    private States() {}

    /** The time stays taken. */
    static Future<Booking> become(OrgTx tx, Booking booking, BookingState state) {
        return tx.one(
                BookingSql.BECOME,
                Booking::of,
                tx.org(),
                unlessRefused(booking, state).id(),
                state,
                null);
    }

    static Future<List<Booking>> become(OrgTx tx, List<Booking> bookings, BookingState state) {
        var become =
                bookings.stream().map(booking -> become(tx, booking, state)).toList();
        return Future.all(become).map(all -> become.stream().map(Future::result).toList());
    }

    static Booking unlessRefused(Booking booking, BookingState state) {
        if (!booking.status().mayBecome(state)) {
            throw refused(booking);
        }
        return booking;
    }

    static Problem refused(Booking booking) {
        return Problem.conflict("booking-state", "The booking is in another state.")
                .detail("It is " + booking.status().name().replace('_', '-') + ".")
                .current(booking);
    }
}
