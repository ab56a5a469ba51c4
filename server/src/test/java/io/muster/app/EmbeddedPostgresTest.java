package io.muster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Map<String, String> FAST = Map.of("fsync", "off", "shared_buffers", "16MB");

    @TempDir
    private Path dir;

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            run(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            assertEquals("42", ask(postgres, "SELECT answer FROM kept"));
        }
    }

    @Test
    void theOwnerIsNoSuperuserAndCanDoWhatMigrationsNeed() throws Exception {
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            assertEquals("off", ask(postgres, "SHOW is_superuser"));
            run(postgres, "CREATE EXTENSION btree_gist");
            run(
                    postgres,
                    "CREATE ROLE muster_app LOGIN NOBYPASSRLS PASSWORD 'x'; GRANT CONNECT ON DATABASE muster TO muster_app");
            run(postgres, "CREATE SCHEMA muster; GRANT USAGE ON SCHEMA muster TO muster_app");
        }
    }

    @Test
    void refusesAWrongPasswordForEveryRole() throws Exception {
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            for (var role : new String[] {"postgres", EmbeddedPostgres.OWNER}) {
                var refused = assertThrows(
                        SQLException.class,
                        () -> DriverManager.getConnection(jdbc(postgres), role, "guess")
                                .close());
                assertEquals("28P01", refused.getSQLState());
            }
        }
    }

    @Test
    void itsPasswordsAreReadableByTheOwnerAlone() throws Exception {
        EmbeddedPostgres.start(dir, FAST).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)));
        for (var name : new String[] {"postgres", EmbeddedPostgres.OWNER}) {
            var permissions = Files.getPosixFilePermissions(new Secrets(dir).file(name));
            assertEquals("rw-------", PosixFilePermissions.toString(permissions));
        }
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsToldSo() throws Exception {
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            var refused = assertThrows(IllegalStateException.class, () -> EmbeddedPostgres.start(dir, FAST));
            assertTrue(refused.getMessage().contains("Another Muster is using " + dir), refused.getMessage());
            assertEquals("1", ask(postgres, "SELECT 1"));
        }
    }

    @Test
    void comesBackOnItsPortWhenThePostmasterIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            run(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
            var killed = postmaster();
            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
            assertEquals("42", askUntilAnswered(postgres, "SELECT answer FROM kept"));
        }
    }

    @Test
    void takesOverThePostmasterOfAKilledServer() throws Exception {
        var server = otherServer();
        var left = postmaster();
        server.destroyForcibly().waitFor();
        assertTrue(left.isAlive());
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            left.onExit().get(10, TimeUnit.SECONDS);
            assertEquals("1", ask(postgres, "SELECT 1"));
        }
    }

    @Test
    void startsWhenAnotherProgramHasTheOldProcessNumber() throws Exception {
        EmbeddedPostgres.start(dir, FAST).close();
        var stale = ProcessHandle.current().pid() + "\n" + dir.resolve("postgres") + "\n";
        Files.writeString(dir.resolve("postgres/postmaster.pid"), stale);
        try (var postgres = EmbeddedPostgres.start(dir, FAST)) {
            assertEquals("1", ask(postgres, "SELECT 1"));
        }
    }

    @Test
    void stopsWithItsClose() throws Exception {
        EmbeddedPostgres.start(dir, FAST).close();
        assertFalse(Files.exists(dir.resolve("postgres/postmaster.pid")));
    }

    /** A server in a process of its own, which says `started` and waits to be killed. */
    private Process otherServer() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Other.class.getName(), dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals('!', process.getInputStream().read());
        return process;
    }

    static final class Other {
        public static void main(String[] args) throws Exception {
            EmbeddedPostgres.start(Path.of(args[0]), FAST);
            System.out.write('!');
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private ProcessHandle postmaster() throws Exception {
        return new PostgresCluster(dir, dir.resolve("postgres")).postmaster().orElseThrow();
    }

    private static String jdbc(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.port(), EmbeddedPostgres.DATABASE);
    }

    private static Connection open(EmbeddedPostgres postgres) throws Exception {
        var user = URI.create(postgres.ownerUrl()).getUserInfo().split(":");
        return DriverManager.getConnection(jdbc(postgres), user[0], user[1]);
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws Exception {
        try (var connection = open(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws Exception {
        try (var connection = open(postgres);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String askUntilAnswered(EmbeddedPostgres postgres, String sql) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                return ask(postgres, sql);
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
