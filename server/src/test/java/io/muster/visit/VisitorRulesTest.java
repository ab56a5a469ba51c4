package io.muster.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.muster.Reply;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of somebody without an account, and what they do not get to hear. */
class VisitorRulesTest {
    private final Parlour parlour = new Parlour();
    private final Instant ten = parlour.at(3, "10:00");
    private final Instant two = parlour.at(3, "14:00");

    @Test
    void requiredQuestionsAreAnswered() {
        parlour.change(
                parlour.haircut,
                new JsonObject()
                        .put(
                                "questions",
                                new JsonArray()
                                        .add(question("hair", "choice", true)
                                                .put("choices", new JsonArray(List.of("long", "short"))))
                                        .add(question("age", "number", false))));
        var link = parlour.held(ten);
        var shown = parlour.show(link).json().getJsonArray("questions");
        assertEquals("hair", shown.getJsonObject(0).getString("id"));
        assertEquals(parlour.haircut.toString(), shown.getJsonObject(0).getString("service"));

        var body = Parlour.confirmation(Parlour.stranger());
        assertEquals(
                List.of("/answers"), pointers(parlour.act(link, "confirm", body).expect(422, "answers-unfit")));
        body.put("answers", new JsonArray().add(answer("hair", "curly")).add(answer("age", "old")));
        assertEquals(
                List.of("/answers/0/value", "/answers/1/value"),
                pointers(parlour.act(link, "confirm", body).expect(422, "answers-unfit")));
        body.put("answers", new JsonArray().add(answer("hair", "long")).add(answer("age", "33")));
        var visit = parlour.act(link, "confirm", body).expect(200).json();
        var id = visit.getJsonArray("bookings").getJsonObject(0).getString("id");
        assertEquals(
                new JsonArray().add(answer("hair", "long")).add(answer("age", 33.0)),
                parlour.owner().get("/bookings/" + id).expect(200).json().getJsonArray("answers"));
    }

    @Test
    void aClientIsNeededWithANumberThatReachesSomebody() {
        var link = parlour.held(ten);
        assertEquals(
                List.of("/client"),
                pointers(parlour.act(link, "confirm", new JsonObject()).expect(422, "invalid-value")));
        var nobody = Parlour.stranger().put("phone", "+99900000000");
        assertEquals(
                List.of("/client/phone"),
                pointers(parlour.act(link, "confirm", Parlour.confirmation(nobody))
                        .expect(400, "invalid-request")));
        assertEquals("held", parlour.show(link).json().getString("status"));
    }

    @Test
    void aNewClientIsWrittenToInTheirLanguage() {
        var stranger = Parlour.stranger();
        parlour.act(parlour.held(ten), "confirm", Parlour.confirmation(stranger))
                .expect(200);
        var client = client(stranger.getString("phone"));
        assertEquals("uz", client.getString("language"));
        assertEquals("nodira@example.org", client.getString("email"));
    }

    @Test
    void whoBooksUnderAKnownNumberNeitherHearsNorChangesWhoseItIs() {
        var known = new JsonObject()
                .put("name", "Real Name")
                .put("phone", "+998901111111")
                .put("email", "real@example.org");
        parlour.owner().post("/clients", known).expect(201);
        var before = client("+998901111111");
        var stranger = Parlour.stranger().put("phone", "+998901111111").put("name", "Somebody Else");
        var link = parlour.held(ten);
        var visit = parlour.act(link, "confirm", Parlour.confirmation(stranger)).expect(200);
        assertFalse(visit.text().contains("Real"), visit.text());
        assertFalse(parlour.show(link).text().contains("eal"), visit.text());
        var again = parlour.act(link, "confirm", Parlour.confirmation(stranger)).expect(409, "booking-state");
        assertFalse(again.text().contains("eal"), again.text());
        assertFalse(again.json().containsKey("current"), again.text());
        assertEquals(before, client("+998901111111"));
        var id = visit.json().getJsonArray("bookings").getJsonObject(0).getString("id");
        var booking = parlour.owner().get("/bookings/" + id).expect(200).json();
        assertEquals("Real Name", booking.getString("clientName"));
        assertEquals("Somebody Else", booking.getString("guest"));

        var same = Parlour.stranger().put("phone", "+998901111111").put("name", "real name");
        var own = parlour.act(parlour.held(two), "confirm", Parlour.confirmation(same))
                .expect(200)
                .json();
        assertFalse(own.getJsonArray("bookings").getJsonObject(0).containsKey("guest"));
    }

