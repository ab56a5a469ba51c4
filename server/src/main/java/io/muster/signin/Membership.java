package io.muster.signin;

import io.muster.auth.Role;
import io.muster.db.Columns;
import io.muster.org.Organisation;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** What a person is in one organisation. */
record Membership(Organisation organisation, Role role, UUID employee) {
    static Membership of(Row row) {
        return new Membership(Organisation.of(row), Columns.word(row, "role", Role.class), row.getUUID("employee_id"));
    }

    UUID id() {
        return organisation.id();
    }
}
