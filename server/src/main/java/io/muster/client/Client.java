package io.muster.client;

import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/**
 * A person who books.
 *
 * @param phone E.164
 */
public record Client(UUID id, String name, String phone, String email, Language language, String notes, int version)
        implements Entity {
    /** A language that we write to clients in. */
    public enum Language {
        en,
        ru,
        uz
    }

    static Client of(Row row) {
        return new Client(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                Columns.word(row, "language", Language.class),
                row.getString("notes"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "client";
    }
}
