package io.muster.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.shift.Crew;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Swaps as callers of the API meet them. */
class SwapsOverHttpTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID skill = org.skill("nursing");
    private final Person anna = org.worker(org.employee("Anna", skill));
    private final Person bert = org.worker(org.employee("Bert", skill));
    private final Person carl = org.worker(org.employee("Carl", skill));

    @Test
    void aSwapGoesFromOfferToApproval() {
        var shift = shift(8);
        var swap =
                anna.post("/swaps", offer(shift).put("note", "Exam that day")).expect(201);
        assertEquals("\"1\"", swap.etag());
        var path = "/swaps/" + swap.id();

        assertEquals("claimed", bert.post(path + "/claim").expect(200).json().getString("status"));
        carl.post(path + "/claim").expect(409, "swap-taken");
        carl.post(path + "/approve").expect(403);
        assertEquals(
                "applied",
                org.manager().post(path + "/approve").expect(200).json().getString("status"));

        var moved = bert.get("/shifts/" + shift).expect(200).json();
        assertEquals(bert.actor().employee().toString(), moved.getString("employee"));
    }

    @Test
    void aSecondOfferOfAShiftIsRefused() {
        var shift = shift(8);
        anna.post("/swaps", offer(shift)).expect(201);

        anna.post("/swaps", offer(shift)).expect(409, "swap-offered");
    }

    @Test
    void aWrongPersonIsPointedAt() {
        var people = new JsonArray()
                .add(bert.actor().employee().toString())
                .add(UUID.randomUUID().toString());

        var refused =
                anna.post("/swaps", offer(shift(8)).put("offeredTo", people)).expect(422, "unknown-reference");

        assertEquals(
                "/offeredTo/1",
                refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
    }

    @Test
    void aDeclinedSwapSaysWhy() {
        var swap = anna.post("/swaps", offer(shift(8))).expect(201).id();
        bert.post("/swaps/" + swap + "/claim").expect(200);

        var declined = org.manager()
                .post("/swaps/" + swap + "/decline", new JsonObject().put("reason", "Too many nights"))
                .expect(200)
                .json();

        assertEquals("Too many nights", declined.getString("reason"));
        assertEquals(bert.actor().employee().toString(), declined.getString("claimedBy"));
    }

    @Test
    void everybodyListsWhatConcernsThemNewestFirst() {
        var toAll = anna.post("/swaps", offer(shift(8))).expect(201).id().toString();
        var chosen = new JsonArray().add(bert.actor().employee().toString());
        var toBert = anna.post("/swaps", offer(shift(32)).put("offeredTo", chosen))
                .expect(201)
                .id()
                .toString();
        var taken = anna.post("/swaps", offer(shift(56))).expect(201).id().toString();
        anna.post("/swaps/" + taken + "/withdraw").expect(200);

        assertEquals(List.of(taken, toBert, toAll), ids(anna, "/swaps"));
        assertEquals(List.of(taken, toBert, toAll), ids(bert, "/swaps"));
        assertEquals(List.of(taken, toAll), ids(carl, "/swaps"));
        assertEquals(List.of(toBert, toAll), ids(org.manager(), "/swaps?status=offered"));
        carl.get("/swaps/" + toBert).expect(404);

        var first = org.manager().get("/swaps?limit=2").expect(200).json();
        var second = org.manager()
                .get("/swaps?limit=2&cursor=" + first.getString("next"))
                .expect(200)
                .json();
        assertEquals(toAll, second.getJsonArray("items").getJsonObject(0).getString("id"));
        assertNull(second.getString("next"));
    }

    private UUID shift(int hour) {
        return org.published(
                Crew.hour(hour), Crew.hour(hour + 8), skill, anna.actor().employee());
    }

    private static JsonObject offer(UUID shift) {
        return new JsonObject().put("shift", shift.toString());
    }

    private static List<String> ids(Person person, String path) {
        return person.get(path).expect(200).items().stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }
}
