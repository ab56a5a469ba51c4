package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Visits, walk-ins and the states of a booking, as the desk's pages ask for them. */
class VisitOverHttpTest {
    private static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private static final Instant START = HOUR.plus(Duration.ofDays(2));

    private final TestOrg org = TestServer.shared().organisation();
    private final Person desk = org.reception();
    private final UUID hair = org.skill("Hair");
    private final UUID anna = org.employee("Anna", hair);
    private final UUID boris = org.employee("Boris", hair);
    private final UUID cut = org.service("Cut", 60, hair);
    private final UUID wash = org.service("Wash", 30, hair);
    private final UUID olga = org.client("Olga");

    @Test
    void twoServicesInARowWithTwoEmployees() {
        working(START);
        var visit =
                desk.post("/visits", visit(item(cut, anna), item(wash, boris))).expect(201);
        var booked = bookings(visit);
        assertEquals(List.of(anna.toString(), boris.toString()), each(booked, "employee"));
        assertEquals(List.of(START.toString(), START.plusSeconds(3600).toString()), each(booked, "startsAt"));
        assertEquals(Set.of(visit.json().getString("visit")), Set.copyOf(each(booked, "visit")));
        assertEquals(booked, bookings(shown(desk, visit).expect(200)));
        assertEquals(List.of(anna.toString()), each(bookings(shown(org.worker(anna), visit)), "employee"));
        shown(org.worker(org.employee("Lena")), visit).expect(404);
        var refused =
                desk.post("/visits", visit(item(cut, anna), item(wash, boris))).expect(409, "slot-taken");
        assertEquals(
                START.plusSeconds(3600).toString(),
                refused.json().getJsonArray("next").getString(0));
    }

    @Test
    void oneOfAVisitIsNotMovedOntoTheOther() {
        working(START);
        var visit =
                desk.post("/visits", visit(item(cut, anna), item(wash, boris))).expect(201);
        var second = bookings(visit).getJsonObject(1).getString("id");
        var onto = new JsonObject()
                .put("startsAt", START.plusSeconds(1800).toString())
                .put("employee", anna.toString());
        var refused = desk.post("/bookings/" + second + "/move", onto).expect(409, "slot-taken");
        var next = refused.json().getJsonArray("next").getString(0);
        assertEquals(START.plusSeconds(3600).toString(), next);
        desk.post("/bookings/" + second + "/move", onto.put("startsAt", next)).expect(200);
    }

    @Test
    void severalPeopleAtOnceHaveAnEmployeeEach() {
        working(START);
        var first = desk.post("/bookings", booking().put("seats", 2)).expect(201);
        var both = bookings(shown(desk, first).expect(200));
        assertEquals(Set.of(anna.toString(), boris.toString()), Set.copyOf(each(both, "employee")));
        assertEquals(List.of(START.toString(), START.toString()), each(both, "startsAt"));
        desk.post("/visits", visit(item(cut, null)).put("seats", 2)).expect(409);
    }

    @Test
    void aWalkInGoesToWhoeverIsFree() {
        working(HOUR.minus(Duration.ofHours(1)));
        var walkIn = new JsonObject()
                .put("service", cut.toString())
                .put("newClient", new JsonObject().put("name", "Nigora"));
        var one = bookings(desk.post("/walk-ins", walkIn).expect(201));
        var other = bookings(desk.post("/walk-ins", walkIn).expect(201));
        assertEquals(List.of("checked_in"), each(one, "status"));
        assertNotEquals(each(one, "employee"), each(other, "employee"));
        var full = desk.post("/walk-ins", walkIn).expect(409, "slot-taken");
        assertFalse(full.json().getJsonArray("next").isEmpty(), full::text);
    }

    @Test
    void itsHistorySaysWhoDidWhatAndWhen() {
        working(START);
        var before = Instant.now();
        var held = held();
        var token = held.getString("link");
        var id = held.getJsonArray("bookings").getJsonObject(0).getString("id");
        confirm(token);
        var path = "/bookings/" + id;
        var later = START.plus(Duration.ofHours(1));
        desk.post(path + "/move", new JsonObject().put("startsAt", later.toString()))
                .expect(200);
        desk.post(path + "/check-in").expect(200);
        org.owner().post(path + "/complete").expect(200);
        var history = desk.get(path + "/history").expect(200).items();
        assertEquals(
                List.of(
                        "booking.held",
                        "booking.confirmed",
                        "booking.moved",
                        "booking.checked_in",
                        "booking.completed"),
                each(history, "kind"));
        assertEquals(
                List.of("Client", "Client", "Rustam Reception", "Rustam Reception", "Olga Owner"),
                each(history, "actor"));
        assertEquals(
                List.of("held → confirmed", "confirmed → checked_in", "checked_in → completed"),
                List.of(1, 3, 4).stream()
                        .map(nr -> changed(history, nr, "status"))
                        .toList());
        assertEquals(START + " → " + later, changed(history, 2, "startsAt"));
        each(history, "at").stream()
                .map(Instant::parse)
                .forEach(at -> assertFalse(at.isBefore(before.minusSeconds(1))));
        desk.post(path + "/cancel").expect(409, "booking-state");
    }

