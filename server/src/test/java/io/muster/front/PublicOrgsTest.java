package io.muster.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicOrgsTest {
    private final TestServer server = TestServer.shared();
    private final TestOrg org = server.organisation();

    @Test
    void strangersFindApprovedOnesByNameAndAddress() {
        var mark = "Züpa" + UUID.randomUUID();
        name(org, "Salon " + mark, "");
        var other = server.organisation();
        name(other, "Another " + UUID.randomUUID(), "Street of " + mark.toUpperCase());
        var hidden = server.organisation();
        name(hidden, "Hidden " + mark, "");
        hidden.standing("suspended");
        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = server.nobody()
                    .get("/public/orgs?limit=1&search="
                            + URLEncoder.encode(mark.toLowerCase(), StandardCharsets.UTF_8)
                            + (next == null ? "" : "&cursor=" + next))
                    .expect(200)
                    .json();
            page.getJsonArray("items").forEach(item -> found.add(((JsonObject) item).getString("slug")));
            next = page.getString("next");
        } while (next != null);
        assertEquals(List.of(other.slug(), org.slug()), found);
        assertEquals(
                0,
                server.nobody()
                        .get("/public/orgs?search=%25_%25" + mark)
                        .expect(200)
                        .items()
                        .size());
    }

    @Test
    void onlyWhatCanBeBookedOnlineIsShownWithWhoPerformsIt() {
        var hair = org.skill("Hair");
        var aziza = org.employee("Aziza", hair);
        var bekzod = org.employee("Bekzod", hair);
        var gone = org.employee("Gone", hair);
        org.owner().post("/employees/" + gone + "/archive", null, 1).expect(200);
        var cut = org.service("Cut", 45, hair);
        org.owner()
                .put(
                        "/services/" + cut + "/performers",
                        1,
                        new JsonObject()
                                .put(
                                        "items",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("employee", bekzod.toString())
                                                        .put("performs", false))
                                                .add(new JsonObject()
                                                        .put("employee", aziza.toString())
                                                        .put("performs", true)
                                                        .put("priceMinor", 7))))
                .expect(200);
        var archived = org.service("Archived", 30, null);
        org.owner()
                .patch("/services/" + archived, 1, new JsonObject().put("archived", true))
                .expect(200);
        var offline = org.service("At the desk", 30, null);
        org.owner()
                .patch("/services/" + offline, 1, new JsonObject().put("online", false))
                .expect(200);
        org.service("Nobody can", 30, org.skill("Magic"));

        var shown = server.nobody().get("/public/orgs/" + org.slug()).expect(200);
        assertEquals("public, max-age=10", shown.header("Cache-Control"));
        var services = shown.json().getJsonArray("services");
        assertEquals(1, services.size());
        assertEquals("Cut", services.getJsonObject(0).getString("name"));
        assertEquals(
                new JsonArray()
                        .add(new JsonObject()
                                .put("id", aziza.toString())
                                .put("name", "Aziza")
                                .put("priceMinor", 7)),
                services.getJsonObject(0).getJsonArray("employees"));
        assertFalse(shown.text().contains("frameOrigins"));
        server.nobody().get("/public/orgs/nobody-has-this").expect(404, "not-found");
    }

    @Test
    void theChecklistSaysWhatIsToDo() {
        var before = org.reception().get("/organisation/checklist").expect(200).json();
        assertEquals(1, before.getInteger("done"), "It is approved");
        assertEquals(8, before.getInteger("total"));
        var aziza = org.employee("Aziza");
        org.service("Cut", 45, null);
        org.owner()
                .patch(
                        "/organisation",
                        1,
                        new JsonObject()
                                .put("description", "Hair")
                                .put("address", "Tashkent")
                                .put("phone", "+998901234567"))
                .expect(200);
        var monday = new JsonObject().put("weekday", 1).put("starts", "09:00").put("ends", "18:00");
        org.owner()
                .put(
                        "/employees/" + aziza + "/hours",
                        0,
                        new JsonObject()
                                .put("week", new JsonArray().add(monday))
                                .put("exceptions", new JsonArray()))
                .expect(200);
        var after = org.owner().get("/organisation/checklist").expect(200).json();
        assertEquals(6, after.getInteger("done"));
        assertTrue(after.getJsonArray("items")
                .contains(
                        new JsonObject().put("step", "hours").put("done", true).put("count", 1)));
        assertTrue(after.getJsonArray("items")
                .contains(new JsonObject().put("step", "logo").put("done", false)));
    }

    private static void name(TestOrg org, String name, String address) {
        org.owner()
                .patch("/organisation", 1, new JsonObject().put("name", name).put("address", address))
                .expect(200);
    }
}
