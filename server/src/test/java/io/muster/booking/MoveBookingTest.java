package io.muster.booking;

import static io.muster.booking.Salon.NOON;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.db.Wire;
import io.muster.employee.Employee;
import io.muster.service.Service;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoveBookingTest {
    private final Salon salon = new Salon();
    private final Booking booking = salon.book(salon.anna, NOON);

    @Test
    void theTimeGoesWithItBuffersIncluded() {
        var moved = move(booking, NOON.plus(3, DAYS), null);
        assertEquals(NOON.plus(3, DAYS), moved.startsAt());
        assertEquals(NOON.plus(3, DAYS).plus(60, MINUTES), moved.endsAt());
        assertEquals(2, moved.version());
        assertEquals(
                List.of(
                        NOON.plus(3, DAYS).minus(15, MINUTES),
                        NOON.plus(3, DAYS).plus(90, MINUTES)),
                taken());
        assertEquals("booking.moved", salon.org.changes().getLast());
        salon.book(salon.anna, NOON);
    }

    @Test
    void theBuffersStayWhatTheyWereWhenItWasBooked() {
        salon.org.write(tx -> salon.org.services.change(tx, salon.cut.id(), null, MoveBookingTest::withoutBuffers));
        move(booking, NOON.plus(1, HOURS), null);
        assertEquals(List.of(NOON.plus(45, MINUTES), NOON.plus(150, MINUTES)), taken());
    }

    @Test
    void itMayOverlapItsOwnOldTime() {
        assertEquals(
                NOON.plus(10, MINUTES),
                move(booking, NOON.plus(10, MINUTES), null).startsAt());
    }

    @Test
    void anotherEmployeeTakesIt() {
        var moved = move(booking, NOON, salon.vera);
        assertEquals(salon.vera.id(), moved.employee());
        salon.book(salon.anna, NOON);
        assertEquals(
                "slot-taken",
                refused(salon.book(salon.vera, NOON.plus(1, DAYS)), NOON, null).type());
    }

    @Test
    void aTakenTimeIsRefusedAndAllStaysAsItWas() {
        salon.book(salon.anna, NOON.plus(1, DAYS));
        var changes = salon.org.changes();
        assertEquals(
                "slot-taken",
                refused(booking, NOON.plus(1, DAYS).plus(30, MINUTES), null).type());
        assertEquals(booking, salon.org.read(tx -> salon.org.bookings.show(tx, booking.id())));
        assertEquals(changes, salon.org.changes());
    }

    @Test
    void anotherEmployeeNeedsTheSkillAndMustBeOurs() {
        assertEquals("skill-missing", refused(booking, NOON, salon.lena.id()).type());
        assertEquals(
                "unknown-reference",
                refused(booking, NOON, new Salon().anna.id()).type());
    }

    @Test
    void anOldVersionIsRefusedWithTheNewOne() {
        move(booking, NOON.plus(1, HOURS), null);
        var stale = salon.org.refused(
                tx -> salon.org.bookings.move(tx, booking.id(), 1, new BookingMove(NOON, null, "So")));
        assertEquals(412, stale.status());
        assertEquals(
                2,
                salon.org
                                .write(tx -> salon.org.bookings.cancel(tx, booking.id(), 2))
                                .version()
                        - 1);
    }

    @Test
    void whatIsOverStaysWhereItIs() {
        salon.org.write(tx -> salon.org.bookings.complete(tx, booking.id(), null));
        assertEquals("booking-state", refused(booking, NOON.plus(1, DAYS), null).type());
    }

    @Test
    void whatIsNotThereIsNotMoved() {
        var gone = salon.org.refused(
                tx -> salon.org.bookings.move(tx, UUID.randomUUID(), null, new BookingMove(NOON, null, "So")));
        assertEquals(404, gone.status());
        var other = new Salon();
        var foreign = other.book(other.anna, NOON);
        assertEquals(404, refused(foreign, NOON, null).status());
    }

    @Test
    void twoThatMoveToOneTimeAtOnceDoNotBothGetIt() {
        var others = List.of(booking, salon.book(salon.anna, NOON.plus(1, DAYS)), salon.book(salon.vera, NOON));
        var target = NOON.plus(10, DAYS);
        var moved = others.stream()
                .map(each -> salon.org
                        .started(tx -> salon.org.bookings.move(
                                tx, each.id(), null, new BookingMove(target, salon.vera.id(), "So")))
                        .map("moved")
                        .otherwise(failure -> salon.org.problem(failure).type()))
                .toList();
        Future.join(moved).await();
        assertEquals(
                List.of("moved", "slot-taken", "slot-taken"),
                moved.stream().map(Future::result).sorted().toList());
    }

    private Booking move(Booking which, Instant startsAt, Employee employee) {
        var to = new BookingMove(startsAt, employee == null ? null : employee.id(), "So");
        return salon.org.write(tx -> salon.org.bookings.move(tx, which.id(), which.version(), to));
    }

    private Problem refused(Booking which, Instant startsAt, UUID employee) {
        return salon.org.refused(
                tx -> salon.org.bookings.move(tx, which.id(), null, new BookingMove(startsAt, employee, "So")));
    }

    private List<Instant> taken() {
        return salon.org.read(tx -> tx.one(
                "select starts_at, ends_at from occupancy where org_id = $1 and booking_id = $2",
                row -> List.of(
                        row.get(OffsetDateTime.class, 0).toInstant(),
                        row.get(OffsetDateTime.class, 1).toInstant()),
                tx.org(),
                booking.id()));
    }

    private static Service withoutBuffers(Service cut) {
        var next = Wire.of(cut)
                .put("durationMinutes", 30)
                .put("bufferBeforeMinutes", 0)
                .put("bufferAfterMinutes", 0)
                .put("priceMinor", 1)
                .put("currency", "USD");
        return Wire.to(next, Service.class);
    }
}
