package io.muster.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shifts as callers of the API meet them. */
class ShiftsOverHttpTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final Person manager = org.manager();
    private final UUID skill = org.skill("nursing");
    private final UUID anna = org.employee("Anna", skill);

    @Test
    void aPatchChangesWhatItNamesAndClearsWhatIsNull() {
        var shift = org.shift(Crew.hour(22), Crew.hour(30), skill, anna);
        var path = "/shifts/" + shift.id();

        var changed = manager.patch(
                        path,
                        1,
                        new JsonObject()
                                .put("label", "N")
                                .put("startsAt", Crew.hour(21).toString()))
                .expect(200);
        assertEquals("N", changed.json().getString("label"));
        assertEquals(anna.toString(), changed.json().getString("employee"));
        assertEquals("\"2\"", changed.etag());

        var open = manager.patch(path, 2, new JsonObject().putNull("employee").putNull("label"))
                .expect(200);
        assertNull(open.json().getString("employee"));
        assertFalse(open.json().containsKey("label"));
        assertEquals(Crew.hour(21).toString(), open.json().getString("startsAt"));
    }

    @Test
    void aPatchSaysWhichVersionItChanges() {
        var shift = org.shift(Crew.hour(8), Crew.hour(16), skill, null).id();
        var patch = new JsonObject().put("note", "Bring keys");

        manager.send(manager.request("PATCH", "/shifts/" + shift, patch)).expect(428, "if-match-missing");
        manager.patch("/shifts/" + shift, 1, patch).expect(200);
        var stale = manager.patch("/shifts/" + shift, 1, new JsonObject().put("note", "Or not"))
                .expect(412, "stale");
        assertEquals("Bring keys", stale.json().getJsonObject("current").getString("note"));
        manager.post("/shifts/" + shift + "/publish", null, 1).expect(412, "stale");
    }

    @Test
    void faultsSayWhereTheyAre() {
        var wrong = body(8, 33);
        assertPointer("/endsAt", 422, "shift-time", wrong);
        assertPointer(
                "/skill",
                422,
                "unknown-reference",
                body(8, 16).put("skill", UUID.randomUUID().toString()));
        assertPointer(
                "/employee",
                422,
                "unknown-reference",
                body(8, 16).put("employee", UUID.randomUUID().toString()));
        manager.post(
                        "/shifts/publish",
                        new JsonObject()
                                .put("from", Crew.hour(0).toString())
                                .put("to", Crew.hour(0).toString()))
                .expect(422, "range");
    }

    @Test
    void fiftyClaimsHaveOneWinner() {
        var open = org.published(Crew.hour(8), Crew.hour(16), skill, null);
        var people = IntStream.range(0, 50)
                .mapToObj(nr -> org.worker(org.employee("Person " + nr, skill)))
                .toList();

        var claims = people.stream()
                .map(person -> person.postLater("/shifts/" + open + "/claim", null))
                .toList();
        var replies = claims.stream().map(CompletableFuture::join).toList();

        var statuses = replies.stream().map(reply -> reply.status()).toList();
        assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
        assertEquals(49, Collections.frequency(statuses, 409), statuses::toString);
        var winner = people.get(statuses.indexOf(200)).actor().employee().toString();
        replies.stream().filter(reply -> reply.status() == 409).forEach(reply -> {
            reply.expect(409, "shift-taken");
            assertEquals(winner, reply.json().getJsonObject("current").getString("employee"));
        });
    }

    @Test
    void aRangeIsPublishedOnceForOneKey() {
        org.shift(Crew.hour(8), Crew.hour(16), skill, null);
        org.shift(Crew.hour(9), Crew.hour(17), skill, anna);
        var range = new JsonObject()
                .put("from", Crew.hour(0).toString())
                .put("to", Crew.hour(24).toString());

        var first = manager.post("/shifts/publish", range, "publish the day");
        var again = manager.post("/shifts/publish", range, "publish the day");

        assertEquals(2, first.expect(200).json().getInteger("published"));
        assertEquals(2, again.expect(200).json().getInteger("published"));
        assertEquals(
                0, manager.post("/shifts/publish", range).expect(200).json().getInteger("published"));
    }

    @Test
    void aListIsReadPageByPage() {
        var ids = IntStream.range(0, 5)
                .mapToObj(nr -> org.shift(Crew.hour(8 + nr / 2), Crew.hour(16), skill, null)
                        .id()
                        .toString())
                .toList();
        var path = "/shifts?from=" + Crew.hour(8) + "&to=" + Crew.hour(24) + "&limit=2";

        var first = manager.get(path).expect(200);
        var second =
                manager.get(path + "&cursor=" + first.json().getString("next")).expect(200);
        var third =
                manager.get(path + "&cursor=" + second.json().getString("next")).expect(200);

        assertEquals(ids.subList(0, 2), idsOf(first.json()));
        assertEquals(ids.subList(2, 4), idsOf(second.json()));
        assertEquals(ids.subList(4, 5), idsOf(third.json()));
        assertNull(third.json().getString("next"));
    }

    @Test
    void aListIsNarrowedByPersonAndByWhatIsOpenAndByRole() {
        var mine = org.published(Crew.hour(8), Crew.hour(16), skill, anna).toString();
        var draft = org.shift(Crew.hour(30), Crew.hour(40), skill, anna).id().toString();
        var open = org.published(Crew.hour(9), Crew.hour(10), skill, null).toString();
        var cancelled = org.published(Crew.hour(9), Crew.hour(11), skill, null).toString();
        manager.post("/shifts/" + cancelled + "/cancel").expect(200);
        org.published(Crew.hour(50), Crew.hour(51), skill, null);
        var path = "/shifts?from=" + Crew.hour(8) + "&to=" + Crew.hour(48);

        assertEquals(
                List.of(mine, open, cancelled, draft), idsOf(manager.get(path).json()));
        assertEquals(
                List.of(mine, draft),
                idsOf(manager.get(path + "&employee=" + anna).json()));
        assertEquals(List.of(open), idsOf(manager.get(path + "&open=true").json()));
        assertEquals(List.of(mine, open), idsOf(org.worker(anna).get(path).json()));
        manager.get("/shifts?from=" + Crew.hour(0) + "&to=" + Crew.hour(24 * 63))
                .expect(400);
    }

    private void assertPointer(String pointer, int status, String problem, JsonObject body) {
        var reply = manager.post("/shifts", body).expect(status, problem);
        assertEquals(
                pointer, reply.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
    }

    private JsonObject body(int from, int to) {
        return new JsonObject()
                .put("startsAt", Crew.hour(from).toString())
                .put("endsAt", Crew.hour(to).toString())
                .put("skill", skill.toString());
    }

    private static List<String> idsOf(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }
}
