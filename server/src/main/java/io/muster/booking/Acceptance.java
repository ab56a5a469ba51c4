package io.muster.booking;

import io.vertx.core.json.JsonArray;
import java.util.UUID;

/** What a client says to a time that is held for them; all but the client may be null, and that too where the hold knows it. */
public record Acceptance(UUID client, String guest, JsonArray answers, String note) {
    public static Acceptance of(UUID client) {
        return new Acceptance(client, null, null, null);
    }
}
