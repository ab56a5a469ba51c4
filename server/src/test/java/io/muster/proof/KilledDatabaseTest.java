package io.muster.proof;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import io.muster.app.EmbeddedPostgres;
import io.muster.db.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL, which really writes to disk here, is killed in the middle of transactions: now the postmaster, now one of
 * the processes that serve connections, which makes all of them start over; at last all of it is frozen for a while. {@code -Dmuster.kills=20} does it more often.
 */
class KilledDatabaseTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledDatabaseTest.class);
    private static final int KILLS = Integer.getInteger("muster.kills", 4);
    private static final int WATCHERS = 3;
    private static final long PATIENCE_SECONDS = 60;
    /** A transaction may take 3 s; the rest is for a busy machine. */
    private static final long ANSWERED_WITHIN_MILLIS = 5_000;

    @TempDir
    private Path dir;

    private final Random random = new Random();
    private TestDatabase database;
    private Log log;
    private String token;
    private UUID skill;

    @Test
    void nothingIsHalfWrittenAndEverythingComesBackByItself() throws Exception {
        try (var postgres = EmbeddedPostgres.start(dir, Map.of("fsync", "on", "max_connections", "100"))) {
            database = TestDatabase.of(postgres);
            prepare();
            try (var server = MusterProcess.on(database)) {
                survive(server);
            }
            database.close();
        }
    }

    private void survive(MusterProcess server) throws Exception {
        long before = log.last();
        var writers = new Writers(new Line(server::url, token), skill, 4);
        var watchers = IntStream.range(0, WATCHERS)
                .mapToObj(i -> new Follower(database.vertx(), server::url, token, log.epoch(), before))
                .toList();
        long longest = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            awaitSomeMore(watchers);
            longest = Math.max(longest, kill % 2 == 0 ? killPostmaster(server) : killBackend());
        }
        awaitSomeMore(watchers);
        longest = Math.max(longest, freeze(server));
        awaitSomeMore(watchers);
        writers.stop();
        var changes = log.changes(before);
        watchers.forEach(watcher -> heard(watcher, changes));
        writers.areAllIn(changes);
        assertEquals(0, log.halfWritten());
        LOG.info(
                "{} kills; {} changes; answered meanwhile: {}, {} writes were done all the same; slowest answer {} ms; not ready for {} ms",
                KILLS,
                changes.size(),
                writers.problems(),
                writers.replayed(),
                writers.slowestMillis(),
                longest);
        assertTrue(!writers.problems().isEmpty(), "Nobody noticed");
        assertEquals(0, writers.unanswered(), "Everybody is answered, if only that it is not possible now");
        assertTrue(
                writers.slowestMillis() < ANSWERED_WITHIN_MILLIS, "An answer took " + writers.slowestMillis() + " ms");
        watchers.forEach(Follower::close);
    }

    private void prepare() {
        try (var first = TestServer.on(database)) {
            var org = first.organisation();
            skill = org.skill("nursing");
            token = org.manager().token();
            log = new Log(database, org.id());
        }
    }

    private void awaitSomeMore(List<Follower> watchers) throws Exception {
        for (var watcher : watchers) {
            watcher.until(watcher.last() + 5 + random.nextInt(100)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Gives the milliseconds until the server said that it is ready again. */
    private long killPostmaster(MusterProcess server) throws Exception {
        long began = System.nanoTime();
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        awaitHealth(server, 503);
        assertEquals(200, Line.status(server.health().replace("/ready", "")), "It lives all the same");
        awaitHealth(server, 200);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private long killBackend() throws SQLException {
        try (var connection = database.jdbc();
                var pids = connection
                        .createStatement()
                        .executeQuery(
                                "select pid from pg_stat_activity where usename = 'muster_server' order by random() limit 1")) {
            pids.next();
            ProcessHandle.of(pids.getLong(1)).orElseThrow().destroyForcibly();
        }
        return 0;
    }

    /** It does not answer and does not hang up: the server has to give up by its own deadline. */
    private long freeze(MusterProcess server) throws Exception {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::pid)
                .toList();
        signal("-STOP", all);
        awaitHealth(server, 503);
        long began = System.nanoTime();
        signal("-CONT", all);
        awaitHealth(server, 200);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static void signal(String signal, List<Long> pids) throws Exception {
        var command = new ArrayList<>(List.of("kill", signal));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        new ProcessBuilder(command).start().waitFor();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(dir.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void awaitHealth(MusterProcess server, int status) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Line.status(server.health()) != status) {
            assertTrue(System.nanoTime() < deadline, "Readiness never said " + status);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void heard(Follower watcher, List<JsonObject> changes) {
        watcher.until(changes.getLast().getLong("seq"))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        assertEquals(essence(changes), essence(watcher.changes()));
    }

    private static List<String> essence(List<JsonObject> changes) {
        return changes.stream()
                .map(change -> change.getLong("seq") + " " + change.getString("kind") + " " + change.getString("id"))
                .collect(toList());
    }
}
