package io.muster.mail;

import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One booking of a visit, with all that a letter says of it.
 *
 * @param follows whether an earlier one of its series stands, which was told for all
 * @param further starts of its series after it
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
        boolean follows,
        List<Instant> further,
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
                row.getBoolean("follows"),
                further(row),
                row.getString("client") == null
                        ? null
                        : new Addressee(row.getString("client"), row.getString("email"), row.getString("language")));
    }

    private static List<Instant> further(Row row) {
        var starts = row.getArrayOfOffsetDateTimes("further");
        return starts == null
                ? List.of()
                : Arrays.stream(starts).map(OffsetDateTime::toInstant).toList();
    }
}
