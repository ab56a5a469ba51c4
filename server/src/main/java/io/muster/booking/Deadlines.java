package io.muster.booking;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends holds that nobody confirmed and requests that nobody decided on. It is done by whoever wants the time, and by a
 * sweep. The clock of the database decides under the row lock, as it does for who confirms: exactly one of them wins.
 */
final class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 500;

    private final Ends ends;
    private final Told told;

    Deadlines(Ends ends, Told told) {
        this.ends = ends;
        this.told = told;
    }

    /**
     * What is over among the bookings of these employees, whose rows are locked; what somebody is at is left to them.
     *
     * @param except a visit that stays whatever its deadline, null for none
     * @return the visits that are left
     */
    Future<List<UUID>> clear(OrgTx tx, Collection<UUID> employees, UUID except) {
        return employees.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(BookingSql.OVERDUE, row -> row.getUUID(0), tx.org(), employees, except)
                        .compose(visits -> expire(tx, visits, false).map(expired -> without(visits, expired)));
    }

    private static List<UUID> without(List<UUID> visits, List<Booking> expired) {
        var over = expired.stream().map(Booking::visit).toList();
        return visits.stream().filter(visit -> !over.contains(visit)).toList();
    }

    /** The visit of a booking, where it is over its deadline. */
    Future<List<Booking>> expireVisitOf(OrgTx tx, UUID booking) {
        return tx.one(BookingSql.VISIT_OF, row -> row.getUUID(0), tx.org(), booking)
                .compose(visit -> tx.execute(BookingSql.LOCK_EMPLOYEES_OF_VISIT, tx.org(), visit, new UUID[0])
                        .compose(rows -> expire(tx, List.of(visit), true)));
    }

    private Future<List<Booking>> expire(OrgTx tx, Collection<UUID> visits, boolean waits) {
        return Locked.overdue(tx, visits, waits)
                .compose(over -> over.isEmpty()
                        ? Future.succeededFuture(over)
                        : ends.end(tx, over, BookingState.expired, null, "booking.expired")
                                .compose(expired -> Terms.of(tx)
                                        .compose(terms -> tell(tx, terms, expired))
                                        .map(expired)));
    }

    private Future<?> tell(OrgTx tx, Terms terms, List<Booking> expired) {
        return Future.all(expired.stream()
                .map(Booking::visit)
                .distinct()
                .map(visit -> told.of(
                        tx,
                        Told.What.expired,
                        terms,
                        expired.stream()
                                .filter(each -> each.visit().equals(visit))
                                .toList()))
                .toList());
    }

    /** Blocks: for a virtual thread. Each visit in a transaction of its own, so that one which fails stops no other. */
    int sweep(SystemDb system, OrgDb db) {
        var overdue = system.read(tx -> tx.list(
                        BookingSql.ALL_OVERDUE, row -> new Overdue(row.getUUID("org_id"), row.getUUID("id")), AT_ONCE))
                .await();
        int expired = 0;
        for (var each : overdue) {
            expired += swept(db, each);
        }
        return expired;
    }

    private int swept(OrgDb db, Overdue overdue) {
        return db.within(Duration.ofSeconds(20))
                .write(Actor.system(overdue.org(), "Muster"), tx -> expireVisitOf(tx, overdue.booking()))
                .map(List::size)
                .recover(failure -> {
                    LOG.warn(
                            "A booking over its deadline stays until the next sweep: {}",
                            failure.getClass().getSimpleName());
                    return Future.succeededFuture(0);
                })
                .await();
    }

    private record Overdue(UUID org, UUID booking) {}
}
