package io.muster.booking;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes down what is due; payments collect it later. */
final class DueBook {
    private static final String ADD = """
            insert into due (org_id, booking_id, kind, amount_minor, currency, due_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (org_id, booking_id, kind) do nothing""";
    private static final String OF = "select id, booking_id, kind, amount_minor, currency, due_at, status "
            + "from due where org_id = $1 and booking_id = $2 order by due_at, kind";
    private static final String VOID = "update due set status = 'void', version = version + 1 "
            + "where org_id = $1 and booking_id = $2 and status = 'open'";
    private static final String MOVE = "update due set due_at = $3, version = version + 1 "
            + "where org_id = $1 and booking_id = $2 and status = 'open' and kind = 'balance'";
    private static final String LOCK = "select id, booking_id, kind, amount_minor, currency, due_at, status "
            + "from due where org_id = $1 and id = $2 for no key update";
    private static final String SETTLE = "update due set status = 'settled', settled_at = clock_timestamp(), "
            + "version = version + 1 where org_id = $1 and id = $2";

    static final String BOOKING_OF = "select booking_id from due where org_id = $1 and id = $2";
    private static final String SETTLE_KIND = "update due set status = 'settled', settled_at = clock_timestamp(), "
            + "version = version + 1 where org_id = $1 and booking_id = $2 and kind = $3 and status = 'open'";

    private DueBook() {}

    static Future<List<Due>> of(OrgTx tx, UUID booking) {
        return tx.list(OF, Due::of, tx.org(), booking);
    }

    static Future<?> add(OrgTx tx, UUID booking, Collection<Due> dues) {
        return Future.all(dues.stream()
                .map(due ->
                        tx.execute(ADD, tx.org(), booking, due.kind(), due.amountMinor(), due.currency(), due.dueAt()))
                .toList());
    }

    /** What is open is asked of nobody any more. */
    static Future<?> waive(OrgTx tx, UUID booking) {
        return tx.execute(VOID, tx.org(), booking);
    }

    /** The balance is due at the start, wherever that is now. */
    static Future<?> move(OrgTx tx, UUID booking, Instant startsAt) {
        return tx.execute(MOVE, tx.org(), booking, startsAt);
    }

    static Future<Due.Booked> locked(OrgTx tx, UUID due) {
        return tx.one(LOCK, Due.Booked::of, tx.org(), due);
    }

    static Future<?> settle(OrgTx tx, UUID due) {
        return tx.execute(SETTLE, tx.org(), due);
    }

    static Future<?> settle(OrgTx tx, UUID booking, Due.Kind kind) {
        return tx.execute(SETTLE_KIND, tx.org(), booking, kind);
    }
}
