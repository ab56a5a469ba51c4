package io.muster.browser;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody without an account who books, seen only from the desk. */
record Stranger(TestOrg org) {
    /** The link of a time that is held now. */
    String hold(UUID service, Instant start) {
        var wish = new JsonObject()
                .put("startsAt", start.toString())
                .put("items", new JsonArray().add(new JsonObject().put("service", service.toString())));
        return TestServer.shared()
                .nobody()
                .post("/public/orgs/" + org.slug() + "/holds", wish)
                .expect(201)
                .json()
                .getString("link");
    }

    void confirm(String link, String name) {
        var client = new JsonObject()
                .put("name", name)
                .put("phone", "+99890" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999))
                .put("language", "en");
        act(link, "confirm", new JsonObject().put("client", client));
    }

    void release(String link) {
        act(link, "release", null);
    }

    private static void act(String link, String verb, JsonObject body) {
        var nobody = TestServer.shared().nobody();
        nobody.send(nobody.request("POST", "/public/visit/" + verb, body)
                        .header("Booking-Link", link)
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
    }
}
