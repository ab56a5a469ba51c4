package io.muster.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import io.muster.auth.Actor;
import io.muster.db.SystemDb;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobsOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();

    @Test
    void aJobIsShownByIdsAloneAndPageByPage() {
        var org = SERVER.organisation();
        var visit = UUID.randomUUID();
        var features = SERVER.muster().features();
        for (var what : new String[] {"moved", "confirmed"}) {
            var body = new JsonObject()
                    .put("what", what)
                    .put("visit", visit.toString())
                    .put("version", 3)
                    .put("name", "Olga Petrova")
                    .put("email", "olga@example.org");
            features.db()
                    .write(
                            Actor.system(org.id(), "Test"),
                            tx -> features.outbox().promise(tx, "test.unheard", body, null, null))
                    .await();
        }
        var page = org.owner().get("/jobs?state=due&limit=1").expect(200).json();
        var job = page.getJsonArray("items").getJsonObject(0);
        assertEquals("confirmed", job.getString("what"));
        assertEquals(new JsonObject().put("visit", visit.toString()), job.getJsonObject("subjects"));
        assertTrue(!job.encode().contains("lga"), job.encode());
        var second = org.owner()
                .get("/jobs?limit=1&cursor=" + page.getString("next"))
                .expect(200)
                .items();
        assertEquals("moved", second.getJsonObject(0).getString("what"));
    }

    @Test
    void onlyWhatIsDeadOrWaitsIsTriedAgain() {
        var org = SERVER.organisation();
        var id = org.promise("test.unheard");
        new SystemDb(SERVER.database().pools())
                .write(tx -> tx.execute("update job set done_at = now() where org_id = $1 and id = $2", org.id(), id))
                .await();
        org.manager().post("/jobs/" + id + "/retry").expect(409, "job-state");
        assertEquals(
                1, org.manager().get("/jobs?state=done").expect(200).items().size());
        assertEquals(
                0, org.manager().get("/jobs?state=dead").expect(200).items().size());
    }

    @Test
    void theFiguresOfPromisedWorkAreMeasured() throws Exception {
        try (var in = URI.create(SERVER.managementUrl("/metrics")).toURL().openStream()) {
            var figures = new String(in.readAllBytes(), UTF_8);
            assertTrue(figures.contains("muster_jobs_due") && figures.contains("muster_jobs_dead"), figures);
        }
    }
}
