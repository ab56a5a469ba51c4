package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Person;
import io.muster.TestServer;
import io.muster.site.BrowserBoard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A random history of an organisation, made by several people at once. From every snapshot taken on the way a browser
 * builds the board out of the log, over a connection that loses, repeats and reorders: wherever another snapshot was
 * taken, and at the end, its board equals that of the database.
 */
class BoardEqualsDatabaseTest {
    private static final Logger LOG = LoggerFactory.getLogger(BoardEqualsDatabaseTest.class);
    private static final int PEOPLE = 4;
    private static final int STEPS = 150;
    private static final int SNAPSHOT_EVERY = 25;
    private static final Instant START = History.START;

    private final long seed = Long.getLong("muster.seed", new Random().nextLong());
    private final History history = new History(TestServer.shared());
    private final List<View> views = views();
    /** By view, then by number. */
    private final List<TreeMap<Long, JsonObject>> snapshots =
            views.stream().map(view -> new TreeMap<Long, JsonObject>()).toList();

    @Test
    void atEveryNumberAndForEverybody() {
        LOG.info("-Dmuster.seed={}", seed);
        takeSnapshots();
        everybodyWorks();
        takeSnapshots();
        int compared = 0;
        try (var board = new BrowserBoard()) {
            for (int i = 0; i < views.size(); i++) {
                var log = log(views.get(i).person());
                for (var start : List.copyOf(snapshots.get(i).keySet())) {
                    compared += follow(board, views.get(i), snapshots.get(i).tailMap(start, true), log);
                }
            }
        }
        LOG.info(
                "{} changes, answers {}, {} boards compared",
                snapshots.getFirst().lastKey(),
                history.answers(),
                compared);
        assertTrue(snapshots.getFirst().lastKey() > 200, "The history is too short to prove anything");
    }

    private List<View> views() {
        var week = START.plus(4, ChronoUnit.DAYS);
        var people = List.of(history.owner, history.workers.get(0), history.workers.get(1));
        return people.stream()
                .flatMap(person -> List.of(
                        new View(person, week, week.plus(4, ChronoUnit.DAYS)),
                        new View(person, START.minus(10, ChronoUnit.DAYS), START.plus(30, ChronoUnit.DAYS)))
                        .stream())
                .toList();
    }

    private void everybodyWorks() {
        var all = IntStream.range(0, PEOPLE)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> work(i), task -> Thread.ofPlatform().start(task)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    private void work(int person) {
        var random = new Random(seed + person);
        for (int step = 1; step <= STEPS; step++) {
            history.step(random);
            if (person == 0 && step % SNAPSHOT_EVERY == 0) {
                takeSnapshots();
            }
        }
    }

    private void takeSnapshots() {
        for (int i = 0; i < views.size(); i++) {
            var snapshot = views.get(i).snapshot();
            snapshots.get(i).put(snapshot.getLong("seq"), snapshot);
        }
    }

    /** The whole log in the order of its numbers, as this person may see it. */
    private List<JsonObject> log(Person person) {
        var log = new ArrayList<JsonObject>();
        var page = person.get("/changes?limit=200&after=0").expect(200).items();
        while (!page.isEmpty()) {
            page.forEach(change -> log.add((JsonObject) change));
            page = person.get("/changes?limit=200&after=" + log.size())
                    .expect(200)
                    .items();
        }
        assertEquals(log.size(), log.getLast().getLong("seq"));
        return log;
    }

    /** From the first of these snapshots to the end; says how many boards were equal. */
    private int follow(BrowserBoard board, View view, SortedMap<Long, JsonObject> snapshots, List<JsonObject> log) {
        var random = new Random(seed + snapshots.firstKey());
        var epoch = snapshots.get(snapshots.firstKey()).getString("epoch");
        board.forget();
        board.apply(snapshots.get(snapshots.firstKey()));
        int compared = compare(board, view, snapshots, -1);
        var underway = new ArrayDeque<JsonObject>();
        long sent = board.seq();
        while (board.seq() < snapshots.lastKey()) {
            if (underway.isEmpty()) {
                sent = send(underway, random, epoch, sent == log.size() ? board.seq() : sent, snapshots, log);
            }
            long before = board.seq();
            var outcome = underway.isEmpty() ? "lost" : board.apply(underway.poll());
            if (outcome.equals("gap")) {
                underway.clear();
                sent = board.seq();
            }
            compared += compare(board, view, snapshots, before);
        }
        return compared;
    }

    private int compare(BrowserBoard board, View view, SortedMap<Long, JsonObject> snapshots, long before) {
        var expected = board.seq() == before ? null : snapshots.get(board.seq());
        if (expected == null) {
            return 0;
        }
        Differences.none(
                view.comparable(expected.copy()),
                view.shown(board.shown()),
                () -> "%s from %s at %d, started at %d, seed %d"
                        .formatted(view.person().actor().role(), view.from(), board.seq(), snapshots.firstKey(), seed));
        return 1;
    }

    /** Some frames after a number, of which some are lost, repeated or overtaken. None goes beyond a snapshot, so that the board stops there. */
    private static long send(
            ArrayDeque<JsonObject> underway,
            Random random,
            String epoch,
            long after,
            SortedMap<Long, JsonObject> snapshots,
            List<JsonObject> log) {
        long sent = after;
        for (int i = 0; i < 4 && sent < log.size(); i++) {
            var stops = snapshots.tailMap(sent + 1);
            long to = Math.min(sent + 1 + random.nextInt(12), stops.isEmpty() ? log.size() : stops.firstKey());
            var frame = frame(epoch, log.subList((int) sent, (int) to));
            sent = to;
            switch (random.nextInt(8)) {
                case 0 -> {} // lost
                case 1 -> underway.addAll(List.of(frame, frame));
                case 2 -> underway.addFirst(frame);
                default -> underway.add(frame);
            }
        }
        return sent;
    }

    private static JsonObject frame(String epoch, List<JsonObject> changes) {
        return new JsonObject()
                .put("type", "changes")
                .put("epoch", epoch)
                .put("from", changes.getFirst().getLong("seq"))
                .put("to", changes.getLast().getLong("seq"))
                .put("changes", new JsonArray(changes));
    }
}
