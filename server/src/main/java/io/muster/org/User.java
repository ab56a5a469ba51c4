package io.muster.org;

import io.muster.auth.Role;
import io.muster.db.Columns;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** A person who can sign in, as one organisation knows them. */
public record User(UUID id, String email, String name, Role role, UUID employee) {
    static User of(Row row) {
        return new User(
                row.getUUID("id"),
                row.getString("email"),
                row.getString("name"),
                Columns.word(row, "role", Role.class),
                row.getUUID("employee_id"));
    }

    User named(String other) {
        return new User(id, email, other, role, employee);
    }
}
