package io.muster.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitLinkTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Instant START =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS);

    private final TestOrg org = SERVER.organisation();
    private final UUID booking = booked(org);

    @Test
    void itShowsTheVisitToWhoeverHasIt() {
        var visit = show(org.link(booking)).expect(200).json();
        assertEquals(org.slug(), visit.getJsonObject("organisation").getString("slug"));
        assertEquals("confirmed", visit.getString("status"));
        var shown = visit.getJsonArray("bookings").getJsonObject(0);
        assertEquals("Haircut", shown.getString("serviceName"));
        assertEquals("Aziza", shown.getString("employeeName"));
        assertEquals("Dilnoza", visit.getJsonObject("client").getString("name"));
        assertEquals(START.minus(1, ChronoUnit.DAYS).toString(), visit.getString("mayChangeUntil"));
        assertTrue(visit.getBoolean("mayMove"));
    }

    @Test
    void theSameOneIsGivenUntilItIsRevoked() {
        var first = org.link(booking);
        assertEquals(first, org.link(booking));
        org.owner().post("/bookings/" + booking + "/link/revoke").expect(204);
        show(first).expect(410, "link-ended");
        var second = org.link(booking);
        assertNotEquals(first, second);
        show(second).expect(200);
        show(first).expect(410, "link-ended");
    }

    @Test
    void itEnds() {
        var token = org.link(booking);
        sql("update link set expires_at = now() - interval '1 second' where org_id = $1");
        show(token).expect(410, "link-ended");
    }

    @Test
    void itGoesWithItsOrganisation() {
        var token = org.link(booking);
        org.standing("suspended");
        show(token).expect(404, "link-unknown");
        org.standing("pending");
        show(token).expect(200);
    }

    @Test
    void onlyWhatWeSignedOpensAnything() {
        var token = org.link(booking);
        var other = SERVER.organisation();
        var theirs = other.link(booked(other));
        show(token.substring(0, 22) + theirs.substring(22)).expect(404, "link-unknown");
        show(theirs.substring(0, 44) + token.substring(44)).expect(404, "link-unknown");
        show(token.substring(1) + "A").expect(404, "link-unknown");
        show("x".repeat(86)).expect(404, "link-unknown");
        assertEquals(
                other.slug(),
                show(theirs).expect(200).json().getJsonObject("organisation").getString("slug"));
    }

    @Test
    void oneForAnotherPurposeOpensNoVisit() {
        var token = org.link(booking);
        sql("update link set purpose = 'client_calendar', client_id = "
                + "(select client_id from booking where org_id = $1), visit_id = null where org_id = $1");
        show(token).expect(404, "link-unknown");
    }

    private static Reply show(String token) {
        var nobody = SERVER.nobody();
        return nobody.send(nobody.request("GET", "/public/visit", null).header("Booking-Link", token));
    }

    private void sql(String sql) {
        SERVER.database()
                .orgDb()
                .write(org.owner().actor(), tx -> tx.execute(sql, tx.org()))
                .await();
    }

    private static UUID booked(TestOrg org) {
        var skill = org.skill("Stylist");
        var body = new JsonObject()
                .put("client", org.client("Dilnoza").toString())
                .put("service", org.service("Haircut", 45, skill).toString())
                .put("employee", org.employee("Aziza", skill).toString())
                .put("startsAt", START.toString())
                .put("reason", "Whenever it suits");
        return org.owner().post("/bookings", body).expect(201).id();
    }
}
