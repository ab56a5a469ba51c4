package io.muster.booking;

import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.employee.Employees;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.slot.Piece;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes time of employees: the one way in which bookings come to be. The rows of everybody who may perform it are locked
 * before it is judged, so that what is judged free is free when it is written.
 */
final class Claims {
    private final Employees employees;
    private final Services services;
    private final Clients clients;
    private final Deadlines deadlines;
    private final Judge judge;

    Claims(Employees employees, Services services, Clients clients, Deadlines deadlines, Judge judge) {
        this.employees = employees;
        this.services = services;
        this.clients = clients;
        this.deadlines = deadlines;
        this.judge = judge;
    }

    /** The bookings of one visit by start, not logged yet. */
    Future<List<Booking>> take(OrgTx tx, Wish wish, Taking taking) {
        return room(tx, wish).compose(left -> {
            var pieces = judge.pieces(tx, wish, left);
            var known = known(tx, wish);
            var client = wish.client() == null ? Future.succeededFuture() : clients.known(tx, wish.client());
            return pieces.compose(free -> Future.all(known, client))
                    .compose(all -> insert(tx, taking, wish.seats(), pieces.result(), known.result()));
        });
    }

    /** Locks all who may be needed, for who has to lock something else before the time is judged. */
    Future<?> lock(OrgTx tx, Wish wish) {
        return performers(tx, wish);
    }

    /** Who does what and when: what is over its deadline makes room, and nobody can come in between until commit. */
    Future<List<Piece>> judged(OrgTx tx, Wish wish) {
        return room(tx, wish).compose(left -> judge.pieces(tx, wish, left));
    }

    /** A crowd that wants one time does not queue up for its lock, and who waited gives it on at once. */
    private Future<List<UUID>> room(OrgTx tx, Wish wish) {
        return judge.unlessTaken(tx, wish).compose(free -> {
            var locked = performers(tx, wish);
            var still = judge.unlessTaken(tx, wish);
            return locked.compose(ids -> still.compose(yes -> deadlines.clear(tx, ids, wish.exceptVisit())));
        });
    }

    /** Who may perform it, locked in one order. */
    private Future<List<UUID>> performers(OrgTx tx, Wish wish) {
        return tx.list(TimeSql.LOCK_PERFORMERS, row -> row.getUUID("id"), tx.org(), wish.employees(), wish.open())
                .compose(locked -> {
                    var missing = wish.missing(locked);
                    return missing.isEmpty()
                            ? Future.succeededFuture(locked)
                            : employees.able(tx, missing.getFirst()).map(locked);
                });
    }

    private Future<Map<UUID, Service>> known(OrgTx tx, Wish wish) {
        var found =
                Stream.of(wish.services()).map(id -> services.bookable(tx, id)).toList();
        return Future.all(found)
                .map(all ->
                        found.stream().map(Future::result).collect(Collectors.toMap(Service::id, Function.identity())));
    }

    private static Future<List<Booking>> insert(
            OrgTx tx, Taking taking, int seats, List<Piece> pieces, Map<UUID, Service> services) {
        var added = pieces.stream()
                .map(piece -> insert(tx, taking, seats, piece, services.get(piece.service())))
                .toList();
        return Future.all(added).map(all -> added.stream().map(Future::result).toList());
    }

    private static Future<Booking> insert(OrgTx tx, Taking taking, int seats, Piece piece, Service service) {
        int taken = service.isGroup() ? seats : 1;
        Object[] row = {
            tx.org(),
            taking.client(),
            taking.visit(),
            piece.service(),
            piece.employee(),
            piece.startsAt(),
            piece.endsAt(),
            taking.status(),
            piece.priceMinor() * taken,
            service.currency(),
            taking.note(),
            taken,
            taking.guest(),
            taking.heldUntil(),
            null,
            taking.source(),
            taking.answers(),
            taking.series(),
            taking.reason(),
            piece.takenFrom(),
            piece.takenTo()
        };
        return service.isGroup()
                ? tx.one(TimeSql.TAKE_SEATS, Booking::of, and(row, service.capacity()))
                : tx.one(TimeSql.TAKE, Booking::of, row);
    }

    private static Object[] and(Object[] row, Object last) {
        var longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = last;
        return longer;
    }
}
