package io.muster.booking;

import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A booking that staff make.
 *
 * @param employee null for anybody
 * @param seats null for one
 * @param guest whom it is for, where that is not the client; may be null
 * @param answers to the questions of the service; may be null
 * @param reason why it is outside the slots, where it is
 */
public record NewBooking(
        UUID client,
        UUID service,
        UUID employee,
        Instant startsAt,
        String note,
        Integer seats,
        String guest,
        JsonArray answers,
        String reason) {
    public NewBooking(UUID client, UUID service, UUID employee, Instant startsAt, String note) {
        this(client, service, employee, startsAt, note, null, null, null, null);
    }

    /** The same outside the slots, for that reason. */
    public NewBooking because(String why) {
        return new NewBooking(client, service, employee, startsAt, note, seats, guest, answers, why);
    }

    List<Item> items() {
        return List.of(new Item(service, employee));
    }
}
