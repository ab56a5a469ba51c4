package io.muster.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be paid for a booking and when, as a pure calculation: the deposit at once where the service asks for one,
 * the rest of the price at the start, and the service's fee from who does not come. A client's own cancellation after the
 * organisation's deadline is a missed booking to the purse: the time cannot be sold any more. Staff who cancel charge
 * nobody.
 */
final class Dues {
    private Dues() {}

    /**
     * @param depositMinor of the service for one seat, never more than the price that this booking has
     * @param at when it is confirmed
     */
    static List<Due> confirmed(Booking booking, long depositMinor, Instant at) {
        var dues = new ArrayList<Due>();
        long deposit = Math.min(depositMinor * booking.seats(), booking.priceMinor());
        of(Due.Kind.deposit, deposit, booking, at).ifPresent(dues::add);
        of(Due.Kind.balance, booking.priceMinor() - deposit, booking, booking.startsAt())
                .ifPresent(dues::add);
        return dues;
    }

    static Optional<Due> missed(Booking booking, long noShowFeeMinor, Instant at) {
        return of(Due.Kind.no_show_fee, noShowFeeMinor * booking.seats(), booking, at);
    }

    /** @param byClient whether the client did it, not staff */
    static Optional<Due> cancelled(Booking booking, long noShowFeeMinor, Terms terms, boolean byClient) {
        var late =
                booking.status() == BookingState.confirmed && terms.now().isAfter(terms.deadline(booking.startsAt()));
        return byClient && late ? missed(booking, noShowFeeMinor, terms.now()) : Optional.empty();
    }

    private static Optional<Due> of(Due.Kind kind, long amountMinor, Booking booking, Instant at) {
        return amountMinor > 0 ? Optional.of(Due.open(kind, amountMinor, booking.currency(), at)) : Optional.empty();
    }
}
