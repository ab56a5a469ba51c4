package io.muster.service;

import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.UUID;

/**
 * Something that clients book.
 *
 * @param skill what an employee needs to perform it, null for nothing
 * @param priceMinor in the currency's minor units
 * @param currency ISO 4217
 * @param colour #rrggbb or null
 */
public record Service(
        UUID id,
        String name,
        UUID skill,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        long priceMinor,
        String currency,
        String colour,
        boolean archived,
        int version)
        implements Entity {
    static Service of(Row row) {
        return new Service(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("skill_id"),
                row.getInteger("duration_minutes"),
                row.getInteger("buffer_before_minutes"),
                row.getInteger("buffer_after_minutes"),
                row.getLong("price_minor"),
                row.getString("currency"),
                row.getString("colour"),
                row.getBoolean("archived"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "service";
    }

    public Duration duration() {
        return Duration.ofMinutes(durationMinutes);
    }

    public Duration bufferBefore() {
        return Duration.ofMinutes(bufferBeforeMinutes);
    }

    public Duration bufferAfter() {
        return Duration.ofMinutes(bufferAfterMinutes);
    }
}
