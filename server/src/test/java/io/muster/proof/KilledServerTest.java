package io.muster.proof;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.TestServer;
import io.muster.db.TestDatabase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server is killed at random moments while people write and others watch. Nothing that was answered is lost, nothing
 * is done twice, and every watcher hears every change once, in order, as if nothing had happened.
 * {@code -Dmuster.kills=100} kills it more often.
 */
class KilledServerTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledServerTest.class);
    private static final int KILLS = Integer.getInteger("muster.kills", 4);
    private static final int WRITERS = 4;
    private static final int WATCHERS = 5;
    private static final long PATIENCE_SECONDS = 60;

    private final TestDatabase database = TestDatabase.own();
    private final Random random = new Random();
    private Log log;
    private String token;
    private UUID skill;
    private volatile MusterProcess server;

    @Test
    void watchersHearEverythingOnceAndAnsweredWritesStay() throws Exception {
        prepare();
        long before = log.last();
        server = MusterProcess.on(database);
        var writers = new Writers(new Line(() -> server.url(), token), skill, WRITERS);
        var watchers = IntStream.range(0, WATCHERS)
                .mapToObj(i -> new Follower(database.vertx(), () -> server.url(), token, log.epoch(), before))
                .toList();
        int unheard = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            awaitSomeMore(watchers);
            unheard += killed(watchers, kill % 2 == 1) ? 1 : 0;
            server = MusterProcess.on(database);
        }
        awaitSomeMore(watchers);
        writers.stop();
        var changes = log.changes(before);
        watchers.forEach(watcher -> heard(watcher, changes));
        writers.areAllIn(changes);
        assertEquals(0, log.halfWritten());
        LOG.info(
                "{} kills, {} of them with changes committed and heard by nobody; {} changes, {} writes unanswered, {} of them done",
                KILLS,
                unheard,
                changes.size(),
                writers.unanswered(),
                writers.replayed());
        watchers.forEach(Follower::close);
        server.close();
        database.close();
    }

    private void prepare() {
        try (var first = TestServer.on(database)) {
            var org = first.organisation();
            skill = org.skill("nursing");
            token = org.manager().token();
            log = new Log(database, org.id());
        }
    }

    /** A random moment of the stream of changes. */
    private void awaitSomeMore(List<Follower> watchers) throws Exception {
        watchers.getFirst()
                .until(watchers.getFirst().last() + 5 + random.nextInt(60))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Says whether something was committed that no watcher had heard of. */
    private boolean killed(List<Follower> watchers, boolean standing) throws Exception {
        if (standing) {
            server.killStanding();
        } else {
            server.kill();
        }
        for (var watcher : watchers) {
            watcher.lost();
        }
        return log.last() > watchers.stream().mapToLong(Follower::last).max().orElseThrow();
    }

    private static void heard(Follower watcher, List<JsonObject> changes) {
        watcher.until(changes.getLast().getLong("seq"))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        assertEquals(essence(changes), essence(watcher.changes()));
    }

    private static List<String> essence(List<JsonObject> changes) {
        return changes.stream()
                .map(change -> change.getLong("seq") + " " + change.getString("kind") + " " + change.getString("id")
                        + " " + change.getJsonObject("body").getMap())
                .collect(toList());
    }
}
