package io.muster.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.TestVerbs;
import io.muster.employee.NewEmployee;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BlockTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID aziza = org.employee("Aziza");
    private final UUID bekzod = org.employee("Bekzod");
    private final Instant morning =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS);
    private final String range =
            "?from=" + morning.minus(1, ChronoUnit.DAYS) + "&to=" + morning.plus(1, ChronoUnit.DAYS);

    @Test
    void theTimeIsTakenUntilItIsFreed() {
        var made = org.reception().post("/blocks", block(2)).expect(201);
        assertEquals("blocked", made.json().getString("reason"));
        org.owner().post("/bookings", booking()).expect(409, "slot-taken");
        assertEquals(1, org.owner().get("/blocks" + range).expect(200).items().size());
        assertEquals(
                0,
                org.owner()
                        .get("/blocks" + range + "&employee=" + bekzod)
                        .expect(200)
                        .items()
                        .size());
        org.owner().post("/blocks/" + made.id() + "/free", null, 2).expect(412, "stale");
        org.owner().post("/blocks/" + made.id() + "/free", null, 1).expect(204);
        org.owner().post("/blocks/" + made.id() + "/free").expect(404);
        org.owner().post("/bookings", booking()).expect(201);
        var freed = org.changes(0).stream()
                .map(JsonObject.class::cast)
                .filter(change -> made.id().toString().equals(change.getString("id")))
                .toList();
        assertEquals(2, freed.size());
        assertEquals("block.created", freed.getFirst().getString("kind"));
        assertEquals(new JsonObject(), freed.getLast().getJsonObject("body"));
    }

    @Test
    void whatStandsThereIsNamed() {
        var booking = org.owner().post("/bookings", booking()).expect(201).id();
        var refused = org.owner().post("/blocks", block(2)).expect(409, "booking-overlap");
        assertEquals(new JsonArray().add(booking.toString()), refused.json().getJsonArray("bookings"));
        org.owner().post("/blocks", block(2).put("employee", bekzod.toString())).expect(201);
        var second = org.owner()
                .post("/blocks", block(1).put("employee", bekzod.toString()))
                .expect(409, "booking-overlap");
        assertEquals(new JsonArray(), second.json().getJsonArray("bookings"));
    }

    @Test
    void aBlockHasATime() {
        org.owner().post("/blocks", block(0)).expect(422, "invalid-value");
        org.owner().post("/blocks", block(-2)).expect(422, "invalid-value");
        org.owner().post("/blocks", block(24 * 367)).expect(422, "invalid-value");
        org.owner().post("/blocks", block(24 * 20).put("reason", "leave")).expect(201);
        var late = morning.plus(19, ChronoUnit.DAYS);
        assertEquals(
                1,
                org.owner()
                        .get("/blocks?from=" + late + "&to=" + late.plus(1, ChronoUnit.HOURS))
                        .expect(200)
                        .items()
                        .size());
    }

    @Test
    void onlyWhoseTimeItIsSeesWhy() {
        org.owner().post("/blocks", block(2)).expect(201);
        var own = org.worker(aziza);
        var other = org.worker(bekzod);
        assertEquals("Dentist", note(own.get("/blocks" + range).expect(200).items()));
        assertEquals("", note(other.get("/blocks" + range).expect(200).items()));
        assertEquals("Dentist", note(board(own)));
        assertEquals("", note(board(other)));
        var heard = other.get("/changes?after=0&limit=200").expect(200).items();
        assertEquals(
                "", heard.getJsonObject(heard.size() - 1).getJsonObject("body").getString("note"));
    }

    @Test
    void ofManyAtOnceOneTakesTheTime() {
        var sent = new ArrayList<CompletableFuture<Reply>>();
        for (int nr = 0; nr < 10; nr++) {
            sent.add(org.owner().postLater("/blocks", block(2)));
        }
        var statuses = sent.stream()
                .map(CompletableFuture::join)
                .map(Reply::status)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void whoWaitsIsToldInTheTransaction() {
        var verbs = new TestVerbs("blocks");
        var blocks = new Blocks(verbs.employees);
        var heard = new ArrayList<Freed>();
        blocks.onFreed((tx, freed) -> {
            heard.add(freed);
            return heard.size() == 1 ? Future.failedFuture("not now") : Future.succeededFuture();
        });
        var lena = verbs.write(
                tx -> verbs.employees.create(tx, new NewEmployee("Lena", null, null, null, null, null, null)));
        var block = verbs.write(tx -> blocks.create(
                tx, new NewBlock(lena.id(), morning, morning.plusSeconds(3600), Block.Reason.leave, null)));
        assertTrue(verbs.started(tx -> blocks.free(tx, block.id(), null))
                        .otherwiseEmpty()
                        .await()
                == null);
        assertEquals(1, verbs.count("occupancy where true"));
        verbs.write(tx -> blocks.free(tx, block.id(), null));
        assertEquals(new Freed(lena.id(), morning, morning.plusSeconds(3600)), heard.getLast());
        assertEquals(0, verbs.count("occupancy where true"));
        var plan = verbs.plan(BlockSql.ON_BOARD, morning, morning.plusSeconds(60));
        assertTrue(plan.contains("occupancy_blocks"), plan);
    }

    private JsonObject block(int hours) {
        return new JsonObject()
                .put("employee", aziza.toString())
                .put("startsAt", morning.toString())
                .put("endsAt", morning.plus(hours, ChronoUnit.HOURS).toString())
                .put("note", "Dentist");
    }

    private JsonObject booking() {
        var service = org.service("Cut " + UUID.randomUUID(), 30, null);
        return new JsonObject()
                .put("client", org.client("Dilnoza").toString())
                .put("service", service.toString())
                .put("employee", aziza.toString())
                .put("startsAt", morning.plus(1, ChronoUnit.HOURS).toString())
                .put("reason", "Nobody has hours here");
    }

    private JsonArray board(Person person) {
        return person.get("/board" + range).expect(200).json().getJsonArray("blocks");
    }

    private static String note(JsonArray blocks) {
        return blocks.getJsonObject(0).getString("note");
    }
}
