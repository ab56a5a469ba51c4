package io.muster.booking;

import io.muster.auth.Role;
import io.muster.db.OrgTx;
import io.muster.web.Cursor;
import io.muster.web.Problem;
import io.muster.web.Range;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Reads bookings, as far as the actor may see them. */
final class Diary {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String LOG = """
            select seq, at, actor_name, kind, body from change where org_id = $1 and entity_id = $2 order by seq""";

    private Diary() {}

    /** What touches the range and the actor may see, by start; {@code employee} and {@code after} may be null. */
    static Future<List<Booking>> touching(OrgTx tx, Range range, UUID employee, Cursor after, int limit) {
        var own = tx.actor().role() == Role.employee;
        var mine = tx.actor().employee() == null ? NOBODY : tx.actor().employee();
        if (own && employee != null && !employee.equals(mine)) {
            return Future.succeededFuture(List.of());
        }
        return tx.list(
                BookingSql.LIST,
                Booking::of,
                tx.org(),
                range.from(),
                range.to(),
                own ? mine : employee,
                after == null ? range.from().minus(Duration.ofDays(1)) : after.instant(0),
                after == null ? FIRST : after.id(1),
                limit);
    }

    static Future<Booking> show(OrgTx tx, UUID id) {
        return tx.one(BookingSql.SHOW, Booking::of, tx.org(), id).map(booking -> {
            if (!booking.isSeenBy(tx.actor())) {
                throw Problem.notFound();
            }
            return booking;
        });
    }

    /** By start, those that are over too. */
    static Future<List<Booking>> visit(OrgTx tx, UUID visit) {
        return tx.list(BookingSql.OF_VISIT, Booking::of, tx.org(), visit);
    }

    /** Of a visit, what the actor may see; fails where that is nothing. */
    static Future<List<Booking>> seen(OrgTx tx, UUID visit) {
        return visit(tx, visit).map(all -> {
            var seen = all.stream().filter(each -> each.isSeenBy(tx.actor())).toList();
            if (seen.isEmpty()) {
                throw Problem.notFound();
            }
            return seen;
        });
    }

    /** From the log of changes, where everything is that ever happened to it. */
    static Future<List<Entry>> history(OrgTx tx, UUID id) {
        return show(tx, id)
                .compose(booking -> tx.list(LOG, Entry.Logged::of, tx.org(), id))
                .map(Entry::of);
    }
}
