package io.muster.org;

import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A tenant: the place that shifts, bookings and people belong to. */
public record Organisation(
        UUID id,
        String slug,
        String name,
        String timeZone,
        Status status,
        boolean swapApproval,
        Instant createdAt,
        int version)
        implements Entity {

    /** Where it stands with the administrators of the installation. */
    public enum Status {
        pending,
        approved,
        rejected,
        suspended;

        /** Whether its people may work in it; one that waits for approval is only not public yet. */
        public boolean open() {
            return this == pending || this == approved;
        }
    }

    @Override
    public String entity() {
        return "organisation";
    }

    /** From a row with the columns of an organisation under their own names. */
    public static Organisation of(Row row) {
        return new Organisation(
                row.getUUID("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("time_zone"),
                Columns.word(row, "status", Status.class),
                row.getBoolean("swap_approval"),
                Columns.instant(row, "created_at"),
                row.getInteger("version"));
    }
}
