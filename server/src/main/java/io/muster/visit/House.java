package io.muster.visit;

import io.muster.org.Organisation.Status;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a client is told of the organisation of a visit.
 *
 * @param cancel until how long before the start clients may move or cancel
 * @param hold how long a time is held while somebody books
 */
record House(JsonObject told, Status status, Duration cancel, Duration hold) {
    static House of(Row row) {
        var told = new JsonObject();
        List.of("slug", "name", "address", "phone", "email", "colour")
                .forEach(column -> told.put(column, row.getString(column)));
        told.put("timeZone", row.getString("time_zone"))
                .put("languages", new JsonArray(List.of(row.getArrayOfStrings("languages"))))
                .put("bookingNote", row.getString("booking_note"))
                .put("cancellationNote", row.getString("cancellation_note"))
                .put("cancelMinutes", row.getInteger("cancel_minutes"));
        List.copyOf(told.fieldNames()).stream()
                .filter(name -> told.getValue(name) == null)
                .forEach(told::remove);
        return new House(
                told,
                Status.valueOf(row.getString("status")),
                Duration.ofMinutes(row.getInteger("cancel_minutes")),
                Duration.ofMinutes(row.getInteger("hold_minutes")));
    }

    /** Until when a visit that starts then may be changed by its client. */
    Instant changesUntil(Instant start) {
        return start.minus(cancel);
    }

    String phone() {
        return told.getString("phone");
    }
}
