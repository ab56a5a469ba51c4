package io.muster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.TestVerbs;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
    private final TestOrg org = TestServer.shared().organisation();

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "XXX", "XAU", "XTS"})
    void aPriceIsInMoney(String currency) {
        var refused =
                org.owner().post("/services", cut().put("currency", currency)).expect(422, "currency-unknown");
        assertTrue(refused.text().contains("\"/currency\""));
    }

    @Test
    void buffersAreNoneUnlessSaid() {
        var service = org.owner().post("/services", cut()).expect(201).json();
        assertEquals(0, service.getInteger("bufferBeforeMinutes"));
        assertEquals(0, service.getInteger("bufferAfterMinutes"));
        assertNull(service.getString("skill"));
    }

    @Test
    void whatIsAbsentStaysAndWhatIsNullGoes() {
        var skill = org.skill("Hair");
        var path = "/services/"
                + org.owner()
                        .post("/services", cut().put("skill", skill.toString()).put("colour", "#aa3355"))
                        .expect(201)
                        .id();
        org.owner()
                .patch(path, 1, new JsonObject().put("bufferAfterMinutes", 30))
                .expect(200);
        var changed = org.owner()
                .patch(path, 2, new JsonObject().putNull("skill").putNull("colour"))
                .expect(200)
                .json();
        assertNull(changed.getString("skill"));
        assertNull(changed.getString("colour"));
        assertEquals(30, changed.getInteger("bufferAfterMinutes"));
        org.owner().patch(path, 2, new JsonObject().put("archived", true)).expect(412);
        org.owner().patch(path, 3, new JsonObject().put("archived", true)).expect(200);
        assertEquals(0, org.owner().get("/services").expect(200).items().size());
        assertEquals(
                1,
                org.owner().get("/services?archived=true").expect(200).items().size());
    }

    @Test
    void aSkillIsOneOfOurs() {
        var foreign = TestServer.shared().organisation().skill("Hair");
        var refused = org.owner()
                .post("/services", cut().put("skill", foreign.toString()))
                .expect(422, "unknown-reference");
        assertTrue(refused.text().contains("\"/skill\""));
    }

    @Test
    void aNameIsTakenOnce() {
        org.owner().post("/services", cut()).expect(201);
        org.owner().post("/services", cut()).expect(409, "service-name-taken");
    }

    @Test
    void anIndexServesTheList() {
        var plan = new TestVerbs("services").plan(ServiceSql.LIST, false, 0, "", new UUID(0, 0), 51);
        assertTrue(plan.contains("service_order") && plan.contains("ROW(\"position\", name, id) >"), plan);
    }

    private static JsonObject cut() {
        return new JsonObject()
                .put("name", "Cut")
                .put("durationMinutes", 60)
                .put("priceMinor", 100)
                .put("currency", "UZS");
    }
}
