package io.muster.visit;

import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.booking.Due;
import io.muster.db.OrgTx;
import io.muster.link.Links;
import io.muster.org.Organisations;
import io.muster.service.Service;
import io.muster.service.Services;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads visits with all that their clients may know. */
final class Visits {
    private final Organisations organisations;
    private final Bookings bookings;
    private final Services services;

    Visits(Organisations organisations, Bookings bookings, Services services) {
        this.organisations = organisations;
        this.bookings = bookings;
        this.services = services;
    }

    /** Fails with 404 link-unknown where there is none, or where its organisation is closed. */
    Future<Visit> show(OrgTx tx, UUID id) {
        var house = organisations.current(tx);
        var booked = bookings.ofVisit(tx, id);
        var names = tx.list(VisitSql.NAMES, Visit.Names::of, tx.org(), id);
        var dues = booked.compose(visit -> dues(tx, visit));
        var offered = services.all(tx);
        return Future.all(house, booked, names, dues, offered).map(all -> {
            if (!house.result().status().open() || booked.result().isEmpty()) {
                throw Links.unknown();
            }
            return new Visit(
                    house.result(),
                    booked.result(),
                    of(booked.result(), offered.result()),
                    names.result().stream().collect(Collectors.toMap(Visit.Names::booking, each -> each)),
                    dues.result());
        });
    }

    private Future<List<Due>> dues(OrgTx tx, List<Booking> visit) {
        var dues =
                visit.stream().map(booking -> bookings.dues(tx, booking.id())).toList();
        return Future.all(dues)
                .map(all ->
                        dues.stream().flatMap(each -> each.result().stream()).toList());
    }

    private static List<Service> of(List<Booking> booked, List<Service> offered) {
        var ids = booked.stream().map(Booking::service).collect(Collectors.toSet());
        return offered.stream().filter(service -> ids.contains(service.id())).toList();
    }
}
