package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time that is given free is told of before anybody else can see it. */
class FreedTimeTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;
    private final List<Freed> freed = new ArrayList<>();

    @Test
    void everyEndAndEveryMoveTells() {
        bookings.onFreed((tx, each) -> {
            freed.add(each);
            return Future.succeededFuture();
        });
        var first = studio.accepted(studio.cut, studio.anna, NOON, 1);
        var second = studio.accepted(studio.cut, studio.boris, NOON, 1);
        var third = studio.hold(studio.boris, NOON.plus(Duration.ofHours(2)));
        studio.org.write(tx -> bookings.cancel(tx, first.id(), null));
        studio.org.write(
                tx -> bookings.move(tx, second.id(), null, new BookingMove(NOON.plus(Duration.ofHours(5)), null)));
        studio.overdue(third);
        studio.org.write(tx -> bookings.expire(tx, third.id()));
        assertEquals(List.of(of(first), of(second), of(third)), freed);
    }

    @Test
    void whoIsToldMayTakeItAtOnce() {
        bookings.onFreed((tx, each) -> bookings.hold(
                tx,
                new NewHold(
                        each.from(),
                        List.of(new Item(each.service(), each.employee())),
                        1,
                        studio.client,
                        "waitlist",
                        30)));
        var booking = studio.accepted(studio.cut, studio.anna, NOON, 1);
        studio.org.write(tx -> bookings.cancel(tx, booking.id(), null));
        assertEquals(1, studio.count("booking where status = 'held' and source = 'waitlist'"));
        assertEquals("booking.held", studio.kinds().getLast());
        assertEquals(
                "slot-taken",
                studio.refused(tx -> bookings.hold(tx, studio.holding(studio.cut, studio.anna, NOON, 1)))
                        .type());
    }

    private Freed of(Booking booking) {
        return new Freed(booking.employee(), booking.service(), booking.startsAt(), booking.endsAt(), 1);
    }
}
