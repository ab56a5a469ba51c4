package io.muster.proof;

import io.muster.auth.Actor;
import io.muster.db.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** The log of an organisation and what it speaks of, straight from the database. */
record Log(TestDatabase database, UUID org) {
    List<JsonObject> changes(long after) {
        return rows(
                "select seq, kind, entity_id, body from change where org_id = $1 and seq > " + after + " order by seq");
    }

    long last() {
        return database.orgDb().read(actor(), tx -> tx.seq()).await();
    }

    String epoch() {
        return database.orgDb()
                .read(
                        actor(),
                        tx -> tx.one(
                                "select epoch from installation",
                                row -> row.getUUID(0).toString()))
                .await();
    }

    /** Rows of a table whose newest change is missing or says something else, with changes of rows that are not there. */
    int halfWritten() {
        var count = """
                with said as (
                  select distinct on (entity_id) entity_id, body from change
                  where org_id = $1 and entity = 'shift' order by entity_id, seq desc
                )
                select count(*)::int from (select id, version, note from shift where org_id = $1) s
                full join said on entity_id = id
                where id is null or entity_id is null or (body->>'version')::int <> version or body->>'note' <> note""";
        return database.orgDb()
                .read(actor(), tx -> tx.one(count, row -> row.getInteger(0), org))
                .await();
    }

    private List<JsonObject> rows(String sql) {
        return database.orgDb()
                .read(
                        actor(),
                        tx -> tx.list(
                                sql,
                                row -> new JsonObject()
                                        .put("seq", row.getLong("seq"))
                                        .put("kind", row.getString("kind"))
                                        .put("id", row.getUUID("entity_id").toString())
                                        .put("body", row.getJsonObject("body")),
                                org))
                .await();
    }

    private Actor actor() {
        return Actor.system(org, "Proof");
    }
}
