package io.muster.board;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.UUID;

/**
 * How employees see one entity of the board; owners, managers and reception always see it whole.
 *
 * @param body what they see of it; empty: it is gone for them; null: they do not even hear that it changed
 * @param only the employees who see it, for all others it is gone; null: every employee
 */
public record Sight(JsonObject body, Set<UUID> only) {
    public static Sight all(JsonObject body) {
        return new Sight(body, null);
    }

    public static Sight only(JsonObject body, Set<UUID> employees) {
        return new Sight(body, Set.copyOf(employees));
    }

    public static Sight gone() {
        return new Sight(new JsonObject(), null);
    }

    public static Sight hidden() {
        return new Sight(null, null);
    }

    /** The body that this employee sees: empty where it is gone, null where it is hidden. */
    public JsonObject of(UUID employee) {
        return only == null || employee != null && only.contains(employee) ? body : new JsonObject();
    }
}
