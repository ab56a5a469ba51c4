package io.muster.employee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchiveEmployeeTest {
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    private final TestOrg org = TestServer.shared().organisation();
    private final UUID bar = org.skill("Bar");
    private final UUID anna = org.employee("Anna", bar);

    @Test
    void whoHasShiftsToComeStays() {
        var shift = org.shift(TOMORROW, TOMORROW.plusSeconds(3600), bar, anna).id();
        assertEquals("employee-busy", archive().expect(409).problem());
        org.owner().post("/shifts/" + shift + "/cancel").expect(200);
        archive().expect(200);
    }

    @Test
    void whoHasBookingsToComeStays() {
        var booking = book(TOMORROW).expect(201).id();
        assertEquals("employee-busy", archive().expect(409).problem());
        org.owner().post("/bookings/" + booking + "/cancel").expect(200);
        archive().expect(200);
    }

    @Test
    void workOfThePastKeepsNobody() {
        var past = Instant.now().minus(Duration.ofDays(3));
        org.shift(past, past.plusSeconds(3600), bar, anna);
        book(past).expect(201);
        archive().expect(200);
    }

    @Test
    void theArchivedAreListedApartAndComeBack() {
        var archived = archive().expect(200).json();
        assertTrue(archived.getBoolean("archived"));
        assertEquals(2, archived.getInteger("version"));
        assertEquals(0, org.owner().get("/employees").expect(200).items().size());
        assertEquals(
                1,
                org.owner().get("/employees?archived=true").expect(200).items().size());
        assertEquals("employee-archived", book(TOMORROW).expect(422).problem());
        var back =
                org.owner().post("/employees/" + anna + "/restore").expect(200).json();
        assertEquals(3, back.getInteger("version"));
        book(TOMORROW).expect(201);
        assertEquals(1, count("employee.archived"));
        assertEquals(1, count("employee.restored"));
    }

    @Test
    void twiceIsOnce() {
        archive().expect(200);
        assertEquals(2, archive().expect(200).json().getInteger("version"));
        assertEquals(1, count("employee.archived"));
    }

    @Test
    void anOldVersionIsRefused() {
        org.owner()
                .patch("/employees/" + anna, 1, new JsonObject().put("name", "Anna B"))
                .expect(200);
        org.owner().post("/employees/" + anna + "/archive", null, 1).expect(412);
        org.owner().post("/employees/" + anna + "/archive", null, 2).expect(200);
    }

    private Reply archive() {
        return org.owner().post("/employees/" + anna + "/archive");
    }

    private Reply book(Instant startsAt) {
        var service = org.service("Tasting " + UUID.randomUUID(), 60, bar);
        return org.owner()
                .post(
                        "/bookings",
                        new JsonObject()
                                .put("client", org.client("Olga").toString())
                                .put("service", service.toString())
                                .put("employee", anna.toString())
                                .put("startsAt", startsAt.toString())
                                .put("reason", "Whenever it suits"));
    }

    private long count(String kind) {
        return org.changes(0).stream()
                .filter(each -> kind.equals(((JsonObject) each).getString("kind")))
                .count();
    }
}
