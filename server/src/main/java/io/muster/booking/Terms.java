package io.muster.booking;

import io.muster.db.Columns;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;

/**
 * How the organisation books, and what time it is: the clock of the database decides over every deadline.
 *
 * @param reminder how long before the start, zero for none
 * @param cancel until how long before the start clients may move and cancel
 */
record Terms(Instant now, Duration hold, Duration request, Duration cancel, Duration reminder) {
    private static final String SHOW = """
            select clock_timestamp() as now, hold_minutes, request_minutes, cancel_minutes, reminder_minutes
            from organisation where id = $1""";

    /** Asked after the rows are locked, it is a time at which they are locked. */
    static Future<Terms> of(OrgTx tx) {
        return tx.one(SHOW, Terms::of, tx.org());
    }

    private static Terms of(Row row) {
        return new Terms(
                Columns.instant(row, "now"),
                Duration.ofMinutes(row.getInteger("hold_minutes")),
                Duration.ofMinutes(row.getInteger("request_minutes")),
                Duration.ofMinutes(row.getInteger("cancel_minutes")),
                Duration.ofMinutes(row.getInteger("reminder_minutes")));
    }

    /** Nothing is decided after its start; the request of a start that is past stands as long as any other. */
    Instant requestUntil(Instant startsAt) {
        var until = now.plus(request);
        return startsAt.isAfter(now) && startsAt.isBefore(until) ? startsAt : until;
    }

    /** Until when the client of a booking may move or cancel it. */
    Instant deadline(Instant startsAt) {
        return startsAt.minus(cancel);
    }
}
