package io.muster.block;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * Time of one employee in which nothing can be booked.
 *
 * @param note why; other employees do not see it
 */
public record Block(UUID id, UUID employee, Instant startsAt, Instant endsAt, Reason reason, String note, int version)
        implements Entity {
    /** What kind of time it is. */
    public enum Reason {
        blocked,
        leave
    }

    static Block of(Row row) {
        return new Block(
                row.getUUID("id"),
                row.getUUID("employee_id"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.word(row, "reason", Reason.class),
                row.getString("note"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "block";
    }

    Block withoutNote() {
        return new Block(id, employee, startsAt, endsAt, reason, "", version);
    }

    Block seenBy(Actor actor) {
        return actor.role() != Role.employee || employee.equals(actor.employee()) ? this : withoutNote();
    }
}
