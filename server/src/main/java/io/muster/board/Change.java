package io.muster.board;

import io.muster.db.Columns;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** One committed fact of an organisation, as the log holds it; {@code body} is the entity after it. */
public record Change(
        long seq, Instant at, UUID actorId, String actor, String kind, String entity, UUID id, JsonObject body) {
    static Change of(Row row) {
        return new Change(
                row.getLong("seq"),
                Columns.instant(row, "at"),
                row.getUUID("actor_id"),
                row.getString("actor_name"),
                row.getString("kind"),
                row.getString("entity"),
                row.getUUID("entity_id"),
                row.getJsonObject("body"));
    }

    JsonObject whole() {
        return seenAs(body);
    }

    /** With the body that somebody sees: null where they may not hear of it, empty where it is gone for them. */
    JsonObject seenAs(JsonObject seen) {
        var json = new JsonObject().put("seq", seq);
        if (seen == null) {
            return json;
        }
        if (!seen.isEmpty()) {
            json.put("at", at.toString()).put("actor", actor).put("kind", kind);
            if (actorId != null) {
                json.put("actorId", actorId.toString());
            }
        }
        return json.put("entity", entity).put("id", id.toString()).put("body", seen);
    }
}
