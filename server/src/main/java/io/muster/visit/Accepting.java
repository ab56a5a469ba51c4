package io.muster.visit;

import io.muster.booking.Acceptance;
import io.muster.booking.Booking;
import io.muster.booking.BookingState;
import io.muster.booking.Bookings;
import io.muster.client.Client;
import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.service.Intake;
import io.muster.slot.Ask;
import io.muster.slot.Audience;
import io.muster.slot.Openings;
import io.muster.slot.Part;
import io.muster.slot.Removal;
import io.muster.waiting.Offers;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Books what is held: answers, client and limits are judged before. */
final class Accepting {
    private final Bookings bookings;
    private final Clients clients;
    private final Openings openings;
    private final Offers offers;

    Accepting(Bookings bookings, Clients clients, Openings openings, Offers offers) {
        this.bookings = bookings;
        this.clients = clients;
        this.openings = openings;
        this.offers = offers;
    }

    Future<?> accept(OrgTx tx, Visit held, Confirmation input) {
        unlessOver(held);
        var answers = Intake.checked(held.questions(), input.given());
        var booking = held.bookings().getFirst();
        return booking.client() != null ? offered(tx, booking, answers, input) : asStranger(tx, held, answers, input);
    }

    /** The time was offered to a client whom we know. */
    private Future<?> offered(OrgTx tx, Booking booking, JsonArray answers, Confirmation input) {
        return bookings.accept(tx, booking.visit(), new Acceptance(null, input.guest(), answers, input.note()))
                .compose(booked -> offers.settle(tx));
    }

    private Future<?> asStranger(OrgTx tx, Visit held, JsonArray answers, Confirmation input) {
        return clients.welcome(tx, unlessMissing(input).client(), "/client")
                .compose(client -> unlessMany(tx, held, client.id())
                        .compose(few -> bookings.accept(tx, held.id(), acceptance(client, answers, input))));
    }

    private static void unlessOver(Visit held) {
        if (held.status() == BookingState.expired || held.status() == BookingState.cancelled) {
            throw Problem.conflict("hold-expired", "The time was kept too long ago and is free again.");
        }
    }

    private static Confirmation unlessMissing(Confirmation input) {
        if (input.client() == null) {
            throw Problem.invalidValue("/client", "It is missing.");
        }
        return input;
    }

    /**
     * Who books under a number that a client here has already changes nothing of that client, and does not hear the name:
     * the name that was given stands beside it, as of a guest.
     */
    private static Acceptance acceptance(Client client, JsonArray answers, Confirmation input) {
        var guest = Optional.ofNullable(input.guest())
                .or(() -> Optional.of(input.client().name())
                        .filter(name -> !name.strip().equalsIgnoreCase(client.name())));
        return new Acceptance(client.id(), guest.orElse(null), answers, input.note());
    }

    /** Whose limits count is known only now. */
    private Future<?> unlessMany(OrgTx tx, Visit held, UUID client) {
        return openings.judge(tx, ask(held.bookings()).by(client), held.startsAt())
                .map(judged -> judged.removals().stream()
                        .filter(removal -> removal.rule().equals("client_limit"))
                        .findFirst())
                .map(removal -> {
                    removal.ifPresent(Accepting::refuse);
                    return null;
                });
    }

    private static void refuse(Removal removal) {
        throw Problem.conflict("client-limit", "This client has as many bookings as are possible.")
                .detail(removal.text());
    }

    private static Ask ask(List<Booking> held) {
        var first = held.getFirst();
        var parts = held.stream()
                .map(booking -> new Start(booking.service(), booking.startsAt()))
                .distinct()
                .map(start -> new Part(start.service(), null))
                .toList();
        var together = held.stream()
                .filter(booking -> booking.startsAt().equals(first.startsAt()))
                .count();
        int people = Math.max(first.seats(), (int) together);
        return new Ask(parts, first.startsAt(), first.startsAt(), people, Audience.client, null, first.visit());
    }

    private record Start(UUID service, Instant at) {}
}
