package io.muster.booking;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One client's time with one employee.
 *
 * @param client whose it is; a hold may not know yet
 * @param visit what is booked together has it in common
 * @param seats of a group; an ordinary booking has one
 * @param guest whom it is for, where that is not the client; may be null
 * @param heldUntil when a hold ends; null for what is none
 * @param requestedUntil until when a request is decided; null for what never was one
 * @param source staff, public, walk_in, waitlist or series
 * @param answers to the questions of the service: objects with a question and a value
 * @param reason why staff booked it outside the slots, or why it was cancelled or declined; may be null
 * @param priceMinor what it cost when it was booked, all seats, in the currency's minor units
 */
public record Booking(
        UUID id,
        UUID client,
        String clientName,
        UUID visit,
        UUID service,
        UUID employee,
        Instant startsAt,
        Instant endsAt,
        BookingState status,
        int seats,
        String guest,
        Instant heldUntil,
        Instant requestedUntil,
        String source,
        JsonArray answers,
        UUID series,
        String reason,
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
                row.getUUID("visit_id"),
                row.getUUID("service_id"),
                row.getUUID("employee_id"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.word(row, "status", BookingState.class),
                row.getInteger("seats"),
                row.getString("guest"),
                Columns.instant(row, "held_until"),
                Columns.instant(row, "requested_until"),
                row.getString("source"),
                row.getJsonArray("answers"),
                row.getUUID("series_id"),
                row.getString("reason"),
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
