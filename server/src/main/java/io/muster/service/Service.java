package io.muster.service;

import io.muster.db.Columns;
import io.muster.db.Entity;
import io.muster.db.Wire;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Something that clients book.
 *
 * @param skill what an employee needs to perform it, null for nothing
 * @param stepMinutes how far apart the starts are that clients may choose
 * @param noticeMinutes how long before its start clients may book it at the latest
 * @param windowDays how far ahead clients may book it
 * @param capacity seats of one start; more than 1 is a group
 * @param dayLimit bookings of one local day, null for no limit
 * @param clientLimit bookings to come of one client, null for no limit
 * @param priceMinor in the currency's minor units, as are deposit and no-show fee
 * @param currency ISO 4217
 * @param colour #rrggbb or null
 * @param ikpu the fiscal code of what is sold, 17 digits, or null
 * @param position in lists; equal ones go by name
 * @param online whether clients find it on the booking page
 */
public record Service(
        UUID id,
        String name,
        String description,
        UUID skill,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int stepMinutes,
        int noticeMinutes,
        int windowDays,
        int capacity,
        Integer dayLimit,
        Integer clientLimit,
        Confirmation confirmation,
        long priceMinor,
        String currency,
        long depositMinor,
        long noShowFeeMinor,
        List<Question> questions,
        String colour,
        String ikpu,
        String packageCode,
        Integer vatPercent,
        int position,
        boolean online,
        boolean archived,
        int version)
        implements Entity {

    /** What becomes of a client's booking: confirmed at once, or a request that somebody decides on. */
    public enum Confirmation {
        auto,
        request
    }

    static Service of(Row row) {
        return new Service(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("description"),
                row.getUUID("skill_id"),
                row.getInteger("duration_minutes"),
                row.getInteger("buffer_before_minutes"),
                row.getInteger("buffer_after_minutes"),
                row.getInteger("step_minutes"),
                row.getInteger("notice_minutes"),
                row.getInteger("window_days"),
                row.getInteger("capacity"),
                row.getInteger("day_limit"),
                row.getInteger("client_limit"),
                Columns.word(row, "confirmation", Confirmation.class),
                row.getLong("price_minor"),
                row.getString("currency"),
                row.getLong("deposit_minor"),
                row.getLong("no_show_fee_minor"),
                questions(row.getJsonArray("questions")),
                row.getString("colour"),
                row.getString("ikpu"),
                row.getString("package_code"),
                row.getInteger("vat_percent"),
                row.getInteger("position"),
                row.getBoolean("online"),
                row.getBoolean("archived"),
                row.getInteger("version"));
    }

    private static List<Question> questions(JsonArray stored) {
        return stored.stream()
                .map(question -> Wire.to((JsonObject) question, Question.class))
                .toList();
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

    public boolean isGroup() {
        return capacity > 1;
    }
}
