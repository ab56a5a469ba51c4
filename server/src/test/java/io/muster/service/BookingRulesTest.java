package io.muster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingRulesTest {
    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void whatIsNotSaidIsAsTheDatabaseSaysIt() {
        var service = org.owner().post("/services", cut()).expect(201).json();
        assertEquals("", service.getString("description"));
        assertEquals(15, service.getInteger("stepMinutes"));
        assertEquals(60, service.getInteger("noticeMinutes"));
        assertEquals(60, service.getInteger("windowDays"));
        assertEquals(1, service.getInteger("capacity"));
        assertEquals("auto", service.getString("confirmation"));
        assertEquals(0, service.getInteger("depositMinor"));
        assertEquals(new JsonArray(), service.getJsonArray("questions"));
        assertTrue(service.getBoolean("online"));
        assertFalse(service.containsKey("dayLimit"));
    }

    @Test
    void allOfItIsKeptAndChanges() {
        var body = cut().put("description", "With wash")
                .put("stepMinutes", 20)
                .put("noticeMinutes", 0)
                .put("windowDays", 90)
                .put("capacity", 12)
                .put("dayLimit", 3)
                .put("clientLimit", 2)
                .put("confirmation", "request")
                .put("depositMinor", 100)
                .put("noShowFeeMinor", 70)
                .put("questions", new JsonArray().add(question("hair", "choice", "Long", "Short")))
                .put("ikpu", "01234567890123456")
                .put("packageCode", "1234")
                .put("vatPercent", 12)
                .put("position", 7)
                .put("online", false);
        var made = org.owner().post("/services", body).expect(201);
        body.forEach(member -> assertEquals(member.getValue(), made.json().getValue(member.getKey()), member.getKey()));
        var changed = org.owner()
                .patch(
                        "/services/" + made.id(),
                        1,
                        new JsonObject()
                                .putNull("dayLimit")
                                .putNull("ikpu")
                                .put("questions", new JsonArray())
                                .put("online", true))
                .expect(200)
                .json();
        assertNull(changed.getInteger("dayLimit"));
        assertNull(changed.getString("ikpu"));
        assertEquals(0, changed.getJsonArray("questions").size());
        assertEquals(2, changed.getInteger("clientLimit"));
        assertTrue(changed.getBoolean("online"));
    }

    @ParameterizedTest
    @CsvSource({
        "stepMinutes,4",
        "noticeMinutes,43201",
        "windowDays,0",
        "capacity,501",
        "dayLimit,0",
        "vatPercent,101",
        "depositMinor,-1",
        "position,-1"
    })
    void aNumberHasItsBounds(String member, int value) {
        var refused = org.owner().post("/services", cut().put(member, value)).expect(400, "invalid-request");
        assertTrue(refused.text().contains("\"/" + member + "\""), refused.text());
    }

    @Test
    void aDepositIsPartOfThePrice() {
        var refused =
                org.owner().post("/services", cut().put("depositMinor", 101)).expect(422, "invalid-value");
        assertTrue(refused.text().contains("\"/depositMinor\""));
    }

    @Test
    void everyFaultOfQuestionsIsNamed() {
        var questions = new JsonArray()
                .add(question("a", "choice"))
                .add(question("a", "text", "One", "Two"))
                .add(question("b", "text"));
        var refused =
                org.owner().post("/services", cut().put("questions", questions)).expect(422, "question-form");
        assertEquals(
                "/questions/0/choices /questions/1/id /questions/1/choices",
                String.join(
                        " ",
                        refused.json().getJsonArray("errors").stream()
                                .map(error -> ((JsonObject) error).getString("pointer"))
                                .toList()));
        var id = org.owner().post("/services", cut()).expect(201).id();
        org.owner()
                .patch("/services/" + id, 1, new JsonObject().put("questions", questions))
                .expect(422, "question-form");
    }

    private static JsonObject question(String id, String kind, String... choices) {
        var question = new JsonObject()
                .put("id", id)
                .put("label", "How is it?")
                .put("kind", kind)
                .put("required", true);
        return choices.length == 0 ? question : question.put("choices", new JsonArray(List.of(choices)));
    }

    private static JsonObject cut() {
        return new JsonObject()
                .put("name", "Cut")
                .put("durationMinutes", 60)
                .put("priceMinor", 100)
                .put("currency", "UZS");
    }
}
