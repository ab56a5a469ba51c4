package io.muster.board;

import static io.muster.board.House.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardFeedTest {
    private static House house;
    private Actor manager;

    @BeforeAll
    static void open() {
        house = new House(House.PATIENT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void organisation() {
        manager = person(House.DATABASE.newOrganisation("feed"), Role.manager);
    }

    @Test
    void whatWasNotAnnouncedIsFoundByTheTick() {
        try (var mute = new House(House.HASTY, (org, seq) -> {});
                var watch = mute.watch(manager)) {
            watch.hears("snapshot");
            mute.add(manager, "Unheard").await();
            assertEquals(1, watch.change().getLong("seq"));
        }
    }

    @Test
    void aCommitOnOneNodeIsHeardOnTheOther() {
        try (var other = new House(House.PATIENT);
                var watch = other.watch(manager)) {
            watch.hears("snapshot");
            house.add(manager, "Next door").await();
            assertEquals(1, watch.change().getLong("seq"));
        }
    }

    @Test
    void whoMissedMuchGetsItInPages() {
        try (var watch = Watch.silent(house)) {
            write(1_200, Slip.of("published"));
            watch.say(behind(0));
            assertEquals(500, watch.hears("changes").getLong("to"));
            assertEquals(1_000, watch.hears("changes").getLong("to"));
            assertEquals(1_200, watch.hears("changes").getLong("to"));
        }
    }

    @Test
    void whoMissedTooMuchStartsOver() {
        write((int) Limits.WINDOW + 1, Slip.of("published"));
        try (var watch = Watch.silent(house).say(behind(0))) {
            assertEquals(Limits.WINDOW + 1, watch.hears("snapshot").getLong("seq"));
        }
        try (var watch = Watch.silent(house).say(behind(Limits.WINDOW))) {
            assertEquals(Limits.WINDOW + 1, watch.hears("changes").getLong("to"));
        }
    }

    @Test
    void aRestoredDatabaseMakesAllStartOver() {
        try (var database = TestDatabase.own();
                var restored = new House(database, House.HASTY, (org, seq) -> {})) {
            try (var watch = restored.watch(person(database.newOrganisation("restored"), Role.owner))) {
                watch.hears("snapshot");
                database.execute("update installation set epoch = uuidv7()");
                watch.isClosedWith(4009);
            }
        }
    }

    @Test
    void aReaderTooSlowIsClosedWhileOthersGetEverythingAndLosesNothing() {
        try (var hasty = new House(House.FAST_READERS)) {
            var slow = hasty.watch(manager);
            var other = hasty.watch(manager);
            slow.hears("snapshot");
            other.hears("snapshot");
            slow.socket.pause();
            var large = new Slip(UUID.randomUUID(), "x".repeat(20_000), null, 1);
            for (int i = 1; i <= 100; i++) {
                long seq = i;
                hasty.change(manager, "shift.changed", large).await();
                other.hears(frame -> frame.getLong("to", 0L) == seq, "change " + seq);
            }
            slow.socket.resume();
            slow.isClosedWith(4008);
            assertEquals(1, hasty.meters.counter("muster.board.slow").count());
            long last = slow.frames.stream()
                    .mapToLong(frame -> frame.getLong("to", 0L))
                    .max()
                    .orElse(0);
            assertTrue(last < 100, "the slow one has heard up to " + last);
            slow.close();
            try (var back = Watch.silent(house).say(behind(last))) {
                assertEquals(last + 1, back.hears("changes").getLong("from"));
            }
            other.close();
        }
    }

    @Test
    void employeesSeeWhatIsForThem() {
        var me = person(manager.org(), Role.employee);
        try (var mine = house.watch(me);
                var all = house.watch(manager)) {
            mine.hears("snapshot");
            all.hears("snapshot");
            assertEquals(1, seen(mine, all, Slip.of("published")).size(), "published: its public part");
            assertEquals(
                    1 + 3, seen(mine, all, Slip.of("published", me.employee())).size(), "my own");
            assertTrue(seen(mine, all, Slip.of("published", UUID.randomUUID())).isEmpty(), "somebody else's");
            assertTrue(seen(mine, all, Slip.of("cancelled")).isEmpty(), "gone");
            assertTrue(seen(mine, all, Slip.of("broken")).isEmpty(), "a fault shows nothing");
            house.change(manager, "shift.changed", Slip.of("draft")).await();
            assertEquals(1, mine.change().size(), "hidden: its number alone");
            assertEquals("draft", all.change().getJsonObject("body").getString("status"));
            house.change(manager, "client.changed", new Client(UUID.randomUUID(), "+49 30 1234", 1))
                    .await();
            assertFalse(mine.change().containsKey("body"), "what no source answers for");
            assertEquals("+49 30 1234", all.change().getJsonObject("body").getString("phone"));
        }
    }

    private record Client(UUID id, String phone, int version) implements io.muster.db.Entity {
        @Override
        public String entity() {
            return "client";
        }
    }

    /** What an employee sees of a slip, whose manager sees it whole. */
    private JsonObject seen(Watch mine, Watch all, Slip slip) {
        house.change(manager, "shift.changed", slip).await();
        assertEquals(slip.status(), all.change().getJsonObject("body").getString("status"));
        var change = mine.change();
        assertEquals(slip.id().toString(), change.getString("id"));
        var body = change.getJsonObject("body");
        assertEquals(body.isEmpty(), !change.containsKey("kind"), "of what is gone nobody hears why");
        return body;
    }

    private JsonObject behind(long after) {
        var epoch = House.DATABASE
                .systemDb()
                .read(tx -> tx.one(ChangeSql.EPOCH, row -> row.getUUID(0)))
                .await();
        return Watch.hello(house.token(manager, Duration.ofMinutes(5)))
                .put("epoch", epoch.toString())
                .put("after", after);
    }

    private void write(int changes, Slip slip) {
        house.db
                .write(manager, tx -> {
                    for (int i = 0; i < changes; i++) {
                        tx.changed("shift.changed", slip);
                    }
                    return Future.succeededFuture();
                })
                .await();
    }
}
