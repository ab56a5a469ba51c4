package io.muster.employee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeEmployeeTest {
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    private final TestOrg org = TestServer.shared().organisation();
    private final UUID bar = org.skill("Bar");
    private final UUID till = org.skill("Till");
    private final UUID anna = org.employee("Anna", bar, till);

    @Test
    void whatIsAbsentStaysAndWhatIsNullGoes() {
        change(
                        1,
                        new JsonObject()
                                .put("email", "anna@example.org")
                                .put("contract", "half")
                                .put("weeklyMaxMinutes", 1200))
                .expect(200);
        var changed = change(2, new JsonObject().putNull("email").put("name", "Anna B"))
                .expect(200)
                .json();
        assertFalse(changed.containsKey("email"));
        assertEquals("half", changed.getString("contract"));
        assertEquals(1200, changed.getInteger("weeklyMaxMinutes"));
        assertEquals("Anna B", changed.getString("name"));
        assertEquals(Set.of(bar.toString(), till.toString()), skills(changed));
        assertEquals(3, changed.getInteger("version"));
    }

    @Test
    void skillsAreReplacedAsAWhole() {
        var door = org.skill("Door");
        var changed = change(1, skills(bar, door)).expect(200).json();
        assertEquals(Set.of(bar.toString(), door.toString()), skills(changed));
        assertEquals(Set.of(), skills(change(2, skills()).expect(200).json()));
        var log = org.changes(0);
        var last = log.getJsonObject(log.size() - 1);
        assertEquals("employee.changed", last.getString("kind"));
        assertEquals(Set.of(), skills(last.getJsonObject("body")));
    }

    @Test
    void anArchivedSkillIsKeptAndNotLearnt() {
        var door = org.skill("Door");
        for (var skill : Set.of(door, bar)) {
            org.owner()
                    .patch("/skills/" + skill, 1, new JsonObject().put("archived", true))
                    .expect(200);
        }
        change(1, skills(bar, till, door)).expect(422, "skill-archived");
        change(1, skills(bar, till)).expect(200);
        org.owner().post("/employees", skills(bar).put("name", "Bert")).expect(422, "skill-archived");
    }

    @Test
    void aSkillThatShiftsToComeNeedStays() {
        var shift = org.shift(TOMORROW, TOMORROW.plusSeconds(3600), bar, anna).id();
        var refused = change(1, skills(till)).expect(409);
        assertEquals("skill-in-use", refused.problem());
        change(1, skills(bar)).expect(200);
        org.owner().post("/shifts/" + shift + "/cancel").expect(200);
        change(2, skills(till)).expect(200);
    }

    @Test
    void aSkillThatOnlyThePastNeededMayGo() {
        var past = Instant.now().minus(Duration.ofDays(3));
        org.shift(past, past.plusSeconds(3600), bar, anna);
        change(1, skills(till)).expect(200);
    }

    @Test
    void aSkillOfAnotherOrganisationDoesNotExist() {
        var foreign = TestServer.shared().organisation().skill("Bar");
        assertPointer(
                "unknown-reference", "/skills", change(1, skills(bar, foreign)).expect(422));
        var created = org.owner()
                .post("/employees", skills(foreign).put("name", "Berta"))
                .expect(422);
        assertPointer("unknown-reference", "/skills", created);
        assertEquals(1, org.owner().get("/employees/" + anna).expect(200).json().getInteger("version"));
    }

    @Test
    void theLeastOfAWeekIsNotMoreThanItsMost() {
        var refused = change(1, new JsonObject().put("weeklyMinMinutes", 2000).put("weeklyMaxMinutes", 1000));
        assertPointer("employee-week", "/weeklyMaxMinutes", refused.expect(422));
    }

    @Test
    void aPhoneIsOneThatCanBeReached() {
        assertPointer(
                "invalid-request",
                "/phone",
                change(1, new JsonObject().put("phone", "+998000000000")).expect(400));
        change(1, new JsonObject().put("phone", "+998901234567")).expect(200);
    }

    @Test
    void aNameIsTakenOnce() {
        var berta = org.employee("Berta");
        var refused = org.owner().patch("/employees/" + berta, 1, new JsonObject().put("name", "Anna"));
        assertPointer("employee-name-taken", "/name", refused.expect(409));
    }

    @Test
    void anOldVersionIsRefusedWithTheNewOne() {
        change(1, new JsonObject().put("name", "Anna B")).expect(200);
        var stale = change(1, new JsonObject().put("name", "Anna C")).expect(412);
        assertEquals("Anna B", stale.json().getJsonObject("current").getString("name"));
        assertEquals(2, stale.json().getJsonObject("current").getInteger("version"));
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        org.owner()
                .patch("/employees/" + UUID.randomUUID(), 1, new JsonObject().put("name", "X"))
                .expect(404);
        var foreign = TestServer.shared().organisation().employee("Anna");
        org.owner()
                .patch("/employees/" + foreign, 1, new JsonObject().put("name", "X"))
                .expect(404);
        org.owner().get("/employees/" + foreign).expect(404);
    }

    private Reply change(int version, JsonObject patch) {
        return org.owner().patch("/employees/" + anna, version, patch);
    }

    private static JsonObject skills(UUID... skills) {
        var array = new JsonArray();
        for (var skill : skills) {
            array.add(skill.toString());
        }
        return new JsonObject().put("skills", array);
    }

    private static Set<Object> skills(JsonObject employee) {
        return new HashSet<>(employee.getJsonArray("skills").getList());
    }

    private static void assertPointer(String type, String pointer, Reply reply) {
        assertEquals(type, reply.problem());
        assertTrue(reply.json().getJsonArray("errors").encode().contains("\"" + pointer + "\""), reply.toString());
    }
}
