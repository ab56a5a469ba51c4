package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Slots as strangers and the desk get them. */
class SlotsOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Instant MORNING =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(4, ChronoUnit.HOURS);
    private static final LocalDate DAY = LocalDate.parse(MORNING.toString().substring(0, 10));

    private final TestOrg org = SERVER.organisation();
    private final UUID skill = org.skill("Hair");
    private final UUID anna = org.employee("Anna", skill);
    private final UUID cut = org.service("Cut", 60, skill);
    private final UUID shift = org.published(MORNING, MORNING.plus(2, ChronoUnit.HOURS), skill, anna);

    @Test
    void strangersSeeTheStartsThatCanBeBooked() {
        assertEquals(List.of("PT0S", "PT15M", "PT30M", "PT45M", "PT1H"), offsets(slots(cut)));
        book(MORNING);

        assertEquals(List.of("PT1H"), offsets(slots(cut)));
    }

    @Test
    void aSequenceNamesItsPieces() {
        var pieces = slots(cut, cut);
        var only = pieces.getJsonArray("items").getJsonObject(0);

        assertEquals(1, pieces.getJsonArray("items").size());
        assertEquals(2, only.getJsonArray("pieces").size());
        assertEquals(MORNING.plus(2, ChronoUnit.HOURS).toString(), only.getString("endsAt"));
    }

    @Test
    void theDeskHearsWhoIsBookedAndStrangersOnlyThatTheTimeIsTaken() {
        book(MORNING);
        var query = "/slots/explain?service=" + cut + "&start=" + MORNING.plus(30, ChronoUnit.MINUTES);
        var desk = org.reception().get(query).expect(200).json();
        var stranger = SERVER.nobody()
                .get("/public/orgs/" + org.slug() + query)
                .expect(200)
                .json();

        assertFalse(desk.getBoolean("offered"));
        assertEquals("taken", reason(desk).getString("rule"));
        assertTrue(reason(desk).getString("detail").startsWith("Anna is booked"));
        assertEquals(anna.toString(), reason(desk).getString("employee"));
        assertEquals(new JsonObject().put("rule", "taken").put("text", "This time is taken."), reason(stranger));
    }

    @Test
    void rangesAreBounded() {
        var from = "/public/orgs/" + org.slug() + "/slots?service=" + cut + "&from=" + DAY;
        SERVER.nobody().get(from + "&to=" + DAY.plusDays(61)).expect(200);
        SERVER.nobody().get(from + "&to=" + DAY.plusDays(62)).expect(400, "invalid-request");
        SERVER.nobody().get(from + "&to=" + DAY.minusDays(1)).expect(400, "invalid-request");
        SERVER.nobody().get(from + "&to=tomorrow").expect(400, "invalid-request");
        SERVER.nobody().get(from + "&to=" + DAY + "&employee=any&employee=any").expect(400, "invalid-request");
        SERVER.nobody().get(from + "&to=" + DAY + ("&service=" + cut).repeat(5)).expect(400, "invalid-request");
        SERVER.nobody()
                .get("/public/orgs/" + org.slug() + "/slots?from=" + DAY + "&to=" + DAY)
                .expect(400, "invalid-request");
        SERVER.nobody()
                .get("/public/orgs/" + org.slug() + "/slots?from=" + DAY + "&to=" + DAY + "&service="
                        + UUID.randomUUID())
                .expect(422, "unknown-reference");
    }

    private JsonObject slots(UUID... services) {
        var query = new StringBuilder("/public/orgs/" + org.slug() + "/slots?from=" + DAY + "&to=" + DAY);
        for (var service : services) {
            query.append("&service=").append(service);
        }
        return SERVER.nobody().get(query.toString()).expect(200).json();
    }

    private static List<String> offsets(JsonObject slots) {
        return slots.getJsonArray("items").stream()
                .map(each -> Instant.parse(((JsonObject) each).getString("startsAt")))
                .map(start -> Duration.between(MORNING, start).toString())
                .toList();
    }

    private static JsonObject reason(JsonObject judgement) {
        assertEquals(1, judgement.getJsonArray("reasons").size(), judgement::encode);
        return judgement.getJsonArray("reasons").getJsonObject(0);
    }

    private Reply book(Instant start) {
        var body = new JsonObject()
                .put("client", org.client("Olga").toString())
                .put("service", cut.toString())
                .put("employee", anna.toString())
                .put("startsAt", start.toString());
        return org.owner().post("/bookings", body).expect(201);
    }
}
