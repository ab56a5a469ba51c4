package io.muster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReorderServicesTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID a = org.service("A", 30, null);
    private final UUID b = org.service("B", 30, null);
    private final UUID c = org.service("C", 30, null);

    @Test
    void theNamedComeFirstAndTheRestFollows() {
        assertEquals(List.of("C", "A", "B"), names(order(c).expect(200)));
        assertEquals(List.of("C", "A", "B"), names(org.owner().get("/services").expect(200)));
        org.service("D", 30, null);
        assertEquals(
                List.of("C", "A", "B", "D"), names(org.owner().get("/services").expect(200)));
    }

    @Test
    void onlyWhatMovedIsChanged() {
        order(a, b, c).expect(200);
        var seq = org.changes(0).size();
        order(a, c, b).expect(200);
        var moved = org.changes(seq);
        assertEquals(2, moved.size());
        moved.forEach(change -> assertEquals("service.changed", ((JsonObject) change).getString("kind")));
        order(a, c, b).expect(200);
        assertEquals(seq + 2, org.changes(0).size());
    }

    @Test
    void theListComesInPagesOfTheOrder() {
        order(b, c, a).expect(200);
        var names = new ArrayList<String>();
        String next = null;
        do {
            var page = org.owner()
                    .get("/services?limit=1" + (next == null ? "" : "&cursor=" + next))
                    .expect(200);
            names.addAll(names(page));
            next = page.json().getString("next");
        } while (next != null);
        assertEquals(List.of("B", "C", "A"), names);
        org.owner().get("/services?cursor=WyJhIiwiYiIsImMiXQ").expect(400);
    }

    @Test
    void aForeignOneIsUnknown() {
        var foreign = TestServer.shared().organisation().service("X", 30, null);
        var refused = order(a, foreign).expect(422, "unknown-reference");
        assertTrue(refused.text().contains("/services/1"));
        assertEquals(List.of("A", "B", "C"), names(org.owner().get("/services").expect(200)));
    }

    private Reply order(UUID... services) {
        var ids = new JsonArray();
        List.of(services).forEach(id -> ids.add(id.toString()));
        return org.owner().post("/services/order", new JsonObject().put("services", ids));
    }

    private static List<String> names(Reply page) {
        return page.items().stream()
                .map(service -> ((JsonObject) service).getString("name"))
                .toList();
    }
}
