package io.muster.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a free time to a visit that is moved and cancelled, by somebody without an account. */
class VisitPathTest {
    private final Parlour parlour = new Parlour();
    private final Instant ten = parlour.at(3, "10:00");
    private final Instant two = parlour.at(3, "14:00");

    @Test
    void holdConfirmViewMoveCancel() {
        var held = parlour.hold(ten).expect(201).json();
        var link = held.getString("link");
        assertFalse(parlour.offered(3).contains(ten));
        assertEquals("held", parlour.show(link).expect(200).json().getString("status"));

        var visit = parlour.act(link, "confirm", Parlour.confirmation(Parlour.stranger()))
                .expect(200)
                .json();
        assertEquals("confirmed", visit.getString("status"));
        assertEquals("Nodira", visit.getJsonObject("client").getString("name"));
        assertFalse(visit.containsKey("heldUntil"));

        var moved = parlour.act(link, "move", start(two)).expect(200).json();
        assertEquals(two.toString(), booking(moved).getString("startsAt"));
        assertTrue(parlour.offered(3).contains(ten));
        assertFalse(parlour.offered(3).contains(two));

        var cancelled = parlour.act(link, "cancel", new JsonObject().put("reason", "I am ill"))
                .expect(200)
                .json();
        assertEquals("cancelled", cancelled.getString("status"));
        assertTrue(parlour.offered(3).contains(two));
        assertEquals(
                cancelled,
                parlour.act(link, "cancel", new JsonObject()).expect(200).json());
    }

    @Test
    void theBoardAndTheDeskHearOfIt() {
        var link = parlour.booked(ten);
        var id = booking(parlour.show(link).json()).getString("id");
        var booking = parlour.owner().get("/bookings/" + id).expect(200).json();
        assertEquals("public", booking.getString("source"));
        assertEquals("Nodira", booking.getString("clientName"));
        var kinds = parlour.org.changes(0).stream()
                .map(JsonObject.class::cast)
                .filter(change -> id.equals(change.getString("id")))
                .toList();
        assertEquals("booking.held", kinds.getFirst().getString("kind"));
        assertEquals("booking.confirmed", kinds.getLast().getString("kind"));
        assertEquals("Client", kinds.getFirst().getString("actor"));
        assertFalse(kinds.getFirst().containsKey("actorId"));
    }

    @Test
    void whatIsLetGoIsFree() {
        var link = parlour.held(ten);
        assertEquals(
                "cancelled",
                parlour.act(link, "release", null).expect(200).json().getString("status"));
        assertTrue(parlour.offered(3).contains(ten));
        parlour.act(link, "release", null).expect(200);
        parlour.act(link, "confirm", Parlour.confirmation(Parlour.stranger())).expect(409, "hold-expired");
        parlour.held(ten);
    }

    @Test
    void aHoldThatIsOverIsNotBooked() {
        var link = parlour.held(ten);
        parlour.sql("update booking set held_until = now() - interval '1 second' where org_id = $1");
        parlour.act(link, "confirm", Parlour.confirmation(Parlour.stranger())).expect(409, "hold-expired");
        var second = parlour.held(ten);
        assertEquals("expired", parlour.show(link).json().getString("status"));
        parlour.act(link, "confirm", Parlour.confirmation(Parlour.stranger())).expect(409, "hold-expired");
        parlour.act(second, "confirm", Parlour.confirmation(Parlour.stranger())).expect(200);
    }

    /** Whoever books a time that is kept no longer is told so soon; until then it is theirs. */
    @Test
    void whatSomebodyIsAtIsTaken() {
        parlour.held(ten);
        parlour.sql("update booking set held_until = now() - interval '1 second' where org_id = $1");
        var locked = Promise.<Void>promise();
        var end = Promise.<Void>promise();
        var done = parlour.server
                .database()
                .orgDb()
                .write(
                        parlour.owner().actor(),
                        tx -> tx.execute("select from booking where org_id = $1 for no key update", tx.org())
                                .compose(rows -> {
                                    locked.complete();
                                    return end.future();
                                }));
        locked.future().await();
        var refused = parlour.hold(ten).expect(409, "slot-taken").json();
        assertEquals(5, refused.getJsonArray("next").size());
        end.complete();
        done.await();
        parlour.held(ten);
    }

    @Test
    void oneTimeIsOneVisitors() {
        parlour.held(ten);
        var refused = parlour.hold(ten).expect(409, "slot-taken").json();
        var next = refused.getJsonArray("next");
        assertEquals(5, next.size());
        assertTrue(parlour.offered(3).contains(Instant.parse(next.getString(0))), next.encode());
    }

