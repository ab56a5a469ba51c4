package io.muster.employee;

import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an employee asked for: not to work on a day, or not a kind of shift on it.
 *
 * @param date in the organisation's time zone
 * @param label the kind of shift not wished for, null for any
 */
public record Wish(UUID id, UUID employee, LocalDate date, String label, int version) implements Entity {
    static Wish of(Row row) {
        return new Wish(
                row.getUUID("id"),
                row.getUUID("employee_id"),
                row.getLocalDate("on_date"),
                row.getString("label"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "wish";
    }
}
