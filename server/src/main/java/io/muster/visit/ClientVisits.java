package io.muster.visit;

import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.db.OrgTx;
import io.muster.link.Link;
import io.muster.link.Links;
import io.muster.link.Purpose;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients do with their visits by their links. */
public final class ClientVisits implements Feature {
    private final Bookings bookings;
    private final Services services;
    private final Links links;
    private final InstantSource clock;

    public ClientVisits(Bookings bookings, Services services, Links links, InstantSource clock) {
        this.bookings = bookings;
        this.services = services;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void mount(Api api) {
        api.on(
                "showVisit",
                call -> links.read(
                        call,
                        token(call),
                        Purpose.visit,
                        (tx, link) -> visit(tx, link).map(this::answer)));
    }

    private static String token(Call call) {
        return call.header(Call.BOOKING_LINK);
    }

    private Answer answer(Visit visit) {
        return Answer.json(visit.told(clock.instant()));
    }

    /** All that is known of the visit of a link; gone with its organisation. */
    private Future<Visit> visit(OrgTx tx, Link link) {
        return visit(tx, link.subject());
    }

    Future<Visit> visit(OrgTx tx, UUID id) {
        var house = tx.one(VisitSql.HOUSE, House::of, tx.org());
        var booked = bookings.ofVisit(tx, id);
        var names = tx.list(VisitSql.NAMES, Visit.Names::of, tx.org(), id);
        var dues = tx.list(VisitSql.DUES, Visit::due, tx.org(), id);
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

    private static List<Service> of(List<Booking> booked, List<Service> offered) {
        var ids = booked.stream().map(Booking::service).collect(Collectors.toSet());
        return offered.stream().filter(service -> ids.contains(service.id())).toList();
    }
}
