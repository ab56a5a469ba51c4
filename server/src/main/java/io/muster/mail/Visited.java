package io.muster.mail;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * One booking of a visit, with all that a letter says of it.
 *
 * @param client whom to write to; null where nobody is known
 */
record Visited(
        UUID booking,
        int version,
        String status,
        String source,
        String service,
        String employee,
        Instant startsAt,
        Instant endsAt,
        Instant heldUntil,
        Instant requestedUntil,
        long priceMinor,
        String currency,
        int seats,
        String guest,
        String reason,
        Addressee client) {

    /** @param language null for unknown */
    record Addressee(String name, String email, String language) {}

    static Visited of(Row row) {
        return new Visited(
                row.getUUID("id"),
                row.getInteger("version"),
                row.getString("status"),
                row.getString("source"),
                row.getString("service"),
                row.getString("employee"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.instant(row, "held_until"),
                Columns.instant(row, "requested_until"),
                row.getLong("price_minor"),
                row.getString("currency"),
                row.getInteger("seats"),
                row.getString("guest"),
                row.getString("reason"),
                row.getString("client") == null
                        ? null
                        : new Addressee(row.getString("client"), row.getString("email"), row.getString("language")));
    }
}
