package io.muster.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInOverHttpTest {
    private static final String PASSWORD = "sieben blaue Fahrräder";
    private final TestServer server = TestServer.shared();
    private final Person nobody = server.nobody();
    private final String email = "owner-" + UUID.randomUUID() + "@example.org";

    @Test
    void fromAnInvitationToTheOwnOrganisationAndOut() {
        accepted();
        var signedIn = signIn("body").expect(201);
        var me = signedIn.json().getJsonObject("me");
        assertEquals("owner", me.getString("role"));
        assertEquals(null, signedIn.header("Set-Cookie"));
        var person = new Person(server, signedIn.json().getString("accessToken"), null);
        assertEquals(me, person.get("/me").expect(200).json());
        assertEquals(1, person.get("/sessions").expect(200).items().size());
        var refreshed = nobody.post(
                        "/sessions/refresh",
                        new JsonObject().put("refreshToken", signedIn.json().getString("refreshToken")))
                .expect(200);
        assertNotEquals(
                signedIn.json().getString("refreshToken"), refreshed.json().getString("refreshToken"));
        person.delete("/sessions/current").expect(204);
        person.get("/me").expect(401, "unauthorised");
        nobody.post(
                        "/sessions/refresh",
                        new JsonObject().put("refreshToken", refreshed.json().getString("refreshToken")))
                .expect(401, "session-ended");
    }

    @Test
    void theSiteKeepsItsRefreshTokenInACookieThatNoScriptReads() {
        accepted();
        var signedIn = signIn("cookie").expect(201);
        assertFalse(signedIn.json().containsKey("refreshToken"));
        var cookie = signedIn.header("Set-Cookie");
        assertTrue(
                cookie.matches(
                        "muster-session=[A-Za-z0-9_-]{43}; Max-Age=604800; Path=/api/v1/sessions; HttpOnly; SameSite=Strict"),
                cookie);
        var value = cookie.substring(0, cookie.indexOf(';'));
        refresh(server, value, "https://evil.example").expect(403, "origin-refused");
        refresh(server, value, null).expect(403, "origin-refused");
        var refreshed = refresh(server, value, server.url("")).expect(200);
        assertFalse(refreshed.json().containsKey("refreshToken"));
        assertTrue(refreshed.header("Set-Cookie").startsWith("muster-session="));
        assertFalse(refreshed.header("Set-Cookie").startsWith(value));
        var person = new Person(server, refreshed.json().getString("accessToken"), null);
        assertTrue(
                person.delete("/sessions").expect(204).header("Set-Cookie").startsWith("muster-session=; Max-Age=0;"));
        nobody.post("/sessions/refresh", new JsonObject()).expect(401, "session-ended");
    }

    @Test
    void behindHttpsTheCookieIsBoundToTheHost() {
        accepted();
        try (var https = TestServer.with(Map.of("MUSTER_PUBLIC_URL", "https://muster.example"))) {
            var body = new JsonObject()
                    .put("email", email)
                    .put("password", PASSWORD)
                    .put("refresh", "cookie");
            var cookie = https.nobody().post("/sessions", body).expect(201).header("Set-Cookie");
            assertTrue(
                    cookie.matches(
                            "__Host-muster-session=[A-Za-z0-9_-]{43}; Max-Age=604800; Path=/; Secure; HttpOnly; SameSite=Strict"),
                    cookie);
            var value = cookie.substring(0, cookie.indexOf(';'));
            refresh(https, value, https.url("")).expect(403, "origin-refused");
            refresh(https, value, "https://muster.example").expect(200);
        }
    }

    @Test
    void theAnswerToAFailedSignInTellsNothing() {
        accepted();
        var unknown = nobody.post(
                        "/sessions", new JsonObject().put("email", "x" + email).put("password", "not this one"))
                .expect(401);
        var wrong = nobody.post(
                        "/sessions", new JsonObject().put("email", email).put("password", "not this one"))
                .expect(401);
        assertEquals(told(unknown), told(wrong));
    }

    @Test
    void aPasswordIsChangedAndAWeakOneIsNot() {
        accepted();
        var person = new Person(server, signIn("body").json().getString("accessToken"), null);
        var weak = new JsonObject().put("current", PASSWORD).put("next", "password1");
        var reply = person.post("/me/password", weak).expect(422, "weak-password");
        assertEquals(
                "/next", reply.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
        person.post("/me/password", new JsonObject().put("current", PASSWORD).put("next", "acht grüne Kähne"))
                .expect(204);
        signIn("body").expect(401, "sign-in-failed");
    }

    @Test
    void twoOrganisationsAreSwitchedBetween() {
        var first = accepted();
        var second = server.organisation();
        second.owner()
                .post(
                        "/users",
                        new JsonObject()
                                .put("email", email)
                                .put("name", "Olim Karimov")
                                .put("role", "manager"))
                .expect(201);
        var person = new Person(server, signIn("body").json().getString("accessToken"), null);
        var switched = person.post(
                        "/sessions/switch",
                        new JsonObject().put("organisation", second.id().toString()))
                .expect(200);
        assertEquals("manager", switched.json().getJsonObject("me").getString("role"));
        assertFalse(switched.json().containsKey("refreshToken"));
        var there = new Person(server, switched.json().getString("accessToken"), null);
        assertEquals(second.id(), there.get("/organisation").expect(200).id());
        var foreign = server.organisation().id();
        there.post("/sessions/switch", new JsonObject().put("organisation", foreign.toString()))
                .expect(422, "unknown-reference");
        there.post("/sessions/switch", new JsonObject().put("organisation", first.getString("id")))
                .expect(200);
    }

    /** The organisation whose owner may sign in now. */
    private JsonObject accepted() {
        var made = server.admin()
                .post(
                        "/organisations",
                        new JsonObject()
                                .put("slug", "http-" + UUID.randomUUID())
                                .put("name", "Over HTTP")
                                .put("timeZone", "Asia/Tashkent")
                                .put(
                                        "owner",
                                        new JsonObject().put("email", email).put("name", "Olim Karimov")))
                .expect(201)
                .json();
        var code = made.getJsonObject("owner").getJsonObject("invitation").getString("code");
        nobody.post("/invitations/accept", new JsonObject().put("code", code).put("password", PASSWORD))
                .expect(204);
        return made.getJsonObject("organisation");
    }

    private Reply signIn(String refresh) {
        return nobody.post(
                "/sessions",
                new JsonObject().put("email", email).put("password", PASSWORD).put("refresh", refresh));
    }

    private static Reply refresh(TestServer server, String cookie, String origin) {
        var person = server.nobody();
        var request =
                person.request("POST", "/sessions/refresh", new JsonObject()).header("Cookie", cookie);
        return person.send(origin == null ? request : request.header("Origin", origin));
    }

    private static JsonObject told(Reply reply) {
        var json = reply.json();
        json.remove("instance");
        return json;
    }
}
