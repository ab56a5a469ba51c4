package io.muster.booking;

import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps time for somebody, and turns it into what they wanted before it is too late. */
final class Holds {
    private final Services services;
    private final Clients clients;
    private final Claims claims;
    private final Confirmed confirmed;

    Holds(Services services, Clients clients, Claims claims, Confirmed confirmed) {
        this.services = services;
        this.clients = clients;
        this.claims = claims;
        this.confirmed = confirmed;
    }

    /** The bookings of one visit by start; fails with 409 slot-taken or seats-taken. */
    Future<List<Booking>> hold(OrgTx tx, NewHold input) {
        var wish = new Wish(input.startsAt(), input.items(), Wish.seats(input.seats()), false, input.client(), null);
        return Terms.of(tx)
                .map(terms -> terms.now().plus(length(input, terms)))
                .compose(until -> claims.take(tx, wish, Taking.held(input.client(), input.source(), until)))
                .map(tx.allLogged("booking.held"));
    }

    private static Duration length(NewHold input, Terms terms) {
        return Optional.ofNullable(input.minutes()).map(Duration::ofMinutes).orElse(terms.hold());
    }

    /**
     * Confirmed, or requested where one of its services asks for a decision. A deposit is due then and not waited for:
     * once payments are there, a visit with one stays held here until {@link Settlements#settle} confirms it.
     */
    Future<List<Booking>> accept(OrgTx tx, UUID visit, Acceptance input) {
        return Locked.visit(tx, visit)
                .compose(held -> Terms.of(tx).compose(terms -> {
                    unlessOver(held, terms);
                    return client(tx, input).compose(known -> accepted(tx, held, input, terms));
                }));
    }

    private Future<?> client(OrgTx tx, Acceptance input) {
        return input.client() == null ? Future.succeededFuture() : clients.known(tx, input.client());
    }

    private static void unlessOver(List<Booking> held, Terms terms) {
        var over = held.stream()
                .anyMatch(booking -> booking.status() == BookingState.expired
                        || booking.status() == BookingState.held
                                && !booking.heldUntil().isAfter(terms.now()));
        if (over) {
            throw Problem.conflict("hold-expired", "The time was kept too long ago and is free again.");
        }
        held.stream()
                .filter(booking -> booking.status() != BookingState.held)
                .findFirst()
                .ifPresent(booking -> {
                    throw States.refused(booking);
                });
    }

    private Future<List<Booking>> accepted(OrgTx tx, List<Booking> held, Acceptance input, Terms terms) {
        return Future.all(held.stream()
                        .map(booking -> services.show(tx, booking.service()))
                        .toList())
                .compose(all -> {
                    var asked = all.<Service>list().stream()
                            .anyMatch(service -> service.confirmation() == Service.Confirmation.request);
                    return asked ? requested(tx, held, input, terms) : confirmed(tx, held, input, terms);
                });
    }

    private Future<List<Booking>> confirmed(OrgTx tx, List<Booking> held, Acceptance input, Terms terms) {
        return become(tx, held, BookingState.confirmed, input, terms)
                .map(tx.allLogged("booking.confirmed"))
                .compose(bookings -> confirmed.apply(tx, bookings, terms));
    }

    private Future<List<Booking>> requested(OrgTx tx, List<Booking> held, Acceptance input, Terms terms) {
        return become(tx, held, BookingState.requested, input, terms)
                .map(tx.allLogged("booking.requested"))
                .compose(bookings -> confirmed.requested(tx, bookings, terms));
    }

    private static Future<List<Booking>> become(
            OrgTx tx, List<Booking> held, BookingState state, Acceptance input, Terms terms) {
        var until = state == BookingState.requested
                ? terms.requestUntil(held.getFirst().startsAt())
                : null;
        var become = held.stream()
                .map(booking -> tx.one(
                        BookingSql.ACCEPT,
                        Booking::of,
                        tx.org(),
                        booking.id(),
                        state,
                        until,
                        input.client(),
                        input.guest(),
                        input.answers(),
                        input.note()))
                .toList();
        return Future.all(become).map(all -> become.stream().map(Future::result).toList());
    }
}
