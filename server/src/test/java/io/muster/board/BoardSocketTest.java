package io.muster.board;

import static io.muster.board.House.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Role;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What watchers of a board hear. */
class BoardSocketTest {
    private static House house;
    private static House hasty;
    private UUID org;

    @BeforeAll
    static void open() {
        house = new House(House.PATIENT);
        hasty = new House(House.HASTY);
    }

    @AfterAll
    static void close() {
        house.close();
        hasty.close();
    }

    @BeforeEach
    void organisation() {
        org = House.DATABASE.newOrganisation("board");
    }

    @Test
    void aSnapshotThenEveryChange() {
        var manager = person(org, Role.manager);
        house.add(manager, "Reception").await();
        try (var watch = house.watch(manager)) {
            var snapshot = watch.hears("snapshot");
            assertEquals(1, snapshot.getLong("seq"));
            assertEquals(
                    "Reception",
                    snapshot.getJsonArray("skills").getJsonObject(0).getString("name"));
            assertEquals(org.toString(), snapshot.getJsonObject("organisation").getString("id"));
            var skill = house.add(manager, "Bar").await();
            var change = watch.change();
            assertEquals(2, change.getLong("seq"));
            assertEquals("skill.created", change.getString("kind"));
            assertEquals(skill.id().toString(), change.getString("id"));
            assertEquals("Bar", change.getJsonObject("body").getString("name"));
        }
    }

    @Test
    void whoComesBackGetsWhatItMissed() {
        var manager = person(org, Role.manager);
        JsonObject snapshot;
        try (var watch = house.watch(manager)) {
            snapshot = watch.hears("snapshot");
        }
        for (int i = 0; i < 3; i++) {
            house.add(manager, "Skill " + i).await();
        }
        var hello = Watch.hello(house.token(manager, Duration.ofMinutes(5))).put("epoch", snapshot.getString("epoch"));
        try (var watch = Watch.silent(house).say(hello.copy().put("after", 1))) {
            var missed = watch.hears("changes");
            assertEquals(2, missed.getLong("from"));
            assertEquals(3, missed.getLong("to"));
            house.add(manager, "Later").await();
            assertEquals(4, watch.change().getLong("seq"));
        }
        try (var watch = Watch.silent(house).say(hello.copy().put("after", 4))) {
            assertEquals(0, watch.hears("changes").getJsonArray("changes").size());
        }
        try (var watch = Watch.silent(house).say(hello.copy().put("after", 5))) {
            assertEquals(4, watch.hears("snapshot").getLong("seq"), "after the end of the log");
        }
        var another =
                hello.copy().put("after", 1).put("epoch", UUID.randomUUID().toString());
        try (var watch = Watch.silent(house).say(another)) {
            assertEquals(4, watch.hears("snapshot").getLong("seq"), "another epoch");
        }
    }

    @Test
    void anotherRangeIsANewSnapshot() {
        try (var watch = house.watch(person(org, Role.manager))) {
            watch.hears("snapshot");
            watch.say(new JsonObject()
                    .put("type", "watch")
                    .put("from", "2027-01-01T00:00:00Z")
                    .put("to", "2027-01-08T00:00:00Z"));
            assertEquals("2027-01-01T00:00:00Z", watch.hears("snapshot").getString("from"));
        }
    }

    @Test
    void changesOfAnotherOrganisationNeverArrive() {
        var manager = person(org, Role.manager);
        var stranger = person(House.DATABASE.newOrganisation("other"), Role.owner);
        try (var watch = house.watch(manager)) {
            watch.hears("snapshot");
            house.add(stranger, "Foreign").await();
            house.add(manager, "Ours").await();
            var change = watch.change();
            assertEquals("Ours", change.getJsonObject("body").getString("name"));
            assertEquals(1, change.getLong("seq"));
        }
    }

    @Test
    void watchersSeeEachOther() {
        var one = person(org, Role.manager);
        var two = person(org, Role.employee);
        try (var first = house.watch(one);
                var second = hasty.watch(two)) {
            first.hears(frame -> frame.encode().contains(two.user().toString()), "the second, on another node");
            second.hears(frame -> frame.encode().contains(one.user().toString()), "the first, on another node");
            second.socket.close().await();
            first.hears(
                    frame -> frame.getString("type").equals("presence")
                            && frame.getJsonArray("watchers").size() == 1,
                    "that the second has left");
        }
    }

    @Test
    void theServerBeats() {
        try (var watch = hasty.watch(person(org, Role.owner))) {
            assertTrue(watch.hears("beat").containsKey("at"));
        }
    }
}
