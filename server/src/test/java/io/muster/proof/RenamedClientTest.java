package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A client is renamed while their booking is moved: whichever comes first, the log ends with the name that is true. */
class RenamedClientTest {
    private static final int ROUNDS = 40;

    private final TestOrg org = TestServer.shared().organisation();
    private final UUID skill = org.skill("Stylist");
    private final UUID employee = org.employee("Aziza", skill);
    private final UUID service = org.service("Haircut", 45, skill);
    private final UUID client = org.client("Dilnoza");

    @Test
    void theLogEndsWithTheNewName() {
        var booking = org.owner()
                .post(
                        "/bookings",
                        at(0).put("client", client.toString())
                                .put("service", service.toString())
                                .put("employee", employee.toString()))
                .expect(201)
                .id();
        long after = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            var renamed = new JsonObject().put("name", "Dilnoza " + round);
            int version =
                    org.owner().get("/clients/" + client).expect(200).json().getInteger("version");
            var moving = org.owner().postLater("/bookings/" + booking + "/move", at(round));
            var renaming =
                    CompletableFuture.supplyAsync(() -> org.owner().patch("/clients/" + client, version, renamed));
            moving.join().expect(200);
            renaming.join().expect(200);
            var changes = org.changes(after);
            after += changes.size();
            assertEquals(
                    "Dilnoza " + round,
                    lastName(changes.stream().map(JsonObject.class::cast).toList(), after),
                    "in round " + round);
        }
    }

    private static String lastName(List<JsonObject> changes, long last) {
        var change = changes.getLast();
        assertEquals(last, change.getLong("seq"));
        return change.getJsonObject("body")
                .getString(change.getString("entity").equals("client") ? "name" : "clientName");
    }

    private static JsonObject at(int round) {
        return new JsonObject()
                .put("startsAt", History.START.plus(round, ChronoUnit.HOURS).toString())
                .put("reason", "Whenever it suits");
    }
}
