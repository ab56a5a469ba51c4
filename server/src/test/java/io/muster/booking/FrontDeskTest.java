package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client comes for, found from the client. */
class FrontDeskTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final Person owner = org.owner();
    private final UUID cutting = org.skill("Cutting");
    private final UUID aziza = org.employee("Aziza", cutting);
    private final UUID haircut = org.service("Haircut", 60, cutting);
    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));

    @Test
    void aClientsBookingsComeInTheOrderOfTimeWithoutThoseOfOthers() {
        org.published(hour, hour.plus(Duration.ofHours(8)), cutting, aziza);
        var lola = org.client("Lola Karimova");
        var other = org.client("Nodir Aliyev");
        var later = book(lola, 5);
        book(other, 3);
        var sooner = book(lola, 1);
        assertEquals(List.of(sooner, later), bookingsOf(lola, 20));
        assertEquals(List.of(sooner), bookingsOf(lola, 1));
    }

    private List<UUID> bookingsOf(UUID client, int limit) {
        return owner.get("/clients/" + client + "/bookings?limit=" + limit).expect(200).items().stream()
                .map(one -> UUID.fromString(((JsonObject) one).getString("id")))
                .toList();
    }

    private UUID book(UUID client, int hours) {
        var body = new JsonObject()
                .put("client", client.toString())
                .put("service", haircut.toString())
                .put("employee", aziza.toString())
                .put("startsAt", hour.plus(Duration.ofHours(hours)).toString());
        return owner.post("/bookings", body).expect(201).id();
    }
}
