package io.muster.board;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;

/**
 * How employees see one entity of the board; owners, managers and reception always see it whole.
 *
 * @param body what they see of it; empty: it is gone for them; null: they do not even hear that it changed
 * @param only the employees who see that, the others see the rest; null: every employee
 * @param rest what the others see of it; empty: it is gone for them
 */
public record Sight(JsonObject body, Set<UUID> only, JsonObject rest) {
    private Sight(JsonObject body) {
        this(body, null, new JsonObject());
    }

    public static Sight all(JsonObject body) {
        return new Sight(body);
    }

    public static Sight only(JsonObject body, Set<UUID> employees) {
        return split(body, employees, new JsonObject());
    }

    /** Some employees see it so, the others otherwise. */
    public static Sight split(JsonObject body, Set<UUID> employees, JsonObject rest) {
        return new Sight(body, Set.copyOf(employees), rest);
    }

    public static Sight gone() {
        return new Sight(new JsonObject());
    }

    public static Sight hidden() {
        return new Sight(null);
    }

    /** The body that this employee sees: empty where it is gone, null where it is hidden. */
    public JsonObject of(UUID employee) {
        return only == null || employee != null && only.contains(employee) ? body : rest;
    }
}
