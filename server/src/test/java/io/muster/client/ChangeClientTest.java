package io.muster.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeClientTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID olga = org.client("Olga");

    @Test
    void whatIsAbsentStaysAndWhatIsNullGoes() {
        change(
                        1,
                        new JsonObject()
                                .put("phone", "+998901234567")
                                .put("language", "uz")
                                .put("notes", "Tea"))
                .expect(200);
        var changed = change(2, new JsonObject().putNull("phone").putNull("language"))
                .expect(200)
                .json();
        assertNull(changed.getString("phone"));
        assertNull(changed.getString("language"));
        assertEquals("Tea", changed.getString("notes"));
        assertEquals("Olga", changed.getString("name"));
    }

    @Test
    void aNumberIsOneClients() {
        change(1, new JsonObject().put("phone", "+998901234567")).expect(200);
        var taken = new JsonObject().put("name", "Zafar").put("phone", "+998901234567");
        org.owner().post("/clients", taken).expect(409, "client-phone-taken");
        TestServer.shared().organisation().owner().post("/clients", taken).expect(201);
    }

    @Test
    void anOldVersionIsRefusedWithTheNewOne() {
        change(1, new JsonObject().put("notes", "Tea")).expect(200);
        var stale =
                change(1, new JsonObject().put("notes", "Coffee")).expect(412).json();
        assertEquals("Tea", stale.getJsonObject("current").getString("notes"));
    }

    @Test
    void theLogHasItAndEmployeesDoNotHearOfIt() {
        change(1, new JsonObject().put("notes", "Tea")).expect(200);
        var log = org.changes(0);
        assertEquals("client.changed", log.getJsonObject(log.size() - 1).getString("kind"));
        assertEquals(
                "Tea", log.getJsonObject(log.size() - 1).getJsonObject("body").getString("notes"));
        var worker = org.worker(org.employee("Anna"));
        var seen = worker.get("/changes?after=0").expect(200).items();
        assertEquals(new JsonObject().put("seq", log.size()), seen.getJsonObject(log.size() - 1));
        worker.get("/clients").expect(403);
    }

    private Reply change(int version, JsonObject patch) {
        return org.owner().patch("/clients/" + olga, version, patch);
    }
}