    @Test
    void theLimitsOfAClientCountWhenTheClientIsKnown() {
        parlour.change(parlour.haircut, new JsonObject().put("clientLimit", 1));
        var stranger = Parlour.stranger();
        parlour.act(parlour.held(ten), "confirm", Parlour.confirmation(stranger))
                .expect(200);
        var second = parlour.held(two);
        parlour.act(second, "confirm", Parlour.confirmation(stranger)).expect(409, "client-limit");
        assertEquals("held", parlour.show(second).json().getString("status"));
        parlour.act(second, "confirm", Parlour.confirmation(Parlour.stranger())).expect(200);
    }

    @Test
    void twoAtOnceAreNotMoreThanTheLimit() {
        parlour.change(parlour.haircut, new JsonObject().put("clientLimit", 1));
        var stranger = Parlour.stranger();
        var links = IntStream.range(0, 6)
                .mapToObj(hour -> parlour.held(parlour.at(3, "1" + hour + ":00")))
                .toList();
        var answers = links.stream()
                .map(link -> CompletableFuture.supplyAsync(
                        () -> parlour.act(link, "confirm", Parlour.confirmation(stranger))
                                .status(),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        var done = answers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 409, 409, 409, 409, 409), done);
    }

    @Test
    void theLimitOfADayCountsAllServices() {
        parlour.rule(new JsonObject().put("clientDayLimit", 1));
        var beard = parlour.org.service("Beard", 30, parlour.skill);
        var stranger = Parlour.stranger();
        parlour.act(parlour.held(ten), "confirm", Parlour.confirmation(stranger))
                .expect(200);
        parlour.act(parlour.held(two, beard), "confirm", Parlour.confirmation(stranger))
                .expect(409, "client-limit");
        var tomorrow = parlour.held(parlour.at(4, "10:00"), beard);
        parlour.act(tomorrow, "confirm", Parlour.confirmation(stranger)).expect(200);
    }

    @Test
    void nobodysAbsenceIsTold() {
        var leave = new JsonObject()
                .put("employee", parlour.stylist.toString())
                .put("startsAt", ten.minusSeconds(3600).toString())
                .put("endsAt", ten.plusSeconds(7200).toString())
                .put("reason", "leave");
        parlour.owner().post("/blocks", leave).expect(201);
        assertFalse(parlour.hold(ten).expect(409, "slot-taken").text().contains("vailable"));
        var odd = parlour.hold(ten.plusSeconds(60)).expect(409, "slot-taken");
        assertFalse(odd.text().contains("leave"), odd.text());
    }

    @Test
    void lookingAndBookingAreCountedByThemselves() {
        var settings = Map.of("MUSTER_RATE_PUBLIC_READ", "3/15m", "MUSTER_RATE_PUBLIC_BOOKING", "2/15m");
        try (var server = TestServer.with(settings)) {
            var there = new Parlour(server);
            var first =
                    there.hold(there.wish(there.at(3, "10:00")), "a".repeat(16)).expect(201);
            assertEquals("\"public-booking\";q=2;w=900", first.header("RateLimit-Policy"));
            there.hold(there.wish(there.at(3, "10:00")), "a".repeat(16)).expect(201);
            var refused =
                    there.hold(there.wish(there.at(3, "11:00")), "b".repeat(16)).expect(429, "quota-exceeded");
            assertNotNull(refused.header("Retry-After"));
            var link = first.json().getString("link");
            IntStream.range(0, 3).forEach(look -> there.show(link).expect(200));
            there.show(link).expect(429, "quota-exceeded");
        }
    }

    @Test
    void oneNetworkHoldsAThirdOfWhatItMayAsk() {
        try (var server = TestServer.with(Map.of("MUSTER_RATE_PUBLIC_BOOKING", "9/15m"))) {
            var there = new Parlour(server);
            var first = there.held(there.at(3, "10:00"));
            there.held(there.at(3, "11:00"));
            there.held(there.at(3, "12:00"));
            there.hold(there.at(3, "13:00")).expect(429, "holds-full");
            there.act(first, "release", null).expect(200);
            there.held(there.at(3, "13:00"));
        }
    }

    private JsonObject client(String phone) {
        return parlour.owner()
                .get("/clients?search=" + phone.substring(1))
                .expect(200)
                .items()
                .getJsonObject(0);
    }

    private static JsonObject question(String id, String kind, boolean required) {
        return new JsonObject()
                .put("id", id)
                .put("label", "About " + id)
                .put("kind", kind)
                .put("required", required);
    }

    private static JsonObject answer(String question, Object value) {
        return new JsonObject().put("question", question).put("value", value);
    }

    private static List<String> pointers(Reply reply) {
        return reply.json().getJsonArray("errors").stream()
                .map(fault -> ((JsonObject) fault).getString("pointer"))
                .toList();
    }
}
