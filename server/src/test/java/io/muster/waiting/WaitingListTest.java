package io.muster.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.muster.visit.Parlour;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingListTest {
    private final Parlour parlour = new Parlour();
    private final Instant ten = parlour.at(3, "10:00");

    @Test
    void aStrangerJoinsItAndTheDeskSeesWho() {
        var joined = join(Parlour.stranger()).json();
        assertEquals("waiting", joined.getString("status"));
        var listed = parlour.owner().get("/waiting?status=waiting").expect(200).items();
        assertEquals("Nodira", listed.getJsonObject(0).getString("clientName"));
    }

    @Test
    void whoJoinsUnderAKnownNumberDoesNotHearWhoseItIs() {
        var known = new JsonObject().put("name", "Real Name").put("phone", "+998901111111");
        parlour.owner().post("/clients", known).expect(201);
        var joined = join(Parlour.stranger().put("phone", "+998901111111"));
        assertFalse(joined.text().contains("Real"), joined.text());
        assertFalse(joined.json().containsKey("client"));
    }

    @Test
    void oneClientWaitsForTenTimesAtMost() {
        var stranger = Parlour.stranger();
        IntStream.range(0, 10).forEach(time -> join(stranger));
        parlour.server
                .nobody()
                .post("/public/orgs/" + parlour.org.slug() + "/waiting", wish().put("client", stranger))
                .expect(409, "waiting-full");
        join(Parlour.stranger());
    }

    @Test
    void whatIsNotOnThePageIsNotWaitedFor() {
        parlour.change(parlour.haircut, new JsonObject().put("online", false));
        parlour.server
                .nobody()
                .post("/public/orgs/" + parlour.org.slug() + "/waiting", wish().put("client", Parlour.stranger()))
                .expect(422, "unknown-reference");
    }

    @Test
    void aTimeThatMakesNoSenseIsRefused() {
        var client = parlour.org.client("Dilnoza").toString();
        var past =
                wish().put("client", client).put("from", "2020-01-01T00:00:00Z").put("to", "2020-01-02T00:00:00Z");
        parlour.owner().post("/waiting", past).expect(422, "invalid-value");
        var reversed =
                wish().put("client", client).put("to", ten.minusSeconds(60).toString());
        parlour.owner().post("/waiting", reversed).expect(422, "invalid-value");
        var long63 = wish().put("client", client)
                .put("to", ten.plusSeconds(63L * 86400).toString());
        parlour.owner().post("/waiting", long63).expect(422, "invalid-value");
        var nobodys = wish().put("client", UUID.randomUUID().toString());
        parlour.owner().post("/waiting", nobodys).expect(422, "unknown-reference");
    }

    @Test
    void itIsReadInPagesFirstComeFirst() {
        var ids = IntStream.range(0, 5)
                .mapToObj(nr -> parlour.owner()
                        .post(
                                "/waiting",
                                wish().put(
                                                "client",
                                                parlour.org.client("C" + nr).toString()))
                        .expect(201)
                        .id()
                        .toString())
                .toList();
        var first = parlour.owner().get("/waiting?limit=3").expect(200).json();
        var second = parlour.owner()
                .get("/waiting?limit=3&cursor=" + first.getString("next"))
                .expect(200)
                .json();
        assertEquals(ids.get(0), first.getJsonArray("items").getJsonObject(0).getString("id"));
        assertEquals(2, second.getJsonArray("items").size());
        assertEquals(ids.get(4), second.getJsonArray("items").getJsonObject(1).getString("id"));
    }

    @Test
    void theDeskTakesAClientOff() {
        var waiting = parlour.owner()
                .post(
                        "/waiting",
                        wish().put("client", parlour.org.client("Dilnoza").toString()))
                .expect(201);
        var path = "/waiting/" + waiting.id() + "/withdraw";
        assertEquals("withdrawn", parlour.owner().post(path).expect(200).json().getString("status"));
        parlour.owner().post(path).expect(409, "waiting-state");
    }

    private JsonObject wish() {
        return new JsonObject()
                .put("service", parlour.haircut.toString())
                .put("from", ten.toString())
                .put("to", ten.plusSeconds(3600).toString());
    }

    private io.muster.Reply join(JsonObject client) {
        return parlour.server
                .nobody()
                .post("/public/orgs/" + parlour.org.slug() + "/waiting", wish().put("client", client))
                .expect(201);
    }
}
