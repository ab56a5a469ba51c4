package io.muster.visit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The times that a client is offered to move to. */
class MovingSlotsTest {
    private final Parlour parlour = new Parlour();
    private final Instant start = parlour.at(3, "10:00");
    private final Instant later = start.plus(30, ChronoUnit.MINUTES);
    private final String link = parlour.booked(start);

    @Test
    void theVisitIsNotInItsOwnWay() {
        assertFalse(offered(slots(parlour, null)).contains(later));
        assertTrue(offered(slots(parlour, link)).contains(later));
        parlour.act(link, "move", new JsonObject().put("startsAt", later.toString()))
                .expect(200);
        assertTrue(offered(slots(parlour, link)).contains(start));
    }

    @Test
    void anotherVisitStillIs() {
        var other = parlour.at(3, "14:00");
        parlour.booked(other);
        assertFalse(offered(slots(parlour, link)).contains(other));
    }

    @Test
    void aLinkCountsOnlyInItsOwnOrganisationAndWhileItStands() {
        slots(new Parlour(), link).expect(404, "link-unknown");
        slots(parlour, "x".repeat(86)).expect(404, "link-unknown");
        parlour.sql("update link set revoked_at = now() where org_id = $1");
        slots(parlour, link).expect(410, "link-ended");
    }

    private static Reply slots(Parlour where, String link) {
        var day = LocalDate.now(Parlour.ZONE).plusDays(3);
        var nobody = where.server.nobody();
        var request = nobody.request(
                "GET",
                "/public/orgs/" + where.org.slug() + "/slots?service=" + where.haircut + "&from=" + day + "&to=" + day,
                null);
        return nobody.send(link == null ? request : request.header("Booking-Link", link));
    }

    private static List<Instant> offered(Reply reply) {
        var items = reply.expect(200).json().getJsonArray("items");
        assertFalse(items.isEmpty());
        return items.stream()
                .map(slot -> Instant.parse(((JsonObject) slot).getString("startsAt")))
                .toList();
    }
}
