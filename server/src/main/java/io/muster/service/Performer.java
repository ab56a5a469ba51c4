package io.muster.service;

import io.vertx.sqlclient.Row;
import java.util.UUID;

/**
 * How one employee differs from "whoever has the skill performs it".
 *
 * @param performs false for who does not perform it in spite of the skill
 * @param durationMinutes their own length of it, null for the service's
 * @param priceMinor their own price of it, null for the service's
 */
public record Performer(UUID employee, boolean performs, Integer durationMinutes, Long priceMinor) {
    static Performer of(Row row) {
        return new Performer(
                row.getUUID("employee_id"),
                row.getBoolean("performs"),
                row.getInteger("duration_minutes"),
                row.getLong("price_minor"));
    }
}
