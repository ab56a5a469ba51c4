package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Moves bookings to other times and employees; they stay as long, and keep the buffers, that they were booked with. */
final class Moves {
    private final Services services;
    private final Claims claims;
    private final Ends ends;
    private final Told told;

    Moves(Services services, Claims claims, Ends ends, Told told) {
        this.services = services;
        this.claims = claims;
        this.ends = ends;
        this.told = told;
    }

    /** One booking of a visit; the others stay where they are. */
    Future<List<Booking>> one(OrgTx tx, UUID id, Integer seen, BookingMove to) {
        return Locked.withTime(tx, id, seen, to.others())
                .compose(booking -> move(tx, List.of(booking), to, true, booking.id()));
    }

    /** All that stands of a visit, by as much as its first start moves. */
    Future<List<Booking>> visit(OrgTx tx, UUID visit, BookingMove to, boolean byStaff) {
        return Locked.visitWithTime(tx, visit, to.others()).compose(all -> move(tx, standing(all), to, byStaff, null));
    }

    private static List<Booking> standing(List<Booking> all) {
        var standing = all.stream().filter(each -> each.status().takesTime()).toList();
        return standing.isEmpty() ? all : standing;
    }

    private Future<List<Booking>> move(OrgTx tx, List<Booking> bookings, BookingMove to, boolean byStaff, UUID only) {
        return Terms.of(tx)
                .map(terms -> unlessFixed(bookings, terms))
                .compose(terms -> claims.judged(tx, wish(bookings, to, byStaff, only))
                        .compose(pieces -> left(tx, bookings))
                        .compose(freed -> taken(tx, bookings, freed, to)
                                .map(tx.allLogged("booking.moved"))
                                .compose(moved -> ends.tell(tx, freed)
                                        .compose(known -> told.of(tx, Told.What.moved, terms, moved))
                                        .compose(known ->
                                                told.remind(tx, moved.getFirst().visit(), terms))
                                        .map(done -> moved))));
    }

    private static Terms unlessFixed(List<Booking> bookings, Terms terms) {
        for (var booking : bookings) {
            if (!booking.status().isMovable()) {
                throw States.refused(booking);
            }
            if (booking.status() == BookingState.held && !booking.heldUntil().isAfter(terms.now())) {
                throw Problem.conflict("hold-expired", "The time was kept too long ago and is free again.");
            }
        }
        return terms;
    }

    private static Wish wish(List<Booking> bookings, BookingMove to, boolean byStaff, UUID only) {
        var first = bookings.getFirst();
        var items = bookings.stream()
                .map(each -> new Item(each.service(), to.performing(each)))
                .toList();
        return new Wish(to.startsAt(), items, first.seats(), byStaff, first.client(), first.visit(), only, to.reason());
    }

    /** All are away before the first is back: those of one employee may stand where another was. */
    private Future<List<Freed>> left(OrgTx tx, List<Booking> bookings) {
        var left = bookings.stream().map(each -> ends.leave(tx, each)).toList();
        return Future.all(left)
                .map(all -> left.stream().map(each -> each.result().getFirst()).toList());
    }

    private Future<List<Booking>> taken(OrgTx tx, List<Booking> bookings, List<Freed> freed, BookingMove to) {
        var by = Duration.between(bookings.getFirst().startsAt(), to.startsAt());
        var taken = IntStream.range(0, bookings.size())
                .mapToObj(nr -> taken(tx, bookings.get(nr), freed.get(nr), by, to))
                .toList();
        return Future.all(taken).map(all -> taken.stream().map(Future::result).toList());
    }

    private Future<Booking> taken(OrgTx tx, Booking booking, Freed freed, Duration by, BookingMove to) {
        var startsAt = booking.startsAt().plus(by);
        return services.show(tx, booking.service())
                .compose(service -> service.isGroup()
                        ? seats(tx, booking, service, startsAt, to)
                        : time(tx, booking, freed, by, to))
                .compose(moved -> DueBook.move(tx, moved.id(), startsAt).map(done -> moved));
    }

    private static Future<Booking> time(OrgTx tx, Booking booking, Freed freed, Duration by, BookingMove to) {
        return tx.one(
                TimeSql.MOVE,
                Booking::of,
                tx.org(),
                booking.id(),
                to.performing(booking),
                booking.startsAt().plus(by),
                booking.endsAt().plus(by),
                to.reason(),
                freed.from().plus(by),
                freed.to().plus(by));
    }

    private static Future<Booking> seats(OrgTx tx, Booking booking, Service service, Instant startsAt, BookingMove to) {
        var endsAt = startsAt.plus(booking.duration());
        return tx.one(
                TimeSql.MOVE_SEATS,
                Booking::of,
                tx.org(),
                booking.id(),
                to.performing(booking),
                startsAt,
                endsAt,
                to.reason(),
                startsAt.minus(service.bufferBefore()),
                endsAt.plus(service.bufferAfter()),
                booking.seats(),
                service.capacity(),
                service.id());
    }
}
