package io.muster.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** The smallest entity that the tests of this package change: a skill. */
record Note(UUID id, String name, boolean archived, int version) implements Entity {
    private static final String INSERT = "insert into skill (org_id, name) values ($1, $2) returning *";

    static Note of(Row row) {
        return new Note(
                row.getUUID("id"), row.getString("name"), row.getBoolean("archived"), row.getInteger("version"));
    }

    /** Inserts it and writes it into the change log. */
    static Future<Note> create(OrgTx tx, String name) {
        return tx.one(INSERT, Note::of, tx.org(), name).map(note -> tx.changed("skill.created", note));
    }

    static Future<Long> count(OrgTx tx) {
        return tx.one("select count(*) from skill", row -> row.getLong(0));
    }

    @Override
    public String entity() {
        return "skill";
    }
}
