package io.muster.visit;

import io.muster.booking.BookingMove;
import io.muster.booking.BookingState;
import io.muster.booking.Bookings;
import io.muster.db.OrgTx;
import io.muster.link.Link;
import io.muster.link.Links;
import io.muster.link.Purpose;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Set;

/** What clients do with their visits by their links. */
final class ClientVisits implements Feature {
    private static final Set<BookingState> BOOKED = Set.of(BookingState.requested, BookingState.confirmed);
    private static final Set<BookingState> OVER = Set.of(BookingState.cancelled, BookingState.expired);

    private final Links links;
    private final Bookings bookings;
    private final Visits visits;
    private final Accepting accepting;
    private final OpenHolds open;
    private final InstantSource clock;

    ClientVisits(
            Links links, Bookings bookings, Visits visits, Accepting accepting, OpenHolds open, InstantSource clock) {
        this.links = links;
        this.bookings = bookings;
        this.visits = visits;
        this.accepting = accepting;
        this.open = open;
        this.clock = clock;
    }

    /** Something done to a visit by its client. */
    private interface Deed {
        Future<?> on(OrgTx tx, Visit visit, Link link);
    }

    @Override
    public void mount(Api api) {
        api.on("showVisit", this::show)
                .on("confirmVisit", this::confirm)
                .on("releaseVisit", call -> change(call, (tx, visit, link) -> release(tx, visit)))
                .on("moveVisit", this::move)
                .on("cancelVisit", this::cancel);
    }

    private Future<Answer> show(Call call) {
        return links.read(
                call,
                call.header(Call.BOOKING_LINK),
                Purpose.visit,
                (tx, link) -> visits.show(tx, link.subject()).map(this::answer));
    }

    private Future<Answer> confirm(Call call) {
        var input = call.body(Confirmation.class);
        return change(call, (tx, visit, link) -> accepting.accept(tx, visit, input));
    }

    private Future<Answer> move(Call call) {
        var input = call.body(BookingMove.class);
        return change(call, (tx, visit, link) -> {
            unlessLate(visit);
            return bookings.moveVisit(tx, visit.id(), input, false)
                    .compose(moved -> links.extend(
                            tx, link, VisitLinks.until(moved.getLast().endsAt())));
        });
    }

    private Future<Answer> cancel(Call call) {
        var reason = call.body().getString("reason");
        return change(call, (tx, visit, link) -> {
            if (OVER.contains(visit.status())) {
                return Future.succeededFuture();
            }
            unlessLate(visit);
            return bookings.cancelVisit(tx, visit.id(), reason, true);
        });
    }

    /** Lets go of a hold. Who does it twice finds it done. */
    private Future<?> release(OrgTx tx, Visit visit) {
        if (OVER.contains(visit.status())) {
            return Future.succeededFuture();
        }
        if (visit.status() != BookingState.held) {
            throw inState(visit);
        }
        return bookings.cancelVisit(tx, visit.id(), null, true);
    }

    /** The visit as it is after the deed. */
    private Future<Answer> change(Call call, Deed deed) {
        return links.write(
                call,
                call.header(Call.BOOKING_LINK),
                Purpose.visit,
                (tx, link) -> visits.show(tx, link.subject())
                        .compose(visit -> deed.on(tx, visit, link))
                        .compose(done -> visits.show(tx, link.subject()))
                        .map(visit -> {
                            tx.afterCommit(() -> open.closed(tx.org(), call.network(), visit.id()));
                            return answer(visit);
                        })
                        .recover(ClientVisits::forStrangers));
    }

    /** Staff are shown what is in the way; a stranger must not hear the name that belongs to a number. */
    private static Future<Answer> forStrangers(Throwable refused) {
        return Future.failedFuture(refused instanceof Problem problem ? problem.withoutCurrent() : refused);
    }

    private Answer answer(Visit visit) {
        return Answer.json(visit.told(clock.instant()));
    }

    private void unlessLate(Visit visit) {
        if (!BOOKED.contains(visit.status())) {
            throw inState(visit);
        }
        if (!visit.mayChange(clock.instant())) {
            throw tooLate(visit);
        }
    }

    private static Problem tooLate(Visit visit) {
        var problem = Problem.conflict("too-late", "It is too late to change this here.");
        var phone = visit.house().phone();
        return phone == null
                ? problem.detail("Ask the organisation.")
                : problem.detail("Call " + phone + ".").with("phone", phone);
    }

    private static Problem inState(Visit visit) {
        return Problem.conflict("booking-state", "The booking is in another state.")
                .detail("It is " + visit.status().name().replace('_', '-') + ".");
    }
}
