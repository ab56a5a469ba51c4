package io.muster.booking;

import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.UUID;

/** What all bookings of one visit have in common when they are made; all but visit, status and source may be null. */
record Taking(
        UUID visit,
        BookingState status,
        String source,
        UUID client,
        Instant heldUntil,
        String guest,
        JsonArray answers,
        String note,
        UUID series,
        String reason) {
    static Taking held(UUID client, String source, Instant until) {
        return new Taking(UUID.randomUUID(), BookingState.held, source, client, until, null, null, null, null, null);
    }
}
