package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Where payments will meet bookings: the money for a due has arrived, in time or not. Payments themselves come later. */
final class Settlements {
    private final Claims claims;
    private final Holds holds;
    private final Confirmed confirmed;
    private final Deadlines deadlines;

    Settlements(Claims claims, Holds holds, Confirmed confirmed, Deadlines deadlines) {
        this.claims = claims;
        this.holds = holds;
        this.confirmed = confirmed;
        this.deadlines = deadlines;
    }

    /** The same due settled twice is settled once. */
    Future<Settlement> settle(OrgTx tx, UUID dueId) {
        return tx.one(DueBook.BOOKING_OF, row -> row.getUUID(0), tx.org(), dueId)
                .compose(booking ->
                        deadlines.expireVisitOf(tx, booking).compose(over -> Locked.withTime(tx, booking, null)))
                .compose(booking -> DueBook.locked(tx, dueId)
                        .compose(due -> due.due().status().equals("settled")
                                ? Future.succeededFuture(Settlement.confirmed)
                                : decided(tx, booking, due)));
    }

    private Future<Settlement> decided(OrgTx tx, Booking booking, Due.Booked due) {
        return Terms.of(tx)
                .compose(terms -> isFree(tx, booking)
                        .map(isFree -> Settlement.of(booking.status(), booking.heldUntil(), terms.now(), isFree))
                        .compose(settlement ->
                                applied(tx, booking, due, settlement, terms).map(done -> settlement)));
    }

    /** Asked of what is over alone: what stands has its time. */
    private Future<Boolean> isFree(OrgTx tx, Booking booking) {
        if (booking.status() != BookingState.expired || booking.client() == null) {
            return Future.succeededFuture(false);
        }
        return claims.judged(tx, again(booking))
                .map(pieces -> true)
                .recover(failure ->
                        failure instanceof Problem ? Future.succeededFuture(false) : Future.failedFuture(failure));
    }

    private Future<?> applied(OrgTx tx, Booking booking, Due.Booked due, Settlement settlement, Terms terms) {
        return switch (settlement) {
            case confirmed ->
                DueBook.settle(tx, due.id())
                        .compose(settled -> booking.status() == BookingState.held
                                ? holds.accept(tx, booking.visit(), Acceptance.of(null))
                                : Future.succeededFuture(List.of()));
            case booked_anew ->
                DueBook.waive(tx, booking.id())
                        .compose(waived -> claims.take(tx, again(booking), taking(booking)))
                        .map(tx.allLogged("booking.confirmed"))
                        .compose(anew -> confirmed.apply(tx, anew, terms))
                        .compose(anew -> DueBook.settle(
                                tx, anew.getFirst().id(), due.due().kind()));
            case refund -> DueBook.waive(tx, booking.id());
        };
    }

    private static Wish again(Booking booking) {
        var items = List.of(new Item(booking.service(), booking.employee()));
        return new Wish(booking.startsAt(), items, booking.seats(), true, booking.client(), "Paid late");
    }

    private static Taking taking(Booking booking) {
        return new Taking(
                booking.visit(),
                BookingState.confirmed,
                booking.source(),
                booking.client(),
                null,
                booking.guest(),
                booking.answers(),
                booking.note(),
                booking.series(),
                null);
    }
}
