package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.slot.Piece;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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
                .compose(booking -> deadlines
                        .expireVisitOf(tx, booking)
                        .compose(over -> tx.one(BookingSql.VISIT_OF, row -> row.getUUID(0), tx.org(), booking))
                        .compose(visit -> Locked.visitWithTime(tx, visit))
                        .compose(visit -> DueBook.locked(tx, dueId)
                                .compose(due -> due.due().status().equals("settled")
                                        ? Future.succeededFuture(Settlement.confirmed)
                                        : decided(tx, Late.of(visit, booking), due))));
    }

    private Future<Settlement> decided(OrgTx tx, Late late, Due.Booked due) {
        if (late.anew() != null) {
            return settle(tx, late.anew(), due).map(Settlement.confirmed);
        }
        var booking = late.paid();
        return Terms.of(tx)
                .compose(terms -> isFree(tx, late)
                        .map(isFree -> Settlement.of(booking.status(), booking.heldUntil(), terms.now(), isFree))
                        .compose(settlement ->
                                applied(tx, late, due, settlement, terms).map(done -> settlement)));
    }

    /** Asked of what is over alone: what stands has its time. */
    private Future<Boolean> isFree(OrgTx tx, Late late) {
        if (!late.isOfSomebody()) {
            return Future.succeededFuture(false);
        }
        return oneByOne(late.wishes(), wish -> claims.judged(tx, wish))
                .map(pieces -> late.isSame(pieces.stream().map(Piece::startsAt)))
                .recover(failure ->
                        failure instanceof Problem ? Future.succeededFuture(false) : Future.failedFuture(failure));
    }

    private Future<?> applied(OrgTx tx, Late late, Due.Booked due, Settlement settlement, Terms terms) {
        var booking = late.paid();
        return switch (settlement) {
            case confirmed ->
                DueBook.settle(tx, due.id())
                        .compose(settled -> booking.status() == BookingState.held
                                ? holds.accept(tx, booking.visit(), Acceptance.of(null))
                                : Future.succeededFuture(List.of()));
            case booked_anew ->
                waive(tx, late)
                        .compose(waived -> oneByOne(late.wishes(), wish -> claims.take(tx, wish, taking(booking))))
                        .map(tx.allLogged("booking.confirmed"))
                        .compose(anew -> confirmed.apply(tx, anew, terms))
                        .compose(anew -> settle(tx, late.sameAs(anew), due));
            case refund -> DueBook.waive(tx, booking.id());
        };
    }

    private static Future<?> waive(OrgTx tx, Late late) {
        return Future.all(
                late.over().stream().map(each -> DueBook.waive(tx, each.id())).toList());
    }

    private static Future<?> settle(OrgTx tx, Booking anew, Due.Booked due) {
        return DueBook.settle(tx, anew.id(), due.due().kind());
    }

    private static <T> Future<List<T>> oneByOne(List<Wish> wishes, Function<Wish, Future<List<T>>> work) {
        Future<List<T>> all = Future.succeededFuture(List.of());
        for (var wish : wishes) {
            all = all.compose(before -> work.apply(wish)
                    .map(more -> Stream.concat(before.stream(), more.stream()).toList()));
        }
        return all;
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
