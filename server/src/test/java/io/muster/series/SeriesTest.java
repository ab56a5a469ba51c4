package io.muster.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final UUID aziza = org.employee("Aziza");
    private final UUID service = org.service("Cut", 60, null);
    private final UUID client = org.client("Dilnoza");
    private final Instant first =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS);

    @BeforeEach
    void somebodyWorksEveryDay() {
        works(aziza);
    }

    @Test
    void eachIsABookingOfItsOwn() {
        var made = org.reception().post("/series", series(3, "skip")).expect(201);
        assertEquals("booked booked booked", outcomes(made));
        var bookings = bookings();
        assertEquals(3, bookings.size());
        for (int nr = 0; nr < 3; nr++) {
            var booking = bookings.getJsonObject(nr);
            assertEquals(first.plus(7 * nr, ChronoUnit.DAYS).toString(), booking.getString("startsAt"));
            assertEquals(made.id().toString(), booking.getString("series"));
            assertEquals("series", booking.getString("source"));
            assertEquals(booking, loggedBody(booking.getString("id")));
            assertEquals(
                    booking.getString("id"),
                    made.json().getJsonArray("verdicts").getJsonObject(nr).getString("booking"));
        }
    }

    @Test
    void whatCannotBeIsSkippedOrStopsIt() {
        block(first.plus(7, ChronoUnit.DAYS));
        var skipped = org.owner().post("/series", series(3, "skip")).expect(201);
        assertEquals("booked skipped booked", outcomes(skipped));
        var reasons = skipped.json().getJsonArray("verdicts").getJsonObject(1).getJsonArray("reasons");
        assertTrue(reasons.stream()
                .anyMatch(each -> !((JsonObject) each).getString("rule").isEmpty()));
        org.owner().post("/series/" + skipped.id() + "/cancel").expect(200);
        assertEquals(
                "booked stopped",
                outcomes(org.owner().post("/series", series(3, "stop")).expect(201)));
    }

    @Test
    void whatCannotBeAtAllLeavesNothingBehind() {
        org.owner().post("/series", series(2, "skip")).expect(201);
        var before = org.changes(0).size();
        var refused = org.owner().post("/series", series(2, "skip")).expect(409, "series-empty");
        assertEquals(2, refused.json().getJsonArray("verdicts").size());
        assertEquals(before, org.changes(0).size());
    }

    @Test
    void cancellingItCancelsWhatIsToCome() {
        var made = org.owner().post("/series", series(3, "skip")).expect(201);
        var second = made.json().getJsonArray("verdicts").getJsonObject(1).getString("booking");
        org.owner().post("/bookings/" + second + "/cancel").expect(200);
        var cancelled =
                org.owner().post("/series/" + made.id() + "/cancel").expect(200).json();
        assertEquals(2, cancelled.getJsonArray("cancelled").size());
        assertEquals(
                "booked booked booked",
                outcomes(org.owner().post("/series", series(3, "stop")).expect(201)));
        assertEquals(
                0,
                org.owner()
                        .post("/series/" + made.id() + "/cancel")
                        .expect(200)
                        .json()
                        .getJsonArray("cancelled")
                        .size());
    }

    @Test
    void theClientIsToldOnceThatItIsCancelled() {
        var made = org.owner().post("/series", series(3, "skip")).expect(201);
        org.owner().post("/series/" + made.id() + "/cancel").expect(200);
        var told = TestServer.shared()
                .database()
                .orgDb()
                .read(
                        org.owner().actor(),
                        tx -> tx.list(
                                "select body from job where org_id = $1 and kind = 'booking.told' "
                                        + "and body->>'what' = 'cancelled'",
                                row -> row.getJsonObject(0),
                                tx.org()))
                .await();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().getBoolean("series"));
        assertEquals(
                made.json().getJsonArray("verdicts").getJsonObject(0).getString("booking"),
                told.getFirst().getString("booking"));
    }

    @Test
    void anyoneMayBeAnotherEachTime() {
        var bekzod = org.employee("Bekzod");
        works(bekzod);
        block(first.plus(7, ChronoUnit.DAYS));
        var body = series(3, "stop");
        body.remove("employee");
        assertEquals(
                "booked booked booked",
                outcomes(org.owner().post("/series", body).expect(201)));
        assertEquals(
                bekzod.toString(), bookings().getJsonObject(1).getString("employee"), "Aziza's time is blocked then");
    }

    @Test
    void againstBookingsThatComeMeanwhileItIsEitherOr() {
        var sent = new ArrayList<CompletableFuture<Reply>>();
        for (int week = 0; week < 8; week++) {
            sent.add(org.owner()
                    .postLater(
                            "/bookings",
                            new JsonObject()
                                    .put("client", client.toString())
                                    .put("service", service.toString())
                                    .put("employee", aziza.toString())
                                    .put(
                                            "startsAt",
                                            first.plus(7 * week, ChronoUnit.DAYS)
                                                    .toString())));
            if (week == 3) {
                sent.add(org.owner().postLater("/series", series(8, "skip")));
            }
        }
        var replies = sent.stream().map(CompletableFuture::join).toList();
        replies.forEach(reply -> assertTrue(List.of(201, 409).contains(reply.status()), reply.toString()));
        assertEquals(8, bookings().size(), "Every week is booked once, by one or the other");
        var made = replies.stream()
                .filter(reply -> reply.json().containsKey("verdicts"))
                .findFirst()
                .orElseThrow();
        if (made.status() == 201) {
            var booked = outcomes(made).split("booked", -1).length - 1;
            var single = replies.stream().filter(reply -> reply.status() == 201).count() - 1;
            assertEquals(8, booked + single);
        }
    }

    @Test
    void itSaysHowOftenOrUntilWhen() {
        var neither = series(1, "skip");
        neither.remove("occurrences");
        org.owner().post("/series", neither).expect(422, "invalid-value");
        org.owner()
                .post("/series", series(2, "skip").put("until", "2030-01-01"))
                .expect(422, "invalid-value");
        org.owner()
                .post(
                        "/series",
                        series(2, "skip").put("client", UUID.randomUUID().toString()))
                .expect(422, "unknown-reference");
    }

    private JsonObject loggedBody(String id) {
        return org.changes(0).stream()
                .map(JsonObject.class::cast)
                .filter(change -> id.equals(change.getString("id")))
                .reduce((first, last) -> last)
                .orElseThrow()
                .getJsonObject("body");
    }

    private void works(UUID employee) {
        var week = new JsonArray();
        for (int day = 1; day <= 7; day++) {
            week.add(new JsonObject().put("weekday", day).put("starts", "00:00").put("ends", "00:00"));
        }
        org.owner()
                .put(
                        "/employees/" + employee + "/hours",
                        0,
                        new JsonObject().put("week", week).put("exceptions", new JsonArray()))
                .expect(200);
    }

    private void block(Instant start) {
        org.owner()
                .post(
                        "/blocks",
                        new JsonObject()
                                .put("employee", aziza.toString())
                                .put("startsAt", start.toString())
                                .put("endsAt", start.plusSeconds(3600).toString()))
                .expect(201);
    }

    private JsonObject series(int occurrences, String onConflict) {
        return new JsonObject()
                .put("client", client.toString())
                .put("service", service.toString())
                .put("employee", aziza.toString())
                .put("startsAt", first.toString())
                .put("everyWeeks", 1)
                .put("occurrences", occurrences)
                .put("onConflict", onConflict);
    }

    private JsonArray bookings() {
        var all = org.owner()
                .get("/bookings?limit=200&from=" + first.minusSeconds(60) + "&to=" + first.plus(60, ChronoUnit.DAYS))
                .expect(200)
                .items();
        return new JsonArray(all.stream()
                .filter(each -> !((JsonObject) each).getString("status").equals("cancelled"))
                .toList());
    }

    private static String outcomes(Reply series) {
        return String.join(
                " ",
                series.json().getJsonArray("verdicts").stream()
                        .map(each -> ((JsonObject) each).getString("outcome"))
                        .toList());
    }
}
