package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slots on the screens of others go as they are taken, and come back as they are free. */
class LiveSlotsTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Instant MORNING =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(4, ChronoUnit.HOURS);
    private static final LocalDate DAY = LocalDate.parse(MORNING.toString().substring(0, 10));

    private final TestOrg org = SERVER.organisation();
    private final UUID skill = org.skill("Hair");
    private final UUID anna = org.employee("Anna", skill);
    private final UUID cut = org.service("Cut", 60, skill);

    LiveSlotsTest() {
        org.published(MORNING, MORNING.plus(2, ChronoUnit.HOURS), skill, anna);
    }

    @Test
    void whatOneBooksIsGoneForTheOtherAndBackWhenItIsCancelled() {
        try (var other = new Onlooker(SERVER).asks(question())) {
            assertEquals(starts(0, 15, 30, 45, 60), other.hears("slots").getJsonArray("items"));

            var booking = book(MORNING.plus(1, ChronoUnit.HOURS));
            var gone = other.hears("changed");
            assertEquals(starts(15, 30, 45, 60), gone.getJsonArray("gone"));
            assertEquals(new JsonArray(), gone.getJsonArray("back"));

            org.owner().post("/bookings/" + booking.id() + "/cancel").expect(200);
            var back = other.hears("changed");
            assertEquals(new JsonArray(), back.getJsonArray("gone"));
            assertEquals(starts(15, 30, 45, 60), back.getJsonArray("back"));
        }
    }

    @Test
    void anotherOrganisationHearsNothing() {
        var elsewhere = new LiveSlotsTest();
        try (var here = new Onlooker(SERVER).asks(question());
                var there = new Onlooker(SERVER).asks(elsewhere.question())) {
            here.hears("slots");
            there.hears("slots");
            book(MORNING);
            here.hears("changed");
            elsewhere.book(MORNING.plus(1, ChronoUnit.HOURS));

            assertEquals(starts(15, 30, 45, 60), there.hears("changed").getJsonArray("gone"));
            assertTrue(here.hasHeardNothing());
        }
    }

    @Test
    void anotherQuestionReplacesTheFirst() {
        try (var other = new Onlooker(SERVER).asks(question())) {
            other.hears("slots");
            other.asks(question()
                    .put("services", new JsonArray().add(cut.toString()).add(cut.toString())));
            assertEquals(starts(0), other.hears("slots").getJsonArray("items"));
            book(MORNING);

            assertEquals(starts(0), other.hears("changed").getJsonArray("gone"));
        }
    }

    @Test
    void whoComesLaterSeesTheSame() {
        try (var first = new Onlooker(SERVER).asks(question())) {
            first.hears("slots");
            book(MORNING);
            first.hears("changed");
            try (var second = new Onlooker(SERVER).asks(question())) {
                assertEquals(starts(60), second.hears("slots").getJsonArray("items"));
            }
        }
    }

    @Test
    void whatCannotBeWatchedIsRefused() {
        Stream.of(
                        question()
                                .put(
                                        "services",
                                        new JsonArray().add(UUID.randomUUID().toString())),
                        question().put("services", new JsonArray()),
                        question().put("slug", "nobody-here"),
                        question().put("to", DAY.plusDays(62).toString()),
                        question().put("from", "tomorrow"),
                        question().put("employee", "somebody"),
                        question().put("seats", 0),
                        question().put("token", "x"),
                        question().put("slug", "x".repeat(5_000)))
                .forEach(each -> {
                    try (var socket = new Onlooker(SERVER).asks(each)) {
                        socket.isClosedWith(1008);
                    }
                });
        try (var socket = new Onlooker(SERVER).says("{")) {
            socket.isClosedWith(1008);
        }
    }

    @Test
    void anOrganisationThatIsNotOpenHasNoSlots() {
        org.standing("suspended");
        try (var socket = new Onlooker(SERVER).asks(question())) {
            socket.isClosedWith(1008);
        }
    }

    @Test
    void pagesOfOthersOpenNoSocket() {
        assertThrows(UpgradeRejectedException.class, () -> new Onlooker(SERVER, "https://elsewhere.example"));
        new Onlooker(SERVER, SERVER.url("")).asks(question()).hears("slots");
    }

    @Test
    void oneNetworkHasSoManySocketsAndNotMore() {
        var most = LiveLimits.standard().socketsOfNetwork();
        try (var server = TestServer.with(java.util.Map.of())) {
            List<Onlooker> open = new ArrayList<>();
            for (var number = 0; number < most; number++) {
                open.add(new Onlooker(server));
            }
            new Onlooker(server).isClosedWith(1013);
            open.removeFirst().close();
            open.getLast().asks(question()).hears("slots");
        }
    }

    private JsonObject question() {
        return new JsonObject()
                .put("slug", org.slug())
                .put("services", new JsonArray().add(cut.toString()))
                .put("employee", "any")
                .put("from", DAY.toString())
                .put("to", DAY.toString());
    }

    private static JsonArray starts(int... minutes) {
        var starts = new JsonArray();
        for (var each : minutes) {
            starts.add(MORNING.plus(each, ChronoUnit.MINUTES).toString());
        }
        return starts;
    }

    private Reply book(Instant start) {
        var body = new JsonObject()
                .put("client", org.client("Olga").toString())
                .put("service", cut.toString())
                .put("employee", anna.toString())
                .put("startsAt", start.toString());
        return org.owner().post("/bookings", body).expect(201);
    }
}
