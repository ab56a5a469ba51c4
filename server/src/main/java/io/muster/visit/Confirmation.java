package io.muster.visit;

import io.muster.client.NewClient;
import io.vertx.core.json.JsonArray;
import java.util.Optional;

/** With what a client books the time that is held; all may be null, the client only where the hold knows whose it is. */
record Confirmation(NewClient client, JsonArray answers, String note, String guest) {
    JsonArray given() {
        return Optional.ofNullable(answers).orElseGet(JsonArray::new);
    }
}
