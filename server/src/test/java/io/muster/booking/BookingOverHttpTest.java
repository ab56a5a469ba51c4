package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingOverHttpTest {
    private static final String NOON = "2031-05-05T12:00:00Z";

    private final TestOrg org = TestServer.shared().organisation();
    private final UUID hair = org.skill("Hair");
    private final UUID anna = org.employee("Anna", hair);
    private final UUID cut = org.service("Cut", 60, hair);
    private final UUID olga = org.client("Olga");

    @Test
    void fiftyAtOnceOnOneTimeOneWins() {
        var owner = org.owner();
        var replies = IntStream.range(0, 50)
                .mapToObj(n -> owner.postLater("/bookings", wish(NOON)))
                .toList();
        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).join();
        var statuses = replies.stream().map(reply -> reply.join().status()).toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        replies.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.status() != 201)
                .forEach(reply -> reply.expect(409, "slot-taken"));
        assertEquals(1, kinds().stream().filter("booking.created"::equals).count());
    }

    @Test
    void theSameKeyBooksOnce() {
        var first =
                org.owner().post("/bookings", wish(NOON), "one-and-the-same").expect(201);
        var again =
                org.owner().post("/bookings", wish(NOON), "one-and-the-same").expect(201);
        assertEquals(first.id(), again.id());
        assertEquals(1, kinds().stream().filter("booking.created"::equals).count());
    }

    @Test
    void itsLifeIsInTheLog() {
        var booking = "/bookings/"
                + org.owner().post("/bookings", wish(NOON)).expect(201).id();
        org.owner().post(booking + "/move", to("2031-05-06T12:00:00Z"), 1).expect(200);
        org.owner().post(booking + "/move", to(NOON), 1).expect(412);
        org.owner().post(booking + "/cancel", null, 2).expect(200);
        var refused = org.owner().post(booking + "/complete").expect(409, "booking-state");
        assertEquals("cancelled", refused.json().getJsonObject("current").getString("status"));
        assertEquals(
                List.of("booking.created", "booking.moved", "booking.cancelled"),
                kinds().stream().filter(kind -> kind.startsWith("booking")).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-05T00:00:00Z, 2031-05-05T00:00:00Z, to",
        "2031-05-06T00:00:00Z, 2031-05-05T00:00:00Z, to",
        "2031-05-05T00:00:00Z, 2031-07-06T00:00:01Z, to",
        "2031-02-30T00:00:00Z, 2031-05-05T00:00:00Z, from",
        "-0044-03-15T00:00:00Z, -0044-03-16T00:00:00Z, from"
    })
    void aRangeIsOneOfAtMost62Days(String from, String to, String parameter) {
        var refused = org.owner().get("/bookings?from=" + from + "&to=" + to).expect(400, "invalid-request");
        assertTrue(refused.text().contains("\"parameter\":\"" + parameter + "\""), refused::text);
    }

    @Test
    void rangesUpTo62DaysAreListed() {
        org.owner().post("/bookings", wish(NOON)).expect(201);
        var list = org.owner()
                .get("/bookings?from=2031-05-05T00:00:00Z&to=2031-07-06T00:00:00Z")
                .expect(200);
        assertEquals("Olga", list.items().getJsonObject(0).getString("clientName"));
    }

    @Test
    void employeesSeeTheirOwn() {
        var berta = org.employee("Berta", hair);
        var booking = org.owner().post("/bookings", wish(NOON)).expect(201).id();
        var range = "/bookings?from=2031-05-05T00:00:00Z&to=2031-05-06T00:00:00Z";
        var own = org.worker(anna);
        assertEquals(1, own.get(range).expect(200).items().size());
        own.get("/bookings/" + booking).expect(200);
        var other = org.worker(berta);
        assertEquals(0, other.get(range).expect(200).items().size());
        assertEquals(
                0, other.get(range + "&employee=" + anna).expect(200).items().size());
        other.get("/bookings/" + booking).expect(404);
        other.post("/bookings/" + booking + "/cancel").expect(403);
    }

    private static JsonObject to(String startsAt) {
        return new JsonObject().put("startsAt", startsAt).put("reason", "Whenever it suits");
    }

    private JsonObject wish(String startsAt) {
        return new JsonObject()
                .put("client", olga.toString())
                .put("service", cut.toString())
                .put("employee", anna.toString())
                .put("startsAt", startsAt)
                .put("reason", "Whenever it suits");
    }

    private List<String> kinds() {
        return org.changes(0).stream()
                .map(each -> ((JsonObject) each).getString("kind"))
                .toList();
    }
}
