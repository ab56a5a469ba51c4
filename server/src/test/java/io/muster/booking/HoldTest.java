package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.TestDatabase;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;

    @Test
    void itTakesTheTimeAndKnowsNobodyYet() {
        var held = studio.hold(studio.anna, NOON);
        assertEquals(BookingState.held, held.status());
        assertNull(held.client());
        assertTrue(held.heldUntil().isAfter(held.startsAt().minus(Duration.ofDays(10))));
        assertEquals(1, studio.count("occupancy where reason = 'hold'"));
        assertEquals(
                "slot-taken",
                studio.refused(tx -> bookings.hold(tx, studio.holding(studio.cut, studio.anna, NOON, 1)))
                        .type());
        assertEquals(List.of("booking.held"), studio.kinds());
        assertEquals(List.of(), studio.told());
    }

    @Test
    void inTimeItIsConfirmed() {
        var confirmed = studio.accept(studio.hold(studio.anna, NOON));
        assertEquals(BookingState.confirmed, confirmed.status());
        assertEquals("Olga", confirmed.clientName());
        assertNull(confirmed.heldUntil());
        assertEquals(1, studio.count("occupancy where reason = 'booking'"));
        assertEquals(List.of("booking.held", "booking.confirmed"), studio.kinds());
        assertEquals(List.of("confirmed"), studio.told());
        assertEquals(1, studio.count("job where kind = 'booking.reminder'"));
    }

    @Test
    void lateItIsNot() {
        var held = studio.hold(studio.anna, NOON);
        studio.overdue(held);
        assertEquals(
                "hold-expired",
                studio.refused(tx -> bookings.accept(tx, held.visit(), Acceptance.of(studio.client)))
                        .type());
    }

    @Test
    void whoWantsTheTimeEndsAnOldHold() {
        var old = studio.hold(studio.anna, NOON);
        studio.overdue(old);
        var held = studio.hold(studio.anna, NOON.plus(Duration.ofMinutes(30)));
        assertEquals(BookingState.expired, studio.show(old).status());
        assertEquals(BookingState.held, held.status());
        assertEquals(List.of("booking.held", "booking.expired", "booking.held"), studio.kinds());
        assertEquals(1, studio.count("occupancy where true"));
    }

    @Test
    void aSweepEndsWhatIsOverAndNothingElse() {
        var over = studio.hold(studio.anna, NOON);
        studio.overdue(over);
        var held = studio.hold(studio.boris, NOON);
        Future.future(done -> Thread.startVirtualThread(() -> {
                    bookings.sweep(
                            TestDatabase.shared().systemDb(),
                            TestDatabase.shared().orgDb());
                    done.complete();
                }))
                .await();
        assertEquals(BookingState.expired, studio.show(over).status());
        assertEquals(BookingState.held, studio.show(held).status());
        assertEquals(1, studio.count("occupancy where true"));
    }

    @Test
    void lettingItGoFreesTheTimeAtOnce() {
        var held = studio.hold(studio.anna, NOON);
        studio.org.write(tx -> bookings.cancelVisit(tx, held.visit(), null, true));
        assertEquals(BookingState.cancelled, studio.show(held).status());
        assertEquals(0, studio.count("occupancy where true"));
        assertEquals(List.of(), studio.told());
    }

    /** The clock of the database decides under the row lock: confirmed or expired, never both and never neither. */
    @Test
    void atTheDeadlineThereIsOneOutcome() {
        int confirmed = 0;
        for (int round = 0; round < 60; round++) {
            var held = studio.hold(studio.anna, NOON.plus(Duration.ofHours(round)));
            studio.run(
                    "update booking set held_until = clock_timestamp() + $3 * interval '1 millisecond' "
                            + "where org_id = $1 and id = $2",
                    held.id(),
                    round % 12);
            var accepted = studio.org.started(tx -> bookings.accept(tx, held.visit(), Acceptance.of(studio.client)));
            var expired = studio.org.started(tx -> bookings.expire(tx, held.id()));
            var outcomes = studio.outcomes(List.of(accepted));
            expired.await();
            var status = studio.show(held).status();
            if (accepted.succeeded()) {
                assertEquals(BookingState.confirmed, status);
                assertTrue(expired.result().isEmpty());
                confirmed++;
            } else {
                assertEquals(Map.of("hold-expired", 1L), outcomes);
                // Who came too early to end it finds it over now.
                studio.org.write(tx -> bookings.expire(tx, held.id()));
                assertEquals(BookingState.expired, studio.show(held).status());
            }
        }
        assertEquals(confirmed, studio.count("booking where status = 'confirmed'"));
        assertEquals(confirmed, studio.count("occupancy where true"));
        assertFalse(confirmed == 60, "No round came late");
    }
}
