package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.service.Services;
import io.vertx.core.Future;
import java.util.List;

/** What follows from a visit that is confirmed or requested: what is due, who is told, what is remembered. */
final class Confirmed {
    private final Services services;
    private final Told told;

    Confirmed(Services services, Told told) {
        this.services = services;
        this.told = told;
    }

    /** @return the same bookings */
    Future<List<Booking>> apply(OrgTx tx, List<Booking> visit, Terms terms) {
        var due = visit.stream().map(booking -> due(tx, booking, terms)).toList();
        var known = told.of(tx, Told.What.confirmed, terms, visit);
        var reminded = told.remind(tx, visit, terms);
        return Future.all(Future.all(due), known, reminded).map(done -> visit);
    }

    private Future<?> due(OrgTx tx, Booking booking, Terms terms) {
        return services.show(tx, booking.service())
                .compose(service ->
                        DueBook.add(tx, booking.id(), Dues.confirmed(booking, service.depositMinor(), terms.now())));
    }

    /** Nothing is due before somebody has decided. */
    Future<List<Booking>> requested(OrgTx tx, List<Booking> visit, Terms terms) {
        return told.of(tx, Told.What.requested, terms, visit).map(done -> visit);
    }
}
