package io.muster.board;

import static io.muster.board.House.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void whoSaysNothingIsClosed() {
        try (var silent = Watch.silent(hasty);
                var quiet = hasty.watch(person(org, Role.owner))) {
            silent.isClosedWith(4001);
            assertFalse(quiet.closed.isDone());
            quiet.isClosedWith(1001);
        }
    }

    @Test
    void aTokenThatEndsIsAnnouncedAndClosesUnlessRenewed() {
        var manager = person(org, Role.manager);
        try (var forgetful = new House(House.SHORT_TOKENS);
                var watch = Watch.of(forgetful, forgetful.token(manager, Duration.ofSeconds(2)))) {
            watch.hears("expiring");
            watch.say(renew(forgetful.token(manager, Duration.ofSeconds(3))));
            assertTrue(watch.hears("renewed").containsKey("expiresAt"));
            watch.hears("expiring");
            watch.isClosedWith(4001);
        }
    }

    @Test
    void aTokenOfSomebodyElseRenewsNothing() {
        try (var watch = house.watch(person(org, Role.manager))) {
            watch.hears("snapshot");
            watch.say(renew(house.token(person(org, Role.manager), Duration.ofMinutes(5))));
            watch.isClosedWith(4001);
        }
    }

    @Test
    void aRevokedSessionIsClosedOnEveryNode() {
        var manager = person(org, Role.manager);
        try (var here = house.watch(manager);
                var there = hasty.watch(manager);
                var other = house.watch(person(org, Role.manager))) {
            here.hears("snapshot");
            there.hears("snapshot");
            other.hears("snapshot");
            hasty.board.closeSession(manager.session());
            here.isClosedWith(4001);
            there.isClosedWith(4001);
            assertFalse(other.closed.isDone());
        }
    }

    @Test
    void nobodyWatchesWithoutTokenOrPermission() {
        try (var unknown = Watch.of(house, "no.token.known");
                var client = house.watch(person(org, Role.client))) {
            unknown.isClosedWith(4001);
            client.isClosedWith(4001);
        }
    }

    @Test
    void aUserHasOnlySoManyBoards() {
        var manager = person(org, Role.manager);
        try (var a = hasty.watch(manager);
                var b = hasty.watch(manager);
                var c = hasty.watch(manager)) {
            a.hears("snapshot");
            b.hears("snapshot");
            c.hears("snapshot");
            try (var d = hasty.watch(manager)) {
                d.isClosedWith(1008);
            }
        }
    }

    @Test
    void aNetworkHasOnlySoManyThatHaveNotSaidHello() {
        try (var small = new House(House.SMALL);
                var stranger = Watch.silent(small);
                var refused = Watch.silent(small)) {
            refused.isClosedWith(1013);
            stranger.say(Watch.hello(small.token(person(org, Role.manager), Duration.ofMinutes(5))));
            stranger.hears("snapshot");
            try (var welcome = small.watch(person(org, Role.manager))) {
                welcome.hears("snapshot");
            }
        }
    }

    @Test
    void aNodeHasOnlySoManySockets() {
        try (var small = new House(House.SMALL);
                var one = small.watch(person(org, Role.manager));
                var two = small.watch(person(org, Role.manager))) {
            one.hears("snapshot");
            two.hears("snapshot");
            try (var refused = Watch.silent(small)) {
                refused.isClosedWith(1013);
            }
            one.socket.close().await();
            two.hears(
                    frame -> frame.getString("type").equals("presence")
                            && frame.getJsonArray("watchers").size() == 1,
                    "that the first has left");
            try (var welcome = small.watch(person(org, Role.manager))) {
                welcome.hears("snapshot");
            }
        }
    }

    @Test
    void badUtf8IsRefused() {
        try (var watch = Watch.silent(house)) {
            watch.socket.writeFrame(WebSocketFrame.textFrame("{\"type\":\"", false));
            watch.socket.writeFrame(
                    WebSocketFrame.continuationFrame(Buffer.buffer(new byte[] {(byte) 0xC3, 0x28}), true));
            watch.isClosedWith(1007);
        }
    }

    @Test
    void whatIsTooBigIsRefused() {
        try (var frame = Watch.silent(house);
                var parts = Watch.silent(house)) {
            frame.socket.writeFinalTextFrame("x".repeat(Limits.MESSAGE + 1));
            frame.isClosedWith(1009);
            parts.socket.writeFrame(WebSocketFrame.textFrame("x".repeat(40_000), false));
            parts.socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("x".repeat(40_000)), true));
            parts.isClosedWith(1009);
        }
    }

    @Test
    void whatIsNotInTheProtocolIsRefused() {
        refused("{\"type\":\"beat\"}");
        refused("{\"type\":\"shout\"}");
        refused("[]");
        refused("{\"type\":\"hello\"");
        refused("{\"type\":\"hello\",\"token\":\"x\"}");
        refused(Watch.hello("x").put("shout", true).encode());
        refused(Watch.hello("x").put("after", 1).encode());
        refused(Watch.hello("x").put("to", "2027-11-30T00:00:00Z").encode());
        refused(Watch.hello("x").put("to", Watch.FROM).encode());
        refused(Watch.hello("x").put("from", "yesterday").encode());
        try (var watch = Watch.silent(house)) {
            watch.socket.writeFinalBinaryFrame(Buffer.buffer("{}"));
            watch.isClosedWith(1003);
        }
    }

    @Test
    void whoTalksTooMuchIsClosed() {
        try (var watch = house.watch(person(org, Role.manager))) {
            watch.hears("snapshot");
            for (int i = 0; i < Limits.FRAMES; i++) {
                watch.socket.writeTextMessage("{\"type\":\"beat\"}");
            }
            watch.isClosedWith(1008);
        }
    }

    @Test
    void whoLeavesWhileTheServerEndsIsToldToComeBack() {
        var ending = new House(House.PATIENT);
        try (var watch = ending.watch(person(org, Role.manager))) {
            watch.hears("snapshot");
            ending.close();
            watch.isClosedWith(1001);
        }
    }

    private static void refused(String text) {
        try (var watch = Watch.silent(house).say(text)) {
            watch.isClosedWith(1008);
        }
    }

    private static JsonObject renew(String token) {
        return new JsonObject().put("type", "renew").put("token", token);
    }
}
