package io.muster.roster;

import static io.muster.roster.RosterFile.shifts;
import static io.muster.roster.RosterFile.staff;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportOverHttpTest {
    private final TestOrg org = TestServer.shared().organisation();

    @Test
    void aCheckWritesNothingUnlessToldTo() {
        var files = files(new SampleRoster().bytes());
        var checked = org.owner()
                .post("/imports", new JsonObject().put("files", files))
                .expect(200)
                .json();
        assertEquals(false, checked.getBoolean("applied"));
        assertEquals(0, org.changes(0).size());
        var applied = org.owner()
                .post("/imports", new JsonObject().put("files", files).put("dryRun", false))
                .expect(200)
                .json();
        assertEquals(true, applied.getBoolean("applied"));
        assertEquals(checked.getJsonArray("files"), applied.getJsonArray("files"));
        assertEquals(0, applied.getJsonObject("totals").getInteger("refuse"));
        assertEquals(200, org.changes(0).size(), "a page of the log");
    }

    @Test
    void aRepeatedKeyGetsTheSameReport() {
        var body = new JsonObject().put("dryRun", false).put("files", files(new SampleRoster().bytes()));
        var key = UUID.randomUUID().toString();
        var first = org.owner().post("/imports", body, key).expect(200);
        var second = org.owner().post("/imports", body, key).expect(200);
        assertEquals(first.json(), second.json());
        assertEquals("true", second.header("Idempotency-Replayed"));
    }

    @Test
    void aRefusedRosterIsAReportToo() {
        var text = "date,start,end,type,skill,required\n2026-11-30,06:00,14:00,Early,Nurse,1\n";
        var report = org.owner()
                .post(
                        "/imports",
                        new JsonObject().put("dryRun", false).put("files", files(Map.of(shifts, text.getBytes(UTF_8)))))
                .expect(200)
                .json();
        assertEquals(false, report.getBoolean("applied"));
        var row = report.getJsonArray("files")
                .getJsonObject(0)
                .getJsonArray("rows")
                .getJsonObject(0);
        assertEquals(
                new JsonObject()
                        .put("line", 2)
                        .put("verdict", "refuse")
                        .put("reason", "There is no skill \"Nurse\": staff.csv names the skills."),
                row);
    }

    @Test
    void whatIsNoBase64IsToldByItsPlace() {
        var reply = org.owner()
                .post("/imports", new JsonObject().put("files", new JsonObject().put("staff.csv", "a===")))
                .expect(400, "invalid-request");
        assertEquals(
                "/files/staff.csv",
                reply.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
        org.owner()
                .post("/imports", new JsonObject().put("files", new JsonObject()))
                .expect(400);
    }

    @Test
    void garbageThatFitsIntoABodyIsAReport() {
        var garbage = new byte[5_200_000];
        new Random(3).nextBytes(garbage);
        var report = org.owner()
                .post("/imports", new JsonObject().put("files", files(Map.of(staff, garbage))))
                .expect(200)
                .json();
        assertEquals(
                "The file is larger than 5 MB.",
                report.getJsonArray("files").getJsonObject(0).getString("verdict"));
    }

    @Test
    void twoAtOnceMakeEverybodyOnce() {
        var body = new JsonObject().put("dryRun", false).put("files", files(new SampleRoster().bytes()));
        var one = org.owner().postLater("/imports", body);
        var two = org.owner().postLater("/imports", body);
        assertTrue(one.join().status() == 200 || two.join().status() == 200);
        assertEquals(
                SampleRoster.PEOPLE,
                org.owner().get("/employees?limit=200").expect(200).items().size());
    }

    private static JsonObject files(Map<RosterFile, byte[]> bytes) {
        var files = new JsonObject();
        bytes.forEach((file, content) ->
                files.put(file.fileName(), Base64.getEncoder().encodeToString(content)));
        return files;
    }
}
