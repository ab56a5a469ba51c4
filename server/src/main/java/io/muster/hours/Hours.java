package io.muster.hours;

import io.muster.db.Entity;
import io.muster.db.Wire;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/**
 * The working hours of one employee.
 *
 * @param id the employee's
 * @param exceptions those of a date stand in the place of what the week says for it
 * @param version 0 where nobody has set any
 */
public record Hours(UUID id, UUID employee, List<WeekHours> week, List<DayHours> exceptions, int version)
        implements Entity {
    static Hours of(Row row) {
        var employee = row.getUUID("employee_id");
        return new Hours(
                employee,
                employee,
                all(row.getJsonArray("week"), WeekHours.class),
                all(row.getJsonArray("exceptions"), DayHours.class),
                row.getInteger("version"));
    }

    private static <T> List<T> all(JsonArray stored, Class<T> type) {
        return stored.stream().map(each -> Wire.to((JsonObject) each, type)).toList();
    }

    @Override
    public String entity() {
        return "hours";
    }
}
