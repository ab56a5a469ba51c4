package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final int CHANGESETS = SchemaFiles.read().ids().size();

    private final String url = TestDatabase.empty();

    @Test
    void makesTheSchemaAndThenHasNothingToDo() throws Exception {
        assertEquals(CHANGESETS, migrate().size());
        assertEquals(List.of(), migrate());
        assertEquals(List.of("t"), texts("select to_regclass('shift') is not null"));
    }

    @Test
    void twoProcessesAtOnceMigrateOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<List<String>> start = this::migrate;
            var sizes = new ArrayList<Integer>();
            for (var applied : threads.invokeAll(List.of(start, start))) {
                sizes.add(applied.get().size());
            }
            sizes.sort(null);
            assertEquals(List.of(0, CHANGESETS), sizes);
        }
        assertEquals(List.of(Integer.toString(CHANGESETS)), texts("select count(*) from databasechangelog"));
    }

    @Test
    void startsFastWhenNothingIsToDo() {
        migrate();
        var best = LongStream.range(0, 5).map(i -> nanosOfAStart()).min().getAsLong();
        assertTrue(best < Duration.ofSeconds(1).toNanos(), "took " + best + " ns");
    }

    private long nanosOfAStart() {
        var start = System.nanoTime();
        migrate();
        return System.nanoTime() - start;
    }

    @Test
    void aDryRunTellsTheSqlAndRunsNothing() throws Exception {
        var sql = Migrations.dryRun(url);
        assertTrue(sql.contains("create table shift ("), sql);
        assertEquals(List.of("0"), texts("select count(*) from pg_tables where schemaname = 'public'"));
        migrate();
        assertEquals("", Migrations.dryRun(url));
    }

    @Test
    void clearsTheLockThatAKilledProcessLeft() throws Exception {
        migrate();
        TestDatabase.execute(url, "update databasechangeloglock set locked = true, lockedby = 'a killed process'");
        TestDatabase.execute(url, "comment on table databasechangelog is 'of before'");
        assertEquals(List.of(), migrate());
        assertEquals(List.of("f"), texts("select locked from databasechangeloglock"));
    }

    @Test
    void aChangesetThatStoppedHalfWayIsDoneAgain() throws Exception {
        migrate();
        TestDatabase.execute(url, "drop table idempotency_key, job");
        TestDatabase.execute(url, "delete from databasechangelog where id = 'delivery'");
        TestDatabase.execute(url, "comment on table databasechangelog is null");
        assertEquals(List.of("delivery"), migrate());
    }

    @Test
    void refusesADatabaseThatIsNewer() {
        migrate();
        TestDatabase.execute(url, """
                insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
                values ('of-tomorrow', 'muster', 'schema/sql/99-tomorrow.sql', now(), 99, 'EXECUTED')""");
        var refused = assertThrows(IllegalStateException.class, this::migrate).getMessage();
        assertTrue(refused.startsWith("The database is newer than this Muster (it has muster:of-tomorrow)"), refused);
    }

    @Test
    void refusesAChangesetThatWasChangedAfterwards() {
        migrate();
        TestDatabase.execute(url, "update databasechangelog set md5sum = '9:0' where id = 'shift'");
        TestDatabase.execute(url, "comment on table databasechangelog is null");
        assertThrows(IllegalStateException.class, this::migrate);
    }

    @Test
    void saysNothingOnStandardOutput() {
        var said = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(said, true));
        try {
            migrate();
        } finally {
            System.setOut(before);
        }
        assertEquals("", said.toString());
    }

    @Test
    void setsThePasswordsAndLimitsOfTheLoginRoles() throws Exception {
        migrate();
        var server = DatabaseUrl.of(
                url.replaceFirst("//[^@]*@", "//muster_server:" + TestDatabase.PASSWORDS.server() + "@"));
        try (var connection = server.jdbc()) {
            assertEquals(List.of("3s"), Sql.texts(connection, "show statement_timeout"));
            assertEquals(List.of("2s"), Sql.texts(connection, "show lock_timeout"));
            assertEquals(List.of("5s"), Sql.texts(connection, "show idle_in_transaction_session_timeout"));
            assertEquals(List.of("30s"), Sql.texts(connection, "show transaction_timeout"));
        }
        var guess = DatabaseUrl.of(url.replaceFirst("//[^@]*@", "//muster_server:guess@"));
        assertEquals("28P01", assertThrows(SQLException.class, guess::jdbc).getSQLState());
    }

    @Test
    void saysWhatIsWrongWithTheAddressWithoutItsPassword() {
        var refused = assertThrows(IllegalArgumentException.class, () -> DatabaseUrl.of("mysql://owner:secret@host/db"))
                .getMessage();
        assertFalse(refused.contains("secret"), refused);
    }

    @Test
    void readsEveryFormOfAddress() {
        var expected = new DatabaseUrl("db.local", 5433, "muster", "owner", "p@ss+1", "disable");
        assertEquals(expected, DatabaseUrl.of("postgresql://owner:p%40ss+1@db.local:5433/muster"));
        assertEquals(expected, DatabaseUrl.of("postgres://owner:p%40ss+1@db.local:5433/muster"));
        assertEquals(expected, DatabaseUrl.of("jdbc:postgresql://db.local:5433/muster?user=owner&password=p%40ss%2B1"));
    }

    private List<String> migrate() {
        return Migrations.migrate(url, TestDatabase.PASSWORDS);
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = DatabaseUrl.of(url).jdbc()) {
            return Sql.texts(connection, sql);
        }
    }
}
