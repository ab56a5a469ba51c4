package io.muster.signin;

import io.vertx.sqlclient.Row;
import java.util.UUID;

/** What signs in: one person of the installation. `password` is null until they have chosen one. */
record Account(UUID id, String email, String name, String password, boolean admin, boolean disabled) {
    static Account of(Row row) {
        return new Account(
                row.getUUID("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("platform_admin"),
                row.getBoolean("disabled"));
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
