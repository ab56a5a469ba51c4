package io.muster.web;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every answer has, and what the frame does for every operation. */
class FrameTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void everyAnswerIsProtectedAndNamed() throws Exception {
        for (var path : new String[] {"/", "/api/v1/me", "/api/docs/", "/nowhere"}) {
            var answer = get(SERVER.url(path));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
            assertEquals("DENY", header(answer, "X-Frame-Options"), path);
            assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"), path);
            assertFalse(header(answer, "Content-Security-Policy").contains("script-src 'unsafe"), path);
            assertNotNull(header(answer, "X-Request-Id"), path);
            assertEquals(null, header(answer, "Server"), path);
            assertEquals(null, header(answer, "Strict-Transport-Security"), path);
        }
    }

    @Test
    void behindTlsItSaysSoForAYear() throws Exception {
        try (var server = TestServer.with(Map.of("MUSTER_PUBLIC_URL", "https://muster.example"))) {
            assertTrue(header(get(server.url("/")), "Strict-Transport-Security").contains("max-age=31536000"));
        }
    }

    @Test
    void onlyListedOriginsMayCall() throws Exception {
        try (var server = TestServer.with(Map.of("MUSTER_ORIGINS", "https://salon.example"))) {
            assertEquals(
                    "https://salon.example",
                    header(origin(server, "https://salon.example"), "Access-Control-Allow-Origin"));
            for (var evil : new String[] {"https://evil.example", "https://salon.example.evil", "null"}) {
                assertEquals(null, header(origin(server, evil), "Access-Control-Allow-Origin"), evil);
            }
        }
    }

    @Test
    void theAnonymousAllowanceEndsWith429AndIsCounted() throws Exception {
        try (var server = TestServer.with(Map.of("MUSTER_RATE_ANONYMOUS", "3/15m"))) {
            var nobody = server.nobody();
            var first = nobody.get("/me").expect(401);
            assertEquals("\"anonymous\";q=3;w=900", first.header("RateLimit-Policy"));
            assertTrue(first.header("RateLimit").startsWith("\"anonymous\";r=2;t="), first.header("RateLimit"));
            nobody.get("/me").expect(401);
            nobody.get("/me").expect(401);
            var over = nobody.get("/me").expect(429, "quota-exceeded");
            assertTrue(Integer.parseInt(over.header("Retry-After")) > 0);
        }
    }

    @Test
    void aSpoofedAddressChangesNothing() throws Exception {
        try (var server = TestServer.with(Map.of("MUSTER_RATE_ANONYMOUS", "2/15m"))) {
            for (int i = 0; i < 2; i++) {
                server.nobody()
                        .send(server.nobody().request("GET", "/me", null).header("X-Forwarded-For", "10.0.0." + i))
                        .expect(401);
            }
            server.nobody()
                    .send(server.nobody().request("GET", "/me", null).header("X-Forwarded-For", "10.0.0.9"))
                    .expect(429);
        }
    }

    @Test
    void aTrustedProxyCountsByItsOwnWord() {
        var settings = Map.of("MUSTER_RATE_ANONYMOUS", "2/15m", "MUSTER_TRUSTED_PROXIES", "127.0.0.1");
        try (var server = TestServer.with(settings)) {
            for (int i = 0; i < 3; i++) {
                // A home may take any address of its network, and say what it likes before the proxy's word.
                var request = server.nobody()
                        .request("GET", "/me", null)
                        .header("X-Forwarded-For", "10.0.0." + i)
                        .header("X-Forwarded-For", "2001:db8:1:2::" + i);
                server.nobody().send(request).expect(i < 2 ? 401 : 429);
            }
        }
    }

    @Test
    void aRepeatedKeyGetsTheStoredAnswerAndAnotherBodyIsRefused() {
        var owner = SERVER.organisation().owner();
        var key = UUID.randomUUID().toString();
        var body = new JsonObject().put("name", "Barber");
        var first = owner.post("/skills", body, key).expect(201);
        var again = owner.post("/skills", body, key).expect(201);
        assertEquals(first.text(), again.text());
        assertEquals(first.etag(), again.etag());
        owner.post("/skills", new JsonObject().put("name", "Other"), key).expect(422, "idempotency-key-reused");
        assertEquals(1, owner.get("/changes?after=0").items().size());
    }

    @Test
    void aKeyOfAnotherOrganisationIsAnotherKey() {
        var key = UUID.randomUUID().toString();
        var body = new JsonObject().put("name", "Barber");
        var mine = SERVER.organisation().owner().post("/skills", body, key).expect(201);
        var theirs = SERVER.organisation().owner().post("/skills", body, key).expect(201);
        assertFalse(mine.id().equals(theirs.id()));
    }

    @Test
    void fiftyAtOnceWithOneKeyDoOneThing() {
        var org = SERVER.organisation();
        var owner = org.owner();
        var request = owner.request("POST", "/skills", new JsonObject().put("name", "Once"))
                .header("Idempotency-Key", "the same one");
        var replies = java.util.stream.IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> owner.send(request.copy()))
                .toList();
        assertTrue(
                replies.stream().allMatch(reply -> reply.status() == 201 || reply.status() == 503), replies.toString());
        assertEquals(
                1,
                replies.stream()
                        .filter(reply -> reply.status() == 201)
                        .map(reply -> reply.id())
                        .distinct()
                        .count());
        assertEquals(1, org.changes(0).size());
    }

    @Test
    void whatACreationNeedsInItsHeadIsNamed() {
        var owner = SERVER.organisation().owner();
        owner.send(owner.request("POST", "/skills", new JsonObject().put("name", "A")))
                .expect(400, "idempotency-key-missing");
        var skill = owner.post("/skills", new JsonObject().put("name", "A")).expect(201);
        owner.send(owner.request("PATCH", "/skills/" + skill.id(), new JsonObject().put("name", "B")))
                .expect(428, "if-match-missing");
        owner.patch("/skills/" + skill.id(), 7, new JsonObject().put("name", "B"))
                .expect(412, "stale");
        assertEquals(
                "\"2\"",
                owner.patch("/skills/" + skill.id(), 1, new JsonObject().put("name", "B"))
                        .expect(200)
                        .etag());
    }

    @Test
    void faultsOfABodyAreNamedByPointer() {
        var owner = SERVER.organisation().owner();
        var reply = owner.post(
                        "/services",
                        new JsonObject()
                                .put("name", " ")
                                .put("durationMinutes", 1)
                                .put("priceMinor", "much")
                                .put("currency", "UZS"))
                .expect(400, "invalid-request");
        var pointers = reply.json().getJsonArray("errors").stream()
                .map(e -> ((JsonObject) e).getString("pointer"))
                .sorted()
                .toList();
        assertEquals(java.util.List.of("/durationMinutes", "/name", "/priceMinor"), pointers);
    }

    @Test
    void theReasonOfAFaultIsTheInnermost() {
        var body = new JsonObject()
                .put("name", "x".repeat(121))
                .put("language", "de")
                .put("nickname", "x");
        var errors = SERVER
                .organisation()
                .owner()
                .post("/clients", body)
                .expect(400, "invalid-request")
                .json()
                .getJsonArray("errors")
                .stream()
                .map(JsonObject.class::cast)
                .collect(java.util.stream.Collectors.toMap(e -> e.getString("pointer"), e -> e.getString("reason")));
        assertEquals("String is too long (121 > 120)", errors.get("/name"));
        assertTrue(errors.get("/language").contains("any of"), errors.toString());
        assertEquals("is not known here", errors.get("/nickname"));
    }

    @Test
    void theSiteIsServedUnderAHashForEver() throws Exception {
        var page = get(SERVER.url("/board"));
        assertEquals("no-cache", header(page, "Cache-Control"));
        var path = Pattern.compile("\"(/a/[0-9a-f]+/js/app\\.js)\"").matcher(page.body());
        assertTrue(path.find(), page.body());
        var script = get(SERVER.url(path.group(1)));
        assertEquals(200, script.statusCode());
        assertTrue(header(script, "Cache-Control").contains("immutable"));
        assertEquals(404, get(SERVER.url("/nowhere")).statusCode());
    }

    @Test
    void theContractIsServedWithItsDocumentation() throws Exception {
        assertTrue(get(SERVER.url("/api/docs/")).body().contains("swagger-ui"));
        assertEquals(200, get(SERVER.url("/api/docs/swagger-ui-bundle.js")).statusCode());
        assertEquals("/api/docs/", header(get(SERVER.url("/problems/shift-taken")), "Location"));
        assertTrue(get(SERVER.url("/api/openapi.yaml")).body().startsWith("openapi: 3.1.0"));
        assertTrue(get(SERVER.url("/api/asyncapi.yaml")).body().startsWith("asyncapi: 3"));
    }

    @Test
    void healthAndMetricsHaveTheirOwnPort() throws Exception {
        SERVER.nobody().get("/me").expect(401);
        assertTrue(get(SERVER.managementUrl("/health")).body().contains("alive"));
        assertEquals(200, get(SERVER.managementUrl("/health/ready")).statusCode());
        var metrics = get(SERVER.managementUrl("/metrics")).body();
        for (var name : new String[] {
            "vertx_http_server_response_time_seconds",
            "route=\"/api/v1/me\"",
            "muster_event_loop_lag_seconds_bucket",
            "muster_board_sockets",
            "muster_board_delay_seconds_bucket",
            "muster_board_lag",
            "vertx_pool"
        }) {
            assertTrue(metrics.contains(name), name + " is not in:\n" + metrics);
        }
        assertEquals(404, get(SERVER.url("/metrics")).statusCode());
    }

    @Test
    void wordsOfStrangersAreNoLabels() throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(SERVER.url("/api/v1/me")))
                        .method("BREW", noBody())
                        .build(),
                BodyHandlers.ofString());
        var metrics = get(SERVER.managementUrl("/metrics")).body();
        assertTrue(metrics.contains("method=\"other\"") && !metrics.contains("BREW"), metrics);
    }

    @Test
    void aCursorThatNobodyGaveIsRefused() {
        var owner = SERVER.organisation().owner();
        var nobody = new UUID(0, 0);
        for (var cursor : new Cursor[] {
            Cursor.after(java.util.List.of("\0", nobody)),
            Cursor.after(java.util.List.of("+1000000000-12-31T23:59:59Z", nobody))
        }) {
            owner.get("/swaps?cursor=" + cursor.text()).expect(400, "invalid-request");
            owner.get("/skills?cursor="
                            + Cursor.after(java.util.List.of("\0", nobody)).text())
                    .expect(400, "invalid-request");
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> origin(TestServer server, String origin)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url("/api/v1/me")))
                        .header("Origin", origin)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