    @Test
    void ofTwentyAtOnceOneHasIt() {
        var nobody = parlour.server.nobody();
        var answers = IntStream.range(0, 20)
                .mapToObj(
                        visitor -> nobody.postLater("/public/orgs/" + parlour.org.slug() + "/holds", parlour.wish(ten)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> {
            answer.expect(409, "slot-taken");
            assertEquals(5, answer.json().getJsonArray("next").size());
        });
    }

    /** The key answers again what it answered, but the token is nowhere in the database. */
    @Test
    void noTokenIsKept() {
        var key = UUID.randomUUID().toString();
        var link = parlour.hold(parlour.wish(ten), key).expect(201).json().getString("link");
        assertEquals(
                link, parlour.hold(parlour.wish(ten), key).expect(201).json().getString("link"));
        assertEquals(
                0,
                parlour.sql("update idempotency_key set status = status where org_id = $1 and answer::text like '%"
                        + link.substring(44) + "%'"));
        assertEquals(
                1,
                parlour.sql("update idempotency_key set status = status where org_id = $1 and operation = 'holdTime'"));
    }

    @Test
    void afterTheDeadlineTheOrganisationIsAsked() {
        parlour.rule(new JsonObject().put("phone", "+998712000000").put("cancelMinutes", 4 * 24 * 60));
        var link = parlour.booked(ten);
        var visit = parlour.show(link).json();
        assertFalse(visit.getBoolean("mayMove"));
        assertFalse(visit.getBoolean("mayCancel"));
        assertEquals(ten.minus(Duration.ofDays(4)).toString(), visit.getString("mayChangeUntil"));
        var refused =
                parlour.act(link, "move", start(two)).expect(409, "too-late").json();
        assertTrue(refused.getString("detail").contains("+998712000000"));
        parlour.act(link, "cancel", null).expect(409, "too-late");
        assertEquals("confirmed", parlour.show(link).json().getString("status"));
    }

    @Test
    void itMovesOnlyToWhatIsFree() {
        var link = parlour.booked(ten);
        parlour.booked(two);
        parlour.act(link, "move", start(two)).expect(409, "slot-taken");
        parlour.act(link, "move", start(parlour.at(3, "07:00"))).expect(422, "outside-slots");
        parlour.act(link, "move", start(parlour.at(3, "10:15"))).expect(200);
    }

    @Test
    void whoAsksTwiceIsAnsweredOnce() {
        var key = UUID.randomUUID().toString();
        var first = parlour.hold(parlour.wish(ten), key).expect(201);
        var again = parlour.hold(parlour.wish(ten), key).expect(201);
        assertEquals(first.json(), again.json());
        assertEquals("true", again.header("Idempotency-Replayed"));
        parlour.hold(parlour.wish(two), key).expect(422, "idempotency-key-reused");
        parlour.hold(parlour.wish(two), "short").expect(400, "invalid-request");

        var link = first.json().getString("link");
        var client = Parlour.confirmation(Parlour.stranger());
        var sure = UUID.randomUUID().toString();
        var done = parlour.act(link, "confirm", client, sure).expect(200).json();
        assertEquals(
                done, parlour.act(link, "confirm", client, sure).expect(200).json());
        parlour.act(link, "confirm", client).expect(409, "booking-state");
        parlour.act(parlour.held(two), "confirm", client, sure).expect(422, "idempotency-key-reused");
    }

    @Test
    void aRequestWaitsForADecisionAndBlocksItsTime() {
        parlour.change(parlour.haircut, new JsonObject().put("confirmation", "request"));
        var link = parlour.booked(ten);
        assertEquals("requested", parlour.show(link).json().getString("status"));
        parlour.hold(ten).expect(409, "slot-taken");
        var id = booking(parlour.show(link).json()).getString("id");
        parlour.owner().post("/bookings/" + id + "/confirm").expect(200);
        assertEquals("confirmed", parlour.show(link).json().getString("status"));
    }

    @Test
    void twoServicesInARowAreOneVisit() {
        var beard = parlour.org.service("Beard", 30, parlour.skill);
        var link = parlour.booked(ten, parlour.haircut, beard);
        var bookings = parlour.show(link).json().getJsonArray("bookings");
        assertEquals(2, bookings.size());
        assertEquals(
                ten.plus(Duration.ofHours(1)).toString(),
                bookings.getJsonObject(1).getString("startsAt"));
        var moved = parlour.act(link, "move", start(two)).expect(200).json().getJsonArray("bookings");
        assertEquals(
                two.plus(Duration.ofHours(1)).toString(), moved.getJsonObject(1).getString("startsAt"));
    }

    @Test
    void theDeadlineIsThatOfWhatStands() {
        var beard = parlour.org.service("Beard", 30, parlour.skill);
        var link = parlour.booked(ten, parlour.haircut, beard);
        var first = booking(parlour.show(link).json()).getString("id");
        parlour.owner().post("/bookings/" + first + "/cancel").expect(200);
        assertEquals(
                ten.plus(Duration.ofHours(1)).minus(Duration.ofDays(1)).toString(),
                parlour.show(link).json().getString("mayChangeUntil"));
        assertEquals(
                "cancelled",
                parlour.act(link, "cancel", null).expect(200).json().getString("status"));
    }

    @Test
    void theLinkOfAnotherVisitOpensThatVisit() {
        var mine = parlour.booked(ten);
        var theirs = new Parlour();
        var other = theirs.booked(theirs.at(3, "10:00"));
        assertNotEquals(mine, other);
        assertEquals(
                theirs.org.slug(),
                parlour.show(other).json().getJsonObject("organisation").getString("slug"));
        parlour.act(mine.substring(0, 40) + other.substring(40), "cancel", new JsonObject())
                .expect(404, "link-unknown");
        parlour.act(other, "cancel", new JsonObject()).expect(200);
        assertEquals("confirmed", parlour.show(mine).json().getString("status"));
    }

    @Test
    void aHoldOfAnotherOrganisationsServiceIsLikeOneOfNone() {
        var theirs = new Parlour();
        parlour.hold(ten, theirs.haircut).expect(422, "unknown-reference");
        parlour.hold(ten, UUID.randomUUID()).expect(422, "unknown-reference");
    }

    private static JsonObject start(Instant start) {
        return new JsonObject().put("startsAt", start.toString());
    }

    private static JsonObject booking(JsonObject visit) {
        return visit.getJsonArray("bookings").getJsonObject(0);
    }
}
