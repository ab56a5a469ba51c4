package io.muster.org;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    private final TestServer server = TestServer.shared();

    @Test
    void anAdministratorCreatesOneWithItsOwner() {
        var slug = "made-" + UUID.randomUUID();
        var made =
                server.admin().post("/organisations", input(slug)).expect(201).json();
        assertEquals("approved", made.getJsonObject("organisation").getString("status"));
        assertEquals("owner", made.getJsonObject("owner").getJsonObject("user").getString("role"));
        assertTrue(made.getJsonObject("owner")
                        .getJsonObject("invitation")
                        .getString("code")
                        .length()
                >= 22);
        server.admin().post("/organisations", input(slug)).expect(409, "slug-taken");
        server.organisation()
                .owner()
                .post("/organisations", input("other-" + slug))
                .expect(403, "forbidden");
    }

    @Test
    void aRefusedOneLeavesNoOwnerBehind() {
        var body = input("no-zone-" + UUID.randomUUID()).put("timeZone", "Asia/Atlantis");
        server.admin().post("/organisations", body).expect(422, "unknown-time-zone");
        var slug = "twice-" + UUID.randomUUID();
        server.admin().post("/organisations", input(slug)).expect(201);
        var second = input(slug);
        var email = second.getJsonObject("owner").getString("email");
        server.admin().post("/organisations", second).expect(409);
        var invited = server.organisation()
                .owner()
                .post("/users", user(email, "manager"))
                .expect(201)
                .json();
        assertTrue(invited.containsKey("invitation"), "The e-mail is free");
    }

    @Test
    void theListComesInPages() {
        for (int nr = 0; nr < 3; nr++) {
            server.organisation();
        }
        var slugs = new ArrayList<String>();
        String next = null;
        do {
            var page = server.admin()
                    .get("/organisations?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .expect(200)
                    .json();
            page.getJsonArray("items").forEach(item -> slugs.add(((JsonObject) item).getString("slug")));
            next = page.getString("next");
        } while (next != null && slugs.size() < 200);
        assertEquals(slugs.stream().distinct().toList(), slugs);
        assertTrue(slugs.size() >= 3);
        server.admin().get("/organisations?cursor=nonsense").expect(400);
    }

    @Test
    void theOwnerChangesNameAndSettingsAndTheBoardHears() {
        var org = server.organisation();
        var shown = org.manager().get("/organisation").expect(200);
        assertEquals("\"1\"", shown.etag());
        var changed = org.owner()
                .patch(
                        "/organisation",
                        1,
                        new JsonObject().put("name", "Rayhon").put("swapApproval", false))
                .expect(200);
        assertEquals("Rayhon", changed.json().getString("name"));
        assertFalse(changed.json().getBoolean("swapApproval"));
        assertEquals("Asia/Tashkent", changed.json().getString("timeZone"));
        assertEquals("\"2\"", changed.etag());
        var last = org.changes(0).getJsonObject(0);
        assertEquals("organisation.changed", last.getString("kind"));
        assertEquals("Rayhon", last.getJsonObject("body").getString("name"));
        org.owner()
                .patch("/organisation", 1, new JsonObject().put("name", "Late"))
                .expect(412, "stale");
        org.owner()
                .patch("/organisation", 2, new JsonObject().put("timeZone", "Mars/Olympus"))
                .expect(422, "unknown-time-zone");
        org.manager()
                .patch("/organisation", 2, new JsonObject().put("name", "Mine"))
                .expect(403);
    }

    @Test
    void theOwnerGivesRoles() {
        var org = server.organisation();
        var email = "new-" + UUID.randomUUID() + "@Example.org";
        var employee = org.employee("Malika Yusupova");
        var added = org.owner()
                .post("/users", user(email, "employee").put("employee", employee.toString()))
                .expect(201)
                .json();
        var user = added.getJsonObject("user");
        assertEquals(email.toLowerCase(), user.getString("email"));
        assertEquals(employee.toString(), user.getString("employee"));
        assertTrue(added.containsKey("invitation"));
        org.owner().post("/users", user(email, "manager")).expect(409, "user-exists");
        org.owner()
                .post("/users", user("x" + email, "employee").put("employee", employee.toString()))
                .expect(409, "employee-taken");
        org.owner()
                .post(
                        "/users",
                        user("y" + email, "employee")
                                .put("employee", UUID.randomUUID().toString()))
                .expect(422, "unknown-reference");
        var foreign = server.organisation().employee("Foreign");
        org.owner()
                .post("/users", user("z" + email, "employee").put("employee", foreign.toString()))
                .expect(422, "unknown-reference");
        org.owner().post("/users", user("a" + email, "admin")).expect(400);
        org.manager().post("/users", user("b" + email, "manager")).expect(403);
        var fresh = org.owner()
                .post("/users/" + user.getString("id") + "/invitation")
                .expect(201)
                .json();
        assertFalse(fresh.getJsonObject("invitation").equals(added.getJsonObject("invitation")));
        server.organisation()
                .owner()
                .post("/users/" + user.getString("id") + "/invitation")
                .expect(404);
    }

    @Test
    void addingAnAddressDoesNotTellWhoseItIs() {
        var email = "known-" + UUID.randomUUID() + "@example.org";
        server.organisation()
                .owner()
                .post("/users", user(email, "owner").put("name", "Real Name"))
                .expect(201);
        var added = server.organisation()
                .owner()
                .post("/users", user(email, "employee").put("name", "A guess"))
                .expect(201);
        assertEquals("A guess", added.json().getJsonObject("user").getString("name"));
        assertFalse(added.json().encode().contains("Real Name"));
    }

    @Test
    void theListOfUsersShowsTheOwnOnesInPages() {
        var org = server.organisation();
        for (var name : new String[] {"Pc", "Pa", "Pb"}) {
            org.owner()
                    .post(
                            "/users",
                            user(name.toLowerCase() + UUID.randomUUID() + "@example.org", "manager")
                                    .put("name", name))
                    .expect(201);
        }
        var first = org.owner().get("/users?limit=2").expect(200).json();
        var rest = org.owner()
                .get("/users?limit=200&cursor=" + first.getString("next"))
                .expect(200)
                .json();
        assertEquals("Pa", first.getJsonArray("items").getJsonObject(1).getString("name"));
        assertEquals("Pb", rest.getJsonArray("items").getJsonObject(0).getString("name"));
        assertEquals("Pc", rest.getJsonArray("items").getJsonObject(1).getString("name"));
        assertEquals(2, rest.getJsonArray("items").size());
        assertFalse(rest.containsKey("next"));
        org.manager().get("/users").expect(403);
    }

    private static JsonObject input(String slug) {
        return new JsonObject()
                .put("slug", slug)
                .put("name", "Salon Rayhon")
                .put("timeZone", "Asia/Tashkent")
                .put(
                        "owner",
                        new JsonObject()
                                .put("email", "o" + UUID.randomUUID() + "@example.org")
                                .put("name", "Olim Karimov"));
    }

    private static JsonObject user(String email, String role) {
        return new JsonObject().put("email", email).put("name", "Somebody New").put("role", role);
    }
}
