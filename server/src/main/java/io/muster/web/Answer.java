package io.muster.web;

import io.muster.db.Entity;
import io.muster.db.Wire;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** What a verb answers: a status, headers and a JSON body (null: none). */
public record Answer(int status, Map<String, String> headers, JsonObject body) {
    /** A row with its version as strong ETag. */
    public static Answer ok(Entity entity) {
        return of(200, entity);
    }

    public static Answer created(Entity entity) {
        return of(201, entity);
    }

    /** Any record. */
    public static Answer json(Object body) {
        return json(200, body);
    }

    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of(), body instanceof JsonObject json ? json : Wire.of(body));
    }

    public static Answer page(Page<?> page) {
        return json(page);
    }

    public static Answer none() {
        return new Answer(204, Map.of(), null);
    }

    public Answer header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    private static Answer of(int status, Entity entity) {
        return new Answer(status, Map.of("ETag", "\"" + entity.version() + "\""), Wire.of(entity));
    }
}
