package io.muster.employee;

import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** Something that employees can do and shifts and services need. */
public record Skill(UUID id, String name, boolean archived, int version) implements Entity {
    static Skill of(Row row) {
        return new Skill(
                row.getUUID("id"), row.getString("name"), row.getBoolean("archived"), row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "skill";
    }
}
