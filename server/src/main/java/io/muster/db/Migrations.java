package io.muster.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Brings the schema of a database to this version, once, however many processes ask for it. */
public final class Migrations {
    private static final int OLDEST_POSTGRES = 180_000;
    private static final long LOCK = 0x4d75_7374_6572L;
    private static final String MARK = "muster schema ";

    private Migrations() {}

    /**
     * Blocks. Applies what is missing and sets the passwords and limits of the login roles. Gives the ids of the
     * changesets it applied; none when there was nothing to do.
     *
     * @param ownerUrl with the role that owns the schema and may make roles
     * @throws IllegalStateException whose text is meant for the operator
     */
    public static List<String> migrate(String ownerUrl, RolePasswords passwords) {
        return locked(ownerUrl, connection -> {
            var applied = isCurrent(connection) ? List.<String>of() : apply(connection);
            LoginRoles.arm(connection, passwords);
            return applied;
        });
    }

    /** Blocks. Gives the SQL that {@link #migrate} would run, and runs nothing; empty when nothing is missing. */
    public static String dryRun(String ownerUrl) {
        return locked(ownerUrl, connection -> isCurrent(connection) ? "" : LiquibaseRun.sql(connection));
    }

    private interface Work<T> {
        T on(Connection connection) throws Exception;
    }

    private static <T> T locked(String ownerUrl, Work<T> work) {
        try (var connection = DatabaseUrl.of(ownerUrl).jdbc()) {
            refuseOldPostgres(connection);
            lock(connection);
            return work.on(connection);
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The database could not be migrated: " + e, e);
        }
    }

    private static void refuseOldPostgres(Connection connection) throws SQLException {
        var version = Sql.texts(connection, "show server_version_num").getFirst();
        if (Integer.parseInt(version) < OLDEST_POSTGRES) {
            throw new IllegalStateException("Muster needs PostgreSQL 18 or newer, this one is "
                    + Sql.texts(connection, "show server_version").getFirst() + ".");
        }
    }

    /**
     * Liquibase's own lock is a row that a killed process leaves set for ever; ours ends with its session. Whoever holds
     * ours may clear theirs. DDL waits briefly only: all reads of the table would queue behind it.
     */
    private static void lock(Connection connection) throws SQLException {
        Sql.run(connection, "set lock_timeout = '5min'");
        Sql.run(connection, "select pg_advisory_lock(" + LOCK + ")");
        Sql.run(connection, "set lock_timeout = '5s'");
        if (Sql.exists(connection, "databasechangeloglock")) {
            Sql.run(
                    connection,
                    "update databasechangeloglock set locked = false, lockgranted = null, lockedby = null where locked");
        }
    }

    /** One query where nothing is missing: Liquibase alone takes longer than the rest of a start. */
    private static boolean isCurrent(Connection connection) throws SQLException {
        if (!Sql.exists(connection, "databasechangelog")) {
            return false;
        }
        var known = SchemaFiles.read();
        refuseNewerSchema(connection, known);
        var mark = Sql.texts(connection, "select obj_description('databasechangelog'::regclass)")
                .getFirst();
        return (MARK + known.fingerprint()).equals(mark);
    }

    private static void refuseNewerSchema(Connection connection, SchemaFiles known) throws SQLException {
        var unknown = Sql.texts(connection, "select author || ':' || id from databasechangelog order by orderexecuted");
        unknown.removeAll(known.ids());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The database is newer than this Muster (it has "
                    + String.join(", ", unknown) + "): start the newer version, or restore a backup made by this one.");
        }
    }

    private static List<String> apply(Connection connection) throws Exception {
        var applied = LiquibaseRun.update(connection);
        connection.setAutoCommit(true);
        Sql.run(
                connection,
                "comment on table databasechangelog is '" + MARK
                        + SchemaFiles.read().fingerprint() + "'");
        return applied;
    }
}
