package io.muster.visit;

import io.muster.auth.Actor;
import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.db.OrgTx;
import io.muster.link.Links;
import io.muster.org.Organisation;
import io.muster.org.Organisations;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps a time for somebody without an account while they book it. */
final class Holding implements Feature {
    private final Organisations organisations;
    private final Bookings bookings;
    private final Visits visits;
    private final VisitLinks visitLinks;
    private final Links links;
    private final OpenHolds open;

    Holding(
            Organisations organisations,
            Bookings bookings,
            Visits visits,
            VisitLinks visitLinks,
            Links links,
            OpenHolds open) {
        this.organisations = organisations;
        this.bookings = bookings;
        this.visits = visits;
        this.visitLinks = visitLinks;
        this.links = links;
        this.open = open;
    }

    @Override
    public void mount(Api api) {
        api.on("holdTime", call -> organisations.openBySlug(call.path("slug")).compose(org -> hold(call, org)));
    }

    private Future<Answer> hold(Call call, Organisation org) {
        var wish = call.body(HoldWish.class);
        return bookings.inTurn(org.id(), wish.startsAt(), () -> held(call, org, wish))
                .map(kept -> withToken(org, kept));
    }

    private Future<Answer> held(Call call, Organisation org, HoldWish wish) {
        return call.writeAs(Actor.visitor(org.id()), tx -> {
            open.admit(org.id(), call.network());
            return bookings.hold(tx, wish.hold())
                    .compose(held -> answer(tx, held))
                    .map(held -> {
                        tx.afterCommit(() -> open.opened(org.id(), call.network(), held.visit(), held.until()));
                        return held.answer();
                    });
        });
    }

    /** The answer that is kept for the Idempotency-Key names the link; what opens it is not kept. */
    private Answer withToken(Organisation org, Answer kept) {
        var link = UUID.fromString(kept.body().getString("link"));
        var body = kept.body().copy().put("link", links.token(org.id(), link));
        return new Answer(kept.status(), kept.headers(), body);
    }

    private record Held(UUID visit, Instant until, Answer answer) {}

    private Future<Held> answer(OrgTx tx, List<Booking> held) {
        var visit = held.getFirst().visit();
        var until = held.getFirst().heldUntil();
        return visitLinks
                .link(tx, visit, held.getLast().endsAt())
                .compose(link -> visits.show(tx, visit)
                        .map(shown -> new JsonObject()
                                .put("link", link.toString())
                                .put("visit", visit.toString())
                                .put("heldUntil", until.toString())
                                .put("bookings", shown.toldBookings())))
                .map(body -> new Held(visit, until, Answer.json(201, body)));
    }
}
