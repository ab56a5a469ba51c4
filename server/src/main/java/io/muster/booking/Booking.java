package io.muster.booking;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One client's time with one employee.
 *
 * @param priceMinor what the service cost when it was booked, in the currency's minor units
 */
public record Booking(
        UUID id,
        UUID client,
        String clientName,
        UUID service,
        UUID employee,
        Instant startsAt,
        Instant endsAt,
        BookingState status,
        long priceMinor,
        String currency,
        String note,
        int version)
        implements Entity {
    static Booking of(Row row) {
        return new Booking(
                row.getUUID("id"),
                row.getUUID("client_id"),
                row.getString("client_name"),
                row.getUUID("service_id"),
                row.getUUID("employee_id"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.word(row, "status", BookingState.class),
                row.getLong("price_minor"),
                row.getString("currency"),
                row.getString("note"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "booking";
    }

    Duration duration() {
        return Duration.between(startsAt, endsAt);
    }

    /** Employees see what is theirs. */
    boolean isSeenBy(Actor actor) {
        return actor.role() != Role.employee || employee.equals(actor.employee());
    }
}