    @Test
    void requestsAreAnsweredAndWhoStaysAwayIsMissed() {
        working(START);
        ask("request");
        var refused = requested();
        desk.post("/bookings/" + refused + "/decline", new JsonObject().put("reason", "Full"))
                .expect(200);
        assertEquals("cancelled", desk.get("/bookings/" + refused).json().getString("status"));
        var asked = requested();
        desk.post("/bookings/" + asked + "/check-in").expect(409, "booking-state");
        assertEquals("confirmed", status(desk.post("/bookings/" + asked + "/confirm")));
        desk.post("/bookings/" + asked + "/confirm").expect(409, "booking-state");
        assertEquals("no_show", status(desk.post("/bookings/" + asked + "/no-show")));
    }

    @Test
    void whatStaffNoteFitsTheQuestionsOrIsLeftOut() {
        working(START);
        var questions = new JsonArray()
                .add(question("hair", "choice")
                        .put("choices", new JsonArray().add("long").add("short")))
                .add(question("age", "number"));
        desk("questions", questions);
        desk.post("/bookings", booking().put("answers", answers("hair", "curly")))
                .expect(422, "answers-unfit");
        desk.post("/bookings", booking().put("answers", answers("shoes", "blue")))
                .expect(422, "answers-unfit");
        var booked = desk.post("/bookings", booking().put("answers", answers("hair", "long")))
                .expect(201);
        assertEquals(answers("hair", "long"), booked.json().getJsonArray("answers"));
        desk.post("/bookings", booking().put("employee", boris.toString())).expect(201);
    }

    private static JsonObject question(String id, String kind) {
        return new JsonObject().put("id", id).put("label", id).put("kind", kind).put("required", true);
    }

    private static JsonArray answers(String question, Object value) {
        return new JsonArray().add(new JsonObject().put("question", question).put("value", value));
    }

    private void working(Instant from) {
        for (var employee : List.of(anna, boris)) {
            org.published(from, from.plus(Duration.ofHours(8)), hair, employee);
        }
    }

    private void ask(String confirmation) {
        desk("confirmation", confirmation);
    }

    private void desk(String setting, Object value) {
        var path = "/services/" + cut;
        int version = org.owner().get(path).json().getInteger("version");
        org.owner().patch(path, version, new JsonObject().put(setting, value)).expect(200);
    }

    private JsonObject held() {
        var body =
                new JsonObject().put("startsAt", START.toString()).put("items", new JsonArray().add(item(cut, anna)));
        return TestServer.shared()
                .nobody()
                .post("/public/orgs/" + org.slug() + "/holds", body)
                .expect(201)
                .json();
    }

    private void confirm(String token) {
        var nobody = TestServer.shared().nobody();
        var client = new JsonObject()
                .put("name", "Olga")
                .put("phone", "+998901234567")
                .put("language", "en");
        nobody.send(nobody.request("POST", "/public/visit/confirm", new JsonObject().put("client", client))
                        .header("Booking-Link", token)
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
    }

    private String requested() {
        var held = held();
        confirm(held.getString("link"));
        return held.getJsonArray("bookings").getJsonObject(0).getString("id");
    }

    private static Reply shown(Person who, Reply visit) {
        return who.get("/visits/" + visit.json().getString("visit"));
    }

    private static String status(Reply reply) {
        return reply.expect(200).json().getString("status");
    }

    private static String changed(JsonArray history, int nr, String member) {
        var entry = history.getJsonObject(nr);
        return entry.getJsonObject("from").getString(member) + " → "
                + entry.getJsonObject("to").getString(member);
    }

    private static JsonArray bookings(Reply reply) {
        return reply.json().getJsonArray("bookings");
    }

    private static List<String> each(JsonArray rows, String member) {
        return rows.stream().map(row -> ((JsonObject) row).getString(member)).toList();
    }

    private static JsonObject item(UUID service, UUID employee) {
        var item = new JsonObject().put("service", service.toString());
        return employee == null ? item : item.put("employee", employee.toString());
    }

    private JsonObject booking() {
        return item(cut, null).put("client", olga.toString()).put("startsAt", START.toString());
    }

    private JsonObject visit(JsonObject... items) {
        return new JsonObject()
                .put("client", olga.toString())
                .put("startsAt", START.toString())
                .put("items", new JsonArray(List.of(items)));
    }
}
