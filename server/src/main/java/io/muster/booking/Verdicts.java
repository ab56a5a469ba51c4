package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.service.Services;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** What people decide on bookings that are there: yes, no, they came, they did not, not any more. */
final class Verdicts {
    private final Services services;
    private final Ends ends;
    private final Confirmed confirmed;
    private final Told told;

    Verdicts(Services services, Ends ends, Confirmed confirmed, Told told) {
        this.services = services;
        this.ends = ends;
        this.confirmed = confirmed;
        this.told = told;
    }

    /** A request is decided as a whole: yes to one booking is yes to its visit. */
    Future<Booking> confirm(OrgTx tx, UUID id, Integer seen) {
        return requested(tx, id, seen, false)
                .compose(visit -> States.become(tx, visit, BookingState.confirmed))
                .map(tx.allLogged("booking.confirmed"))
                .compose(visit -> Terms.of(tx).compose(terms -> confirmed.apply(tx, visit, terms)))
                .map(visit -> named(visit, id));
    }

    Future<Booking> decline(OrgTx tx, UUID id, Integer seen, String reason) {
        return requested(tx, id, seen, true)
                .compose(visit -> ends.end(tx, visit, BookingState.cancelled, reason, "booking.declined"))
                .compose(visit -> Terms.of(tx)
                        .compose(terms -> told.of(tx, Told.What.declined, terms, visit))
                        .map(promised -> named(visit, id)));
    }

    /** All of the visit that are requests like this one; the clock of the database says whether they still are. */
    private static Future<List<Booking>> requested(OrgTx tx, UUID id, Integer seen, boolean frees) {
        return tx.one(BookingSql.VISIT_OF, row -> row.getUUID(0), tx.org(), id)
                .compose(visit -> frees ? Locked.visitWithTime(tx, visit) : Locked.visit(tx, visit))
                .compose(visit -> Terms.of(tx).map(terms -> {
                    unlessOver(Problem.unlessStale(seen, named(visit, id)), terms);
                    return visit.stream()
                            .filter(each -> each.status() == BookingState.requested)
                            .toList();
                }));
    }

    private static void unlessOver(Booking booking, Terms terms) {
        if (booking.status() != BookingState.requested
                || !booking.requestedUntil().isAfter(terms.now())) {
            throw States.refused(booking);
        }
    }

    Future<Booking> checkIn(OrgTx tx, UUID id, Integer seen) {
        return Locked.one(tx, id, seen)
                .compose(booking -> States.become(tx, booking, BookingState.checked_in))
                .map(tx.logged("booking.checked_in"));
    }

    Future<Booking> complete(OrgTx tx, UUID id, Integer seen) {
        return Locked.one(tx, id, seen)
                .compose(booking -> States.become(tx, booking, BookingState.completed))
                .map(tx.logged("booking.completed"));
    }

    /** Instead of the price, the service's fee is due. */
    Future<Booking> miss(OrgTx tx, UUID id, Integer seen) {
        return Locked.one(tx, id, seen)
                .compose(booking -> States.become(tx, booking, BookingState.no_show))
                .map(tx.logged("booking.missed"))
                .compose(missed -> DueBook.waive(tx, id)
                        .compose(waived -> Terms.of(tx))
                        .compose(terms -> services.show(tx, missed.service())
                                .compose(service -> DueBook.add(
                                        tx,
                                        id,
                                        Dues.missed(missed, service.noShowFeeMinor(), terms.now()).stream()
                                                .toList())))
                        .map(due -> missed));
    }

    /** Gives the time free; the others of its visit stay. */
    Future<Booking> cancel(OrgTx tx, UUID id, Integer seen, String reason) {
        return Locked.withTime(tx, id, seen)
                .compose(booking -> cancel(tx, List.of(booking), reason, false))
                .map(List::getFirst);
    }

    /** All of it that stands; a hold is let go the same way. */
    Future<List<Booking>> cancelVisit(OrgTx tx, UUID visit, String reason, boolean byClient) {
        return Locked.visitWithTime(tx, visit).compose(all -> {
            var standing = all.stream()
                    .filter(each -> each.status().mayBecome(BookingState.cancelled))
                    .toList();
            return cancel(tx, standing.isEmpty() ? all : standing, reason, byClient);
        });
    }

    /** What is still to come of it, and its client is told once. */
    Future<List<Booking>> cancelSeries(OrgTx tx, UUID series) {
        return Locked.toComeWithTime(tx, series)
                .compose(toCome -> toCome.isEmpty()
                        ? Future.succeededFuture(toCome)
                        : ends.end(tx, toCome, BookingState.cancelled, null, "booking.cancelled")
                                .compose(cancelled -> Terms.of(tx)
                                        .compose(terms -> told.ofSeries(tx, Told.What.cancelled, terms, cancelled))
                                        .map(promised -> cancelled)));
    }

    private Future<List<Booking>> cancel(OrgTx tx, List<Booking> bookings, String reason, boolean byClient) {
        bookings.forEach(each -> States.unlessRefused(each, BookingState.cancelled));
        var holds = bookings.stream().allMatch(each -> each.status() == BookingState.held);
        return Terms.of(tx)
                .compose(terms -> ends.end(tx, bookings, BookingState.cancelled, reason, "booking.cancelled")
                        .compose(cancelled -> fees(tx, bookings, terms, byClient)
                                .compose(due -> holds
                                        ? Future.succeededFuture()
                                        : told.of(tx, Told.What.cancelled, terms, cancelled))
                                .compose(promised ->
                                        told.remind(tx, cancelled.getFirst().visit(), terms))
                                .map(done -> cancelled)));
    }

    private Future<?> fees(OrgTx tx, List<Booking> before, Terms terms, boolean byClient) {
        return Future.all(before.stream()
                .map(booking -> services.show(tx, booking.service())
                        .compose(service -> DueBook.add(
                                tx,
                                booking.id(),
                                Dues.cancelled(booking, service.noShowFeeMinor(), terms, byClient).stream()
                                        .toList())))
                .toList());
    }

    private static Booking named(List<Booking> visit, UUID id) {
        return visit.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
