package io.muster.db;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The changes of one transaction. They are numbered by its last statement, under the row lock of the organisation that
 * the commit gives free: numbers have no gaps and grow in commit order, and nothing is locked after that row.
 */
final class ChangeLog {
    private static final String APPEND = """
            with numbered as (
              update organisation set change_seq = change_seq + jsonb_array_length($4) where id = $1
              returning change_seq - jsonb_array_length($4) as before
            ), added as (
              insert into change (org_id, seq, actor_id, actor_name, kind, entity, entity_id, body)
              select $1, n.before + c.nr, $2, $3, c.of->>'kind', c.of->>'entity', (c.of->>'id')::uuid, c.of->'body'
              from numbered n, jsonb_array_elements($4) with ordinality as c(of, nr)
              returning seq
            )
            select max(seq) from added""";

    private final JsonArray changes = new JsonArray();
    private long last;

    void add(String kind, Entity entity) {
        changes.add(new JsonObject()
                .put("kind", kind)
                .put("entity", entity.entity())
                .put("id", entity.id().toString())
                .put("body", Wire.of(entity)));
    }

    Future<Void> append(OrgTx tx) {
        if (changes.isEmpty()) {
            return Future.succeededFuture();
        }
        var actor = tx.actor();
        return tx.one(APPEND, row -> row.getLong(0), actor.org(), actor.user(), actor.name(), changes)
                .map(seq -> {
                    if (seq == null) {
                        throw new IllegalStateException("No organisation " + actor.org() + " to number changes of");
                    }
                    last = seq;
                    return null;
                });
    }

    /** The number of the last change appended; 0 for none. */
    long last() {
        return last;
    }
}
