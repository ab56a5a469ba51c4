package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Bookings whose rows are locked until commit. Everybody locks in the order employee, booking, client, organisation, so
 * that nobody waits in a circle; the employee only where time is taken or given free.
 */
final class Locked {
    private Locked() {}

    /** @param seen the version that a change is based on, null for whichever it is */
    static Future<Booking> one(OrgTx tx, UUID id, Integer seen) {
        var rows = tx.execute(BookingSql.LOCK_ONE, tx.org(), id);
        var client = tx.execute(BookingSql.HOLD_CLIENT_OF_ONE, tx.org(), id);
        var found = tx.one(BookingSql.SHOW, Booking::of, tx.org(), id);
        return Future.all(rows, client, found).map(all -> Problem.unlessStale(seen, found.result()));
    }

    /** With the time of its employee and of others, which may be given free or taken. */
    static Future<Booking> withTime(OrgTx tx, UUID id, Integer seen, UUID... others) {
        var employees = tx.execute(BookingSql.LOCK_EMPLOYEES_OF_ONE, tx.org(), id, others);
        var booking = one(tx, id, seen);
        return employees.compose(rows -> booking);
    }

    /** All bookings of a visit by start; fails where there are none. */
    static Future<List<Booking>> visit(OrgTx tx, UUID visit) {
        var rows = tx.execute(BookingSql.LOCK_VISIT, tx.org(), visit);
        var client = tx.execute(BookingSql.HOLD_CLIENT_OF_VISIT, tx.org(), visit);
        var found = tx.list(BookingSql.OF_VISIT, Booking::of, tx.org(), visit);
        return Future.all(rows, client, found).map(all -> existing(found.result()));
    }

    static Future<List<Booking>> visitWithTime(OrgTx tx, UUID visit, UUID... others) {
        var employees = tx.execute(BookingSql.LOCK_EMPLOYEES_OF_VISIT, tx.org(), visit, others);
        var bookings = visit(tx, visit);
        return employees.compose(rows -> bookings);
    }

    /** What is still to come of a series by start, with the time that it takes; may be nothing. */
    static Future<List<Booking>> toComeWithTime(OrgTx tx, UUID series) {
        var employees = tx.execute(BookingSql.LOCK_EMPLOYEES_OF_SERIES, tx.org(), series, new UUID[0]);
        var rows = tx.list(BookingSql.LOCK_TO_COME, row -> row.getUUID("id"), tx.org(), series);
        var client = tx.execute(BookingSql.HOLD_CLIENT_OF_SERIES, tx.org(), series);
        return Future.all(employees, rows, client)
                .compose(all -> rows.result().isEmpty()
                        ? Future.succeededFuture(List.of())
                        : tx.list(BookingSql.THESE, Booking::of, tx.org(), rows.result()));
    }

    /**
     * Those of these visits that are over their deadline.
     *
     * @param waits false leaves those to others that others are at
     */
    static Future<List<Booking>> overdue(OrgTx tx, Collection<UUID> visits, boolean waits) {
        var sql = waits ? BookingSql.LOCK_OVERDUE : BookingSql.LOCK_OVERDUE_IF_FREE;
        return visits.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(sql, row -> row.getUUID("id"), tx.org(), visits)
                        .compose(ids -> ids.isEmpty()
                                ? Future.succeededFuture(List.of())
                                : tx.list(BookingSql.THESE, Booking::of, tx.org(), ids));
    }

    private static List<Booking> existing(List<Booking> found) {
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return found;
    }
}
