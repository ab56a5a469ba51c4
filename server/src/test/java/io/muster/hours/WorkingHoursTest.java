package io.muster.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.TestVerbs;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID aziza = org.employee("Aziza");
    private final String path = "/employees/" + aziza + "/hours";

    @Test
    void thereAreNoneUntilSomebodySetsThem() {
        var none = org.worker(aziza).get(path).expect(200);
        assertEquals("\"0\"", none.etag());
        assertEquals(new JsonArray(), none.json().getJsonArray("week"));
        var set = set(0, week(monday().put("validFrom", "2026-01-01")), days(day().put("note", "Holiday")))
                .expect(200);
        assertEquals("\"1\"", set.etag());
        assertEquals("09:00", set.json().getJsonArray("week").getJsonObject(0).getString("starts"));
        assertEquals(aziza.toString(), set.json().getString("id"));
        set(0, week(), days()).expect(412, "stale");
        assertEquals("\"2\"", set(1, week(), days()).expect(200).etag());
    }

    @Test
    void theBoardHearsOfThem() {
        set(0, week(monday()), days()).expect(200);
        var last = org.changes(0).getJsonObject(org.changes(0).size() - 1);
        assertEquals("hours.changed", last.getString("kind"));
        assertEquals(aziza.toString(), last.getString("id"));
        var board = org.worker(aziza)
                .get("/board?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z")
                .expect(200)
                .json();
        assertEquals(last.getJsonObject("body"), board.getJsonArray("hours").getJsonObject(0));
    }

    @Test
    void theyAreKeptInOrder() {
        var set = set(0, week(monday().put("weekday", 2), monday().put("starts", "14:00"), monday()), days())
                .expect(200);
        assertEquals(
                "1 09:00, 1 14:00, 2 09:00",
                String.join(
                        ", ",
                        set.json().getJsonArray("week").stream()
                                .map(JsonObject.class::cast)
                                .map(rule -> rule.getInteger("weekday") + " " + rule.getString("starts"))
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weekday\":0,\"starts\":\"09:00\",\"ends\":\"18:00\"}",
                "{\"weekday\":1,\"starts\":\"9:00\",\"ends\":\"18:00\"}",
                "{\"weekday\":1,\"starts\":\"09:00\",\"ends\":\"24:00\"}",
                "{\"weekday\":1,\"starts\":\"09:00\"}",
                "{\"weekday\":1,\"starts\":\"09:00\",\"ends\":\"18:00\",\"validFrom\":\"2026-02-30\"}"
            })
    void aTimeIsOneOfTheClockAndADateOneOfTheCalendar(String rule) {
        var refused = set(0, week(new JsonObject(rule)), days()).expect(400, "invalid-request");
        assertTrue(refused.text().contains("\"/week/0"), refused.text());
    }

    @Test
    void everyFaultIsNamedByItsPlace() {
        var backwards = monday().put("validFrom", "2026-02-02").put("validTo", "2026-02-01");
        var half = new JsonObject().put("date", "2026-03-01").put("starts", "09:00");
        var worked = day().put("starts", "09:00").put("ends", "12:00");
        var refused =
                set(0, week(monday(), backwards), days(half, day(), worked)).expect(422, "hours-form");
        assertEquals(
                List.of("/week/1/validTo", "/exceptions/0/ends", "/exceptions/1/date", "/exceptions/2/date"),
                refused.json().getJsonArray("errors").stream()
                        .map(error -> ((JsonObject) error).getString("pointer"))
                        .toList());
    }

    @Test
    void theDatabaseRefusesWhatIsNoHours() {
        var verbs = new TestVerbs("hours");
        var employee = verbs.write(tx -> tx.one(
                "insert into employee (org_id, name) values ($1, 'Aziza') returning id",
                row -> row.getUUID(0),
                tx.org()));
        var bad = new JsonArray().add(monday().put("weekday", "1"));
        var refused = verbs.refused(tx -> tx.execute(
                "insert into hours (org_id, employee_id, week) values ($1, $2, $3)", tx.org(), employee, bad));
        assertEquals("invalid-value", refused.type());
        var off = new JsonArray().add(new JsonObject().put("date", "2026-01-01").put("ends", "09:00"));
        assertEquals(
                "invalid-value",
                verbs.refused(tx -> tx.execute(
                                "insert into hours (org_id, employee_id, exceptions) values ($1, $2, $3)",
                                tx.org(),
                                employee,
                                off))
                        .type());
    }

    private Reply set(int seen, JsonArray week, JsonArray exceptions) {
        return org.owner().put(path, seen, new JsonObject().put("week", week).put("exceptions", exceptions));
    }

    private static JsonArray week(JsonObject... rules) {
        return new JsonArray(List.of(rules));
    }

    private static JsonArray days(JsonObject... days) {
        return new JsonArray(List.of(days));
    }

    private static JsonObject monday() {
        return new JsonObject().put("weekday", 1).put("starts", "09:00").put("ends", "18:00");
    }

    private static JsonObject day() {
        return new JsonObject().put("date", "2026-03-21");
    }
}
