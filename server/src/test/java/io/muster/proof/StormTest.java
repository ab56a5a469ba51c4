package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import io.muster.site.BrowserBoard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds, bookings, moves, cancellations, blocks and waiting from many connections: afterwards nobody is booked twice,
 * no time is taken by nothing, and a board built from the log equals the database. {@code -Dmuster.storm=180} rages so many
 * seconds instead of a number of steps.
 */
class StormTest {
    private static final Logger LOG = LoggerFactory.getLogger(StormTest.class);
    private static final int CONNECTIONS = 16;
    private static final int STEPS = 60;
    private static final Duration LONG = Duration.ofSeconds(Long.getLong("muster.storm", 0));

    private final long seed = Long.getLong("muster.seed", new Random().nextLong());
    private final TestServer server = TestServer.shared();
    private final Storm storm = new Storm(server);
    private final View view = new View(storm.owner, Storm.START, Storm.END);

    @Test
    void leavesNothingTwiceAndNothingOrphaned() {
        LOG.info("-Dmuster.seed={}", seed);
        var before = view.snapshot();
        rage();
        LOG.info("Done {}; answers {}", storm.done(), storm.answers());
        var ledgers = new Ledgers(server.database(), storm.id());
        assertEquals(Map.of(), ledgers.found(), "seed " + seed);
        assertTrue(ledgers.bookings() > 50, () -> "Only so many bookings: " + ledgers.bookings());
        assertTrue(
                storm.done().keySet().containsAll(List.of("hold", "link confirm", "book", "move", "cancel", "block")),
                () -> "Too little happened to prove anything: " + storm.done());
        theBoardEqualsTheDatabase(before);
    }

    private void rage() {
        var until = Instant.now().plus(LONG);
        var all = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> rage(new Random(seed + i), until),
                        task -> Thread.ofPlatform().start(task)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    private void rage(Random random, Instant until) {
        for (int step = 0; step < STEPS || Instant.now().isBefore(until); step++) {
            storm.step(random);
        }
    }

    private void theBoardEqualsTheDatabase(JsonObject before) {
        try (var board = new BrowserBoard()) {
            board.apply(before);
            long after = board.seq();
            for (var page = page(after); !page.isEmpty(); page = page(after)) {
                board.apply(frame(before.getString("epoch"), page));
                after = board.seq();
            }
            var now = view.snapshot();
            assertEquals(now.getLong("seq"), after);
            Differences.none(view.comparable(now), view.shown(board.shown()), () -> "seed " + seed);
        }
    }

    private JsonArray page(long after) {
        return storm.owner.get("/changes?limit=200&after=" + after).expect(200).items();
    }

    private static JsonObject frame(String epoch, JsonArray changes) {
        return new JsonObject()
                .put("type", "changes")
                .put("epoch", epoch)
                .put("from", changes.getJsonObject(0).getLong("seq"))
                .put("to", changes.getJsonObject(changes.size() - 1).getLong("seq"))
                .put("changes", changes);
    }
}
