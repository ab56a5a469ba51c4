package io.muster.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.link.Purpose;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final TestServer SERVER = TestServer.shared();
    private final TestOrg org = SERVER.organisation();
    private final UUID skill = org.skill("Hair");
    private final UUID anna = org.employee("Anna", skill);
    private final UUID client = org.client("Olga; Petrova, «О»");
    private final UUID service = org.service("Cut", 60, skill);
    private final Instant morning =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS);

    @Test
    void anEmployeeReadsPublishedShiftsAndOwnBookings() {
        org.published(morning, morning.plus(8, ChronoUnit.HOURS), skill, anna);
        org.shift(morning.plus(1, ChronoUnit.DAYS), morning.plus(30, ChronoUnit.HOURS), skill, anna);
        book();
        var address = address(org.worker(anna), "/me/calendar");
        assertEquals(address, address(org.owner(), "/employees/" + anna + "/calendar"));
        var events = events(read(address));
        assertEquals(
                List.of("Hair", "Cut · Olga; Petrova, «О»"),
                events.stream().map(event -> event.getSummary().getValue()).toList());
        assertEquals(morning, events.getFirst().getDateStart().getValue().toInstant());
    }

    @Test
    void aMovedBookingKeepsItsNameAndGrows() {
        var booking = book();
        var address = address(org.owner(), "/clients/" + client + "/calendar");
        var before = read(address);
        org.owner()
                .post(
                        "/bookings/" + booking + "/move",
                        json("startsAt", morning.plusSeconds(7200).toString()).put("reason", "Asked"))
                .expect(200);
        var first = events(before).getFirst();
        var after = read(address);
        var moved = events(after).getFirst();
        assertEquals(first.getUid().getValue(), moved.getUid().getValue());
        assertTrue(moved.getSequence().getValue() > first.getSequence().getValue());
        assertEquals(morning.plusSeconds(7200), moved.getDateStart().getValue().toInstant());
        assertTrue(moved.getDescription().getValue().contains("Anna"));
        assertNotEquals(before.etag(), after.etag());
        org.owner().post("/bookings/" + booking + "/cancel").expect(200);
        assertEquals(List.of(), events(read(address)));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        book();
        var address = address(org.owner(), "/clients/" + client + "/calendar");
        var first = read(address);
        var request = SERVER.nobody().request("GET", path(address), null).header("If-None-Match", first.etag());
        SERVER.nobody().send(request.header("Accept", "text/calendar")).expect(304);
    }

    @Test
    void aRevokedAddressIsGoneAndTheNextIsAnother() {
        var worker = org.worker(anna);
        var address = address(worker, "/me/calendar");
        read(address);
        worker.post("/me/calendar/revoke").expect(204);
        SERVER.nobody().get(path(address)).expect(410, "link-ended");
        assertNotEquals(address, address(worker, "/me/calendar"));
    }

    @Test
    void whoHasLeftReadsNoMore() {
        var address = address(org.owner(), "/employees/" + anna + "/calendar");
        org.owner().post("/employees/" + anna + "/archive").expect(200);
        SERVER.nobody().get(path(address)).expect(410, "link-ended");
    }

    @Test
    void anAddressThatWeDidNotMakeIsUnknown() {
        var address = path(address(org.owner(), "/clients/" + client + "/calendar"));
        var forged = address.substring(0, address.length() - 6) + (address.contains("A.ics") ? "BB" : "AA") + ".ics";
        SERVER.nobody().get(forged).expect(404, "link-unknown");
        org.owner().post("/me/calendar").expect(403, "no-employee");
    }

    @Test
    void aVisitIsOneFile() {
        var booking = book();
        var features = SERVER.muster().features();
        var visit = UUID.fromString(
                org.owner().get("/bookings/" + booking).expect(200).json().getString("visit"));
        var token = features.db()
                .write(org.owner().actor(), tx -> features.links().standing(tx, Purpose.visit, visit, null))
                .await();
        var request =
                SERVER.nobody().request("GET", "/public/visit/calendar", null).header("Booking-Link", token);
        var reply = SERVER.nobody().send(request).expect(200);
        assertEquals("PUBLISH", Biweekly.parse(reply.text()).first().getMethod().getValue());
        assertEquals(1, events(reply).size());
    }

    private UUID book() {
        var body = json("client", client.toString())
                .put("service", service.toString())
                .put("employee", anna.toString())
                .put("startsAt", morning.toString())
                .put("reason", "A friend");
        return org.owner().post("/bookings", body).expect(201).id();
    }

    private static String address(Person person, String path) {
        return person.post(path).expect(200).json().getString("url");
    }

    private static String path(String address) {
        return address.replaceFirst("^http://[^/]+/api/v1", "");
    }

    private static Reply read(String address) {
        var reply = SERVER.nobody().get(path(address)).expect(200);
        assertEquals("text/calendar; charset=utf-8", reply.header("Content-Type"));
        return reply;
    }

    private static List<VEvent> events(Reply reply) {
        return Biweekly.parse(reply.text()).first().getEvents();
    }

    private static JsonObject json(String name, Object value) {
        return new JsonObject().put(name, value);
    }
}
