package io.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import org.postgresql.PGConnection;

/** The two login roles that the schema makes: their passwords and the limits of their sessions. */
final class LoginRoles {
    private static final Map<String, String> SERVER = Map.of(
            "statement_timeout", "3s",
            "lock_timeout", "2s",
            "idle_in_transaction_session_timeout", "5s",
            "transaction_timeout", "30s");
    private static final Map<String, String> SYSTEM = Map.of(
            "statement_timeout", "10s",
            "lock_timeout", "2s",
            "idle_in_transaction_session_timeout", "10s",
            "transaction_timeout", "1min");

    private LoginRoles() {}

    static void arm(Connection connection, RolePasswords passwords) throws SQLException {
        limit(connection, Pools.SERVER, SERVER);
        limit(connection, Pools.SYSTEM, SYSTEM);
        admit(connection, Pools.SERVER, passwords.server());
        admit(connection, Pools.SYSTEM, passwords.system());
    }

    /** The password leaves as its SCRAM verifier, so that no log of PostgreSQL can show it. */
    private static void admit(Connection connection, String role, String password) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        Sql.run(connection, "alter role " + role + " login");
    }

    private static void limit(Connection connection, String role, Map<String, String> limits) throws SQLException {
        var present = new HashSet<>(
                Sql.texts(connection, "select unnest(rolconfig) from pg_roles where rolname = '" + role + "'"));
        for (var limit : limits.entrySet()) {
            if (!present.contains(limit.getKey() + "=" + limit.getValue())) {
                Sql.run(connection, "alter role %s set %s = '%s'".formatted(role, limit.getKey(), limit.getValue()));
            }
        }
    }
}
