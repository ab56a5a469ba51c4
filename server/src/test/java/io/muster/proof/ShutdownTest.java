package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator's SIGTERM does to a server with an embedded PostgreSQL, an open board and a request that is running. */
class ShutdownTest {
    private static final Logger LOG = LoggerFactory.getLogger(ShutdownTest.class);
    private static final int GOING_AWAY = 1001;
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path dir;

    private final Vertx vertx = Vertx.vertx();

    @Test
    void requestsAreAnsweredSocketsToldAndTheDataKept() throws Exception {
        UUID shift;
        try (var server = start()) {
            var token = signedIn(server);
            var line = new Line(server::url, token);
            var epoch = line.get("/changes?after=0&limit=1")
                    .orElseThrow()
                    .expect(200)
                    .json()
                    .getString("epoch");
            var follower = new Follower(vertx, server::url, token, epoch, 0);
            follower.until(1).get(30, TimeUnit.SECONDS);
            var postmaster = ProcessHandle.of(Long.parseLong(postmasterPid())).orElseThrow();
            shift = answeredThoughTerminated(server, line).expect(201).id();

            assertEquals(GOING_AWAY, follower.lost());
            long began = System.nanoTime();
            assertEquals(ENDED_BY_SIGTERM, server.exit());
            LOG.info("Ended {} ms after its last answer", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), "It took too long to end");
            postmaster.onExit().get(5, TimeUnit.SECONDS);
            assertFalse(Files.exists(dir.resolve("postgres/postmaster.pid")));
            follower.close();
        }
        try (var again = start()) {
            var line = new Line(again::url, signedIn(again));
            assertEquals(
                    "kept",
                    line.get("/shifts/" + shift)
                            .orElseThrow()
                            .expect(200)
                            .json()
                            .getString("note"));
            again.terminate();
            assertEquals(ENDED_BY_SIGTERM, again.exit());
        }
        vertx.close().await();
    }

    @Test
    void aServerThatIsStillStartingLeavesNoPostgresBehind() throws Exception {
        try (var server = MusterProcess.begin(settings())) {
            awaitMigrations();
            var postmaster = ProcessHandle.of(Long.parseLong(postmasterPid())).orElseThrow();
            server.terminate();
            server.exit();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
        }
        vertx.close().await();
    }

    private MusterProcess start() {
        return MusterProcess.start(settings());
    }

    private Map<String, String> settings() {
        return Map.of("MUSTER_DATA_DIR", dir.toString(), "MUSTER_DEMO", "on");
    }

    private void awaitMigrations() {
        while (!isMigrating()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** False also while there is no PostgreSQL to ask. */
    private boolean isMigrating() {
        try (var connection = superuser();
                var found = connection
                        .createStatement()
                        .executeQuery("select from pg_stat_activity where application_name = 'muster migrations'")) {
            return found.next();
        } catch (SQLException | IOException | IndexOutOfBoundsException notYet) {
            return false;
        }
    }

    private static String signedIn(MusterProcess server) {
        var body = new JsonObject().put("email", server.welcome("Manager")).put("password", server.welcome("Password"));
        return new Line(server::url, null)
                .post("/sessions", body)
                .orElseThrow()
                .expect(201)
                .json()
                .getString("accessToken");
    }

    /** A request that waits for a row when SIGTERM comes, and the row is given free after the server began to stop. */
    private Reply answeredThoughTerminated(MusterProcess server, Line line) throws Exception {
        var skill = line.get("/skills")
                .orElseThrow()
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("id");
        var body = new JsonObject()
                .put("startsAt", "2026-12-01T04:00:00Z")
                .put("endsAt", "2026-12-01T12:00:00Z")
                .put("skill", skill)
                .put("note", "kept");
        try (var connection = superuser()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select from organisation for update");
            var running = CompletableFuture.supplyAsync(
                    () -> line.post("/shifts", body).orElseThrow());
            awaitWaiting(connection);
            server.terminate();
            awaitDraining(server);
            connection.commit();
            return running.get(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitWaiting(Connection connection) throws SQLException {
        var waiting = "select from pg_stat_activity where usename = 'muster_server' and wait_event_type = 'Lock'";
        while (!connection.createStatement().executeQuery(waiting).next()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** The site takes no new connection once the server ends. */
    private static void awaitDraining(MusterProcess server) {
        while (Line.status(server.health()) == 200) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Connection superuser() throws SQLException, IOException {
        var port = Files.readAllLines(dir.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(dir.resolve("postgres.secret")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/muster", "postgres", password);
    }

    private String postmasterPid() throws Exception {
        return Files.readAllLines(dir.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip();
    }
}
