package io.muster.booking;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * What a booking costs beside what is paid already, and when.
 *
 * @param amountMinor in the currency's minor units
 * @param status open, settled or void
 */
public record Due(Kind kind, long amountMinor, String currency, Instant dueAt, String status) {

    /** What for. */
    public enum Kind {
        deposit,
        balance,
        no_show_fee
    }

    static Due open(Kind kind, long amountMinor, String currency, Instant dueAt) {
        return new Due(kind, amountMinor, currency, dueAt, "open");
    }

    static Due of(Row row) {
        return new Due(
                Columns.word(row, "kind", Kind.class),
                row.getLong("amount_minor"),
                row.getString("currency"),
                Columns.instant(row, "due_at"),
                row.getString("status"));
    }

    /** One row of the table. */
    record Booked(UUID id, UUID booking, Due due) {
        static Booked of(Row row) {
            return new Booked(row.getUUID("id"), row.getUUID("booking_id"), Due.of(row));
        }
    }
}
