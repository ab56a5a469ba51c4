package io.muster.board;

import io.muster.db.Malformed;
import io.muster.db.Wire;
import io.muster.web.Problem;
import io.muster.web.Range;
import io.muster.web.StrictJson;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What a client may say. */
sealed interface Message {
    /** {@code epoch} and {@code after} are both null, or say which changes the client has already. */
    record Hello(String token, Range range, UUID epoch, Long after) implements Message {}

    record Watch(Range range) implements Message {}

    record Renew(String token) implements Message {}

    record Beat() implements Message {}

    /** @throws Problem or {@link Malformed} for anything else */
    static Message of(String text) {
        var json = StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
        var said = Wire.to(json, Said.class);
        return switch (String.valueOf(said.type)) {
            case "hello" -> new Hello(needed(json, "token", said.token), said.range(json), said.epoch, said.position());
            case "watch" -> new Watch(said.range(json));
            case "renew" -> new Renew(needed(json, "token", said.token));
            case "beat" -> new Beat();
            default -> throw Problem.malformed("type", "There is no message of this type");
        };
    }

    /** All members that a message can have. */
    record Said(String type, String token, Instant from, Instant to, UUID epoch, Long after) {
        private Range range(JsonObject json) {
            return new Range(needed(json, "from", from), needed(json, "to", to)).checked();
        }

        private Long position() {
            if ((epoch == null) != (after == null) || after != null && after < 0) {
                throw Problem.malformed("position", "Say epoch and after, or neither");
            }
            return after;
        }
    }

    private static <T> T needed(JsonObject json, String name, T value) {
        if (value == null) {
            throw Problem.malformed("missing", "A " + json.getString("type") + " needs " + name);
        }
        return value;
    }
}
