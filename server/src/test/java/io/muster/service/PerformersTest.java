package io.muster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PerformersTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID hair = org.skill("Hair");
    private final UUID aziza = org.employee("Aziza", hair);
    private final UUID bekzod = org.employee("Bekzod");
    private final String path = "/services/" + org.service("Cut", 30, hair) + "/performers";

    @Test
    void theyBelongToTheVersionOfTheService() {
        var none = org.owner().get(path).expect(200);
        assertEquals("\"1\"", none.etag());
        assertEquals(0, none.items().size());
        var rows = items(
                row(aziza, false), row(bekzod, true).put("durationMinutes", 45).put("priceMinor", 15_000_000));
        var set = org.owner().put(path, 1, rows).expect(200);
        assertEquals("\"2\"", set.etag());
        assertEquals(2, set.items().size());
        assertTrue(set.items().contains(rows.getJsonArray("items").getJsonObject(1)));
        org.owner().put(path, 1, items()).expect(412, "stale");
        var last = org.changes(0).getJsonObject(org.changes(0).size() - 1);
        assertEquals("service.changed", last.getString("kind"));
        assertEquals(2, last.getJsonObject("body").getInteger("version"));
        org.owner().put(path, 2, items(row(bekzod, true))).expect(200);
        assertEquals(1, org.reception().get(path).expect(200).items().size());
    }

    @Test
    void aStrangerIsNamedByItsPlace() {
        var foreign = TestServer.shared().organisation().employee("Foreign");
        var refused = org.owner()
                .put(path, 1, items(row(aziza, false), row(foreign, true)))
                .expect(422, "unknown-reference");
        assertTrue(refused.text().contains("/items/1/employee"));
        org.owner().put(path, 1, items(row(aziza, false), row(aziza, true))).expect(422, "unknown-reference");
        assertEquals("\"1\"", org.owner().get(path).expect(200).etag());
    }

    private static JsonObject items(JsonObject... rows) {
        return new JsonObject().put("items", new JsonArray(List.of(rows)));
    }

    private static JsonObject row(UUID employee, boolean performs) {
        return new JsonObject().put("employee", employee.toString()).put("performs", performs);
    }
}
