package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;
    private final UUID yoga = studio.service("Yoga", 60, "capacity = 8, buffer_before_minutes = 15");

    @Test
    void ofFiftyForEightSeatsEightGetOne() {
        var started = new ArrayList<Future<?>>();
        for (int nr = 0; nr < 50; nr++) {
            started.add(studio.org.started(tx -> bookings.hold(tx, studio.holding(yoga, studio.anna, NOON, 1))));
        }
        assertEquals(Map.of("done", 8L, "seats-taken", 42L), studio.outcomes(started));
        assertEquals(8, taken());
        assertEquals(1, studio.count("occupancy where true"));
    }

    @Test
    void aCancellationFreesOneSeat() {
        var booked = new ArrayList<Booking>();
        for (int nr = 0; nr < 8; nr++) {
            booked.add(studio.accepted(yoga, studio.anna, NOON, 1));
        }
        studio.org.write(tx -> bookings.cancel(tx, booked.getFirst().id(), null));
        assertEquals(7, taken());
        studio.accepted(yoga, studio.anna, NOON, 1);
        var refused = studio.refused(tx -> bookings.hold(tx, studio.holding(yoga, studio.anna, NOON, 1)));
        assertEquals("seats-taken", refused.type());
        assertEquals(8, taken());
    }

    @Test
    void theLastOneTakesTheGroupWithIt() {
        var three = studio.accepted(yoga, studio.anna, NOON, 3);
        var two = studio.accepted(yoga, studio.anna, NOON, 2);
        assertEquals(3000, three.priceMinor());
        assertEquals(5, taken());
        studio.org.write(tx -> bookings.cancel(tx, three.id(), null));
        assertEquals(2, taken());
        studio.org.write(tx -> bookings.cancel(tx, two.id(), null));
        assertEquals(0, studio.count("seating where true"));
        assertEquals(0, studio.count("occupancy where true"));
        studio.hold(studio.anna, NOON);
    }

    @Test
    void moreThanAreLeftAreRefusedWithHowManyAre() {
        studio.accepted(yoga, studio.anna, NOON, 6);
        var refused = studio.refused(tx -> bookings.hold(tx, studio.holding(yoga, studio.anna, NOON, 3)));
        assertEquals("seats-taken", refused.type());
        studio.accepted(yoga, studio.anna, NOON, 2);
    }

    @Test
    void aSeatMovesToAnotherGroup() {
        var one = studio.accepted(yoga, studio.anna, NOON, 1);
        studio.accepted(yoga, studio.anna, NOON, 4);
        var later = NOON.plus(Duration.ofHours(3));
        studio.accepted(yoga, studio.anna, later, 5);
        var moved = studio.org.write(tx -> bookings.move(tx, one.id(), 2, new BookingMove(later, null)));
        assertEquals(later, moved.startsAt());
        assertEquals(
                List.of(4, 6),
                studio.org.read(tx -> tx.list(
                        "select taken from seating where org_id = $1 order by starts_at",
                        row -> row.getInteger(0),
                        tx.org())));
        assertEquals(2, studio.count("occupancy where true"));
    }

    @Test
    void comingAndGoingAtOnceLeavesAsManyAsThereAre() {
        var booked = new ArrayList<Booking>();
        for (int nr = 0; nr < 8; nr++) {
            booked.add(studio.accepted(yoga, studio.anna, NOON, 1));
        }
        var started = new ArrayList<Future<?>>();
        for (var each : booked) {
            started.add(studio.org.started(tx -> bookings.cancel(tx, each.id(), null)));
            started.add(studio.org.started(tx -> bookings.hold(tx, studio.holding(yoga, studio.anna, NOON, 1))));
        }
        var outcomes = studio.outcomes(started);
        assertEquals(
                16, outcomes.getOrDefault("done", 0L) + outcomes.getOrDefault("seats-taken", 0L), outcomes::toString);
        long held = studio.count("booking where status = 'held'");
        assertEquals(held, held == 0 ? 0 : taken());
        assertEquals(held == 0 ? 0 : 1, studio.count("seating where true"));
        assertEquals(held == 0 ? 0 : 1, studio.count("occupancy where true"));
    }

    private int taken() {
        return studio.org.read(
                tx -> tx.one("select taken from seating where org_id = $1", row -> row.getInteger(0), tx.org()));
    }
}
