package io.muster.waiting;

import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * A client who waits for a time.
 *
 * @param employee null for anyone who performs the service
 * @param from the first start that would do
 * @param to before it, starts would do
 * @param booking what is held for the client or was booked, null while nothing is
 */
public record Waiting(
        UUID id,
        UUID client,
        String clientName,
        UUID service,
        UUID employee,
        Instant from,
        Instant to,
        int seats,
        Status status,
        UUID booking,
        Instant createdAt,
        int version)
        implements Entity {

    /** Where it stands. Only the first has not ended or been answered. */
    public enum Status {
        waiting,
        offered,
        booked,
        withdrawn,
        expired;

        /** The word of the change log for becoming this. */
        String kind() {
            return this == waiting ? "waiting.added" : "waiting." + name();
        }
    }

    static Waiting of(Row row) {
        return new Waiting(
                row.getUUID("id"),
                row.getUUID("client_id"),
                row.getString("client_name"),
                row.getUUID("service_id"),
                row.getUUID("employee_id"),
                Columns.instant(row, "wanted_from"),
                Columns.instant(row, "wanted_to"),
                row.getInteger("seats"),
                Columns.word(row, "status", Status.class),
                row.getUUID("booking_id"),
                Columns.instant(row, "created_at"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "waiting";
    }
}
