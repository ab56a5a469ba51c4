package io.muster.org;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationPageTest {
    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void whatNobodyHasSaidIsAsTheDatabaseSaysIt() {
        var shown = org.reception().get("/organisation").expect(200).json();
        assertEquals("", shown.getString("description"));
        assertEquals(new JsonArray().add("en"), shown.getJsonArray("languages"));
        assertEquals("both", shown.getString("slotsFrom"));
        assertEquals(10, shown.getInteger("holdMinutes"));
        assertEquals(new JsonArray(), shown.getJsonArray("frameOrigins"));
        assertFalse(shown.containsKey("phone"));
    }

    @Test
    void allOfItChangesAndTheBoardHears() {
        var page = new JsonObject()
                .put("slug", "s-" + UUID.randomUUID())
                .put("description", "Hair and nails")
                .put("address", "Tashkent, Amir Temur 1")
                .put("phone", "+998901234567")
                .put("email", "hello@example.org")
                .put("languages", new JsonArray().add("uz").add("ru"))
                .put("colour", "#aa3355")
                .put("openingNote", "Ring twice")
                .put("bookingNote", "Be on time")
                .put("cancellationNote", "A day before")
                .put("slotsFrom", "hours")
                .put("holdMinutes", 5)
                .put("waitlistMinutes", 15)
                .put("requestMinutes", 60)
                .put("cancelMinutes", 120)
                .put("reminderMinutes", 0)
                .put("clientDayLimit", 2)
                .put(
                        "frameOrigins",
                        new JsonArray().add("https://www.example.org").add("http://localhost:3000"));
        var changed = org.owner().patch("/organisation", 1, page).expect(200).json();
        page.forEach(member -> assertEquals(member.getValue(), changed.getValue(member.getKey()), member.getKey()));
        var last = org.changes(0).getJsonObject(0);
        assertEquals(changed, last.getJsonObject("body"));
        var cleared = org.owner()
                .patch("/organisation", 2, new JsonObject().putNull("phone").putNull("clientDayLimit"))
                .expect(200)
                .json();
        assertFalse(cleared.containsKey("phone") || cleared.containsKey("clientDayLimit"));
        assertEquals("Hair and nails", cleared.getString("description"));
    }

    @Test
    void aSlugIsOneOrganisations() {
        var taken = TestServer.shared().organisation().slug();
        var refused = org.owner()
                .patch("/organisation", 1, new JsonObject().put("slug", taken))
                .expect(409, "slug-taken");
        assertTrue(refused.text().contains("\"/slug\""));
        org.owner()
                .patch("/organisation", 1, new JsonObject().put("slug", "Not a slug"))
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org", "https://example.org/path", "https://example.org;script-src",
                        "https://*.example.org",
                "https://EXAMPLE.org", "javascript:alert(1)", "https://example.org:0", "https://user@example.org"
            })
    void aFrameIsOfAnOriginAndNothingElse(String origin) {
        var origins = new JsonArray(List.of("https://good.example", origin));
        var refused = org.owner()
                .patch("/organisation", 1, new JsonObject().put("frameOrigins", origins))
                .expect(422, "invalid-value");
        assertTrue(refused.text().contains("/frameOrigins/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\":\"+99812\"}",
                "{\"languages\":[]}",
                "{\"languages\":[\"de\"]}",
                "{\"holdMinutes\":0}",
                "{\"colour\":\"red\"}",
                "{\"status\":\"approved\"}",
                "{\"logo\":\"0123456789abcdef\"}"
            })
    void whatDoesNotFitIsRefused(String patch) {
        org.owner().patch("/organisation", 1, new JsonObject(patch)).expect(400, "invalid-request");
    }
}
