package io.muster.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of Muster's own, for installations without one: on the loopback interface, behind passwords, its files
 * in a directory that outlives it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String DATABASE = "muster";
    public static final String OWNER = "muster_owner";
    private static final String HOST = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("listen_addresses", HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("datestyle", "ISO"),
            Map.entry("lc_messages", "C"),
            Map.entry("jit", "off"),
            Map.entry("max_wal_size", "256MB"),
            // One file for each weekday; DETAIL and statements stay out, they carry personal data.
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final DirectoryLock lock;
    private final Secrets secrets;
    private final PostgresCluster cluster;
    private final Map<String, String> settings;
    private boolean closed;

    private EmbeddedPostgres(
            DirectoryLock lock, Secrets secrets, PostgresCluster cluster, Map<String, String> settings) {
        this.lock = lock;
        this.secrets = secrets;
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * Starts PostgreSQL on the files in {@code dir}, made at the first start.
     *
     * @param settings settings of PostgreSQL that differ from ours, e.g. {@code fsync=off} in tests
     * @throws IllegalStateException if another server uses {@code dir}; its text is meant for the operator
     */
    public static EmbeddedPostgres start(Path dir, Map<String, String> settings) throws IOException {
        var root = Files.createDirectories(dir.toAbsolutePath());
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        var lock = DirectoryLock.of(root);
        try {
            var secrets = new Secrets(root);
            var cluster = new PostgresCluster(PostgresPrograms.unpacked(), root.resolve("postgres"));
            var postgres = new EmbeddedPostgres(lock, secrets, cluster, withDefaults(settings));
            var cutShort = new Thread(postgres::end, "postgres-stop");
            Runtime.getRuntime().addShutdownHook(cutShort);
            postgres.start();
            Runtime.getRuntime().removeShutdownHook(cutShort);
            return postgres;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whoever wants to stop it waits for the end of this: a PostgreSQL that is half started could not be told. */
    private synchronized void start() throws IOException {
        secrets.named("postgres");
        cluster.create(secrets.file("postgres"), settings);
        cluster.takeOver();
        watch(cluster.start(settings));
        try {
            createDatabase();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    public int port() {
        return Integer.parseInt(settings.get("port"));
    }

    /** For the role that owns the schema and may make roles: {@code postgresql://user:password@host:port/database}. */
    public String ownerUrl() throws IOException {
        return "postgresql://%s:%s@%s:%d/%s".formatted(OWNER, secrets.named(OWNER), HOST, port(), DATABASE);
    }

    /** Stops PostgreSQL and gives the directory free. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            cluster.stop();
            lock.close();
        }
    }

    private void end() {
        try {
            close();
        } catch (IOException e) {
            LOG.error("PostgreSQL did not stop", e);
        }
    }

    /** Brings PostgreSQL back on its port when somebody kills it under us. */
    private void watch(ProcessHandle postmaster) {
        postmaster.onExit().thenAccept(gone -> restart());
    }

    private synchronized void restart() {
        if (closed) {
            return;
        }
        LOG.error("PostgreSQL ended by itself, starting it again");
        try {
            watch(cluster.start(settings));
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be started again", e);
        }
    }

    private void createDatabase() throws IOException {
        var url = "jdbc:postgresql://%s:%d/postgres".formatted(HOST, port());
        try (var connection = DriverManager.getConnection(url, "postgres", secrets.named("postgres"))) {
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                run(connection, "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(OWNER, secrets.named(OWNER)));
            }
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                run(connection, "CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL runs but could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> withDefaults(Map<String, String> settings) throws IOException {
        var all = new HashMap<>(DEFAULTS);
        all.put("port", Integer.toString(freePort()));
        all.putAll(settings);
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
