package io.muster.booking;

import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.service.Intake;
import io.muster.service.Services;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What reception books: at any time that is free, outside the slots for a reason. */
final class Desk {
    private final Services services;
    private final Clients clients;
    private final Claims claims;
    private final Confirmed confirmed;

    Desk(Services services, Clients clients, Claims claims, Confirmed confirmed) {
        this.services = services;
        this.clients = clients;
        this.claims = claims;
        this.confirmed = confirmed;
    }

    Future<List<Booking>> create(OrgTx tx, NewBooking input) {
        return create(tx, input, "staff", null);
    }

    Future<List<Booking>> inSeries(OrgTx tx, NewBooking input, UUID series) {
        return create(tx, input, "series", series);
    }

    private Future<List<Booking>> create(OrgTx tx, NewBooking input, String source, UUID series) {
        var wish = wish(input.startsAt(), input.items(), input.seats(), input.client(), input.reason());
        return answers(tx, input)
                .compose(answers -> booked(
                        tx,
                        wish,
                        new Taking(
                                UUID.randomUUID(),
                                BookingState.confirmed,
                                source,
                                input.client(),
                                null,
                                input.guest(),
                                answers,
                                input.note(),
                                series,
                                input.reason())));
    }

    /** What was asked by voice, in the form in which clients give it. */
    private Future<JsonArray> answers(OrgTx tx, NewBooking input) {
        return input.answers() == null
                ? Future.succeededFuture()
                : services.bookable(tx, input.service())
                        .map(service -> Intake.noted(service.questions(), input.answers()));
    }

    Future<List<Booking>> visit(OrgTx tx, NewVisit input) {
        var wish = wish(input.startsAt(), input.items(), input.seats(), input.client(), input.reason());
        return booked(
                tx,
                wish,
                new Taking(
                        UUID.randomUUID(),
                        BookingState.confirmed,
                        "staff",
                        input.client(),
                        null,
                        input.guest(),
                        null,
                        input.note(),
                        null,
                        input.reason()));
    }

    /** They are there: served from this minute, and checked in. */
    Future<List<Booking>> walkIn(OrgTx tx, WalkIn input) {
        return Terms.of(tx).compose(terms -> {
            var now = terms.now().truncatedTo(ChronoUnit.MINUTES);
            var anybody = wish(now, input.items(), input.seats(), null, input.reason());
            return claims.lock(tx, anybody)
                    .compose(locked -> client(tx, input))
                    .compose(client -> admitted(tx, input, now, client));
        });
    }

    private Future<List<Booking>> admitted(OrgTx tx, WalkIn input, Instant now, UUID client) {
        return booked(
                tx,
                wish(now, input.items(), input.seats(), client, input.reason()),
                new Taking(
                        UUID.randomUUID(),
                        BookingState.checked_in,
                        "walk_in",
                        client,
                        null,
                        null,
                        null,
                        null,
                        null,
                        input.reason()));
    }

    private Future<UUID> client(OrgTx tx, WalkIn input) {
        if ((input.client() == null) == (input.newClient() == null)) {
            throw Problem.invalidValue("/client", "Either a client or a new one.");
        }
        return input.client() != null
                ? Future.succeededFuture(input.client())
                : clients.welcome(tx, input.newClient().client(), "/newClient").map(client -> client.id());
    }

    private static Wish wish(Instant startsAt, List<Item> items, Integer seats, UUID client, String reason) {
        return new Wish(startsAt, items, Wish.seats(seats), true, client, reason);
    }

    private Future<List<Booking>> booked(OrgTx tx, Wish wish, Taking taking) {
        var terms = Terms.of(tx);
        return claims.take(tx, wish, taking)
                .map(tx.allLogged("booking.created"))
                .compose(bookings -> terms.compose(now -> confirmed.apply(tx, bookings, now)));
    }
}
