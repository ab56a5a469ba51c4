package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.job.Outbox;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that the client is told: one mail for a visit, however many bookings it has, and one reminder. */
final class Told {
    /** What happened, by the words that the mails know. */
    enum What {
        confirmed,
        requested,
        declined,
        moved,
        cancelled,
        expired
    }

    private final Outbox outbox;

    Told(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Of what is over nobody is told, and nobody is told of a hold: its client does not know yet, or let it go. */
    Future<?> of(OrgTx tx, What what, Terms terms, List<Booking> bookings) {
        return promise(tx, terms, bookings, new JsonObject().put("what", what.name()));
    }

    /** The same where visits of one series end together: the mail about the first names the others. */
    Future<?> ofSeries(OrgTx tx, What what, Terms terms, List<Booking> bookings) {
        return promise(
                tx, terms, bookings, new JsonObject().put("what", what.name()).put("series", true));
    }

    private Future<?> promise(OrgTx tx, Terms terms, List<Booking> bookings, JsonObject what) {
        var first = first(bookings)
                .filter(booking -> booking.client() != null && booking.endsAt().isAfter(terms.now()));
        return first.<Future<?>>map(booking -> outbox.promise(
                        tx, "booking.told", body(booking).mergeIn(what), null, "told:" + booking.visit()))
                .orElseGet(Future::succeededFuture);
    }

    /** Promises the reminder of a visit anew, by the version that its first booking has now. */
    Future<?> remind(OrgTx tx, UUID visit, Terms terms) {
        return tx.list(BookingSql.OF_VISIT, Booking::of, tx.org(), visit)
                .compose(bookings -> remind(tx, bookings, terms));
    }

    /** The same where all bookings of the visit are at hand. */
    Future<?> remind(OrgTx tx, List<Booking> visit, Terms terms) {
        return first(visit)
                .flatMap(booking -> at(booking, terms)
                        .<Future<?>>map(at -> outbox.promise(
                                tx, "booking.reminder", body(booking), at, "reminder:" + booking.visit())))
                .orElseGet(Future::succeededFuture);
    }

    private static Optional<Instant> at(Booking booking, Terms terms) {
        var at = booking.startsAt().minus(terms.reminder());
        return booking.status() == BookingState.confirmed && !terms.reminder().isZero() && at.isAfter(terms.now())
                ? Optional.of(at)
                : Optional.empty();
    }

    /** The first that still stands, else the first. */
    private static Optional<Booking> first(List<Booking> bookings) {
        return bookings.stream()
                .min(Comparator.comparing((Booking booking) -> !booking.status().takesTime())
                        .thenComparing(Booking::startsAt)
                        .thenComparing(Booking::id));
    }

    private static JsonObject body(Booking booking) {
        return new JsonObject()
                .put("visit", booking.visit().toString())
                .put("booking", booking.id().toString())
                .put("version", booking.version());
    }
}
