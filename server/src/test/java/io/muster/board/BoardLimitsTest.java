package io.muster.board;

import static io.muster.board.House.person;
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

/** Whom the board does not hear any longer, and what it refuses. */
class BoardLimitsTest {
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
