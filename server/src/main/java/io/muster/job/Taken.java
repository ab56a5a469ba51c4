package io.muster.job;

import io.muster.auth.Actor;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** A job that this node runs now; `version` is its claim on the row, which the next who takes it ends. */
record Taken(UUID org, UUID id, String kind, JsonObject body, int attempts, int version) {
    static Taken of(Row row) {
        return new Taken(
                row.getUUID("org_id"),
                row.getUUID("id"),
                row.getString("kind"),
                row.getJsonObject("body"),
                row.getInteger("attempts"),
                row.getInteger("version"));
    }

    Actor actor() {
        return Actor.system(org, "Muster");
    }
}
