package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VisitTest {
    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;
    private final UUID wash = studio.service("Wash", 30, "buffer_after_minutes = 10");

    @Test
    void severalServicesFollowEachOther() {
        var visit = book(List.of(new Item(studio.cut, studio.anna), new Item(wash, studio.boris)), 1);
        assertEquals(2, visit.size());
        assertEquals(visit.getFirst().endsAt(), visit.getLast().startsAt());
        assertEquals(visit.getFirst().visit(), visit.getLast().visit());
        assertEquals(List.of("booking.created", "booking.created"), studio.kinds());
        assertEquals(List.of("confirmed"), studio.told());
    }

    @Test
    void severalPeopleHaveAnEmployeeEach() {
        var visit = book(List.of(new Item(studio.cut, null)), 2);
        assertEquals(
                Set.of(studio.anna, studio.boris),
                visit.stream().map(Booking::employee).collect(Collectors.toSet()));
        assertEquals(
                "seats-taken",
                studio.refused(tx -> bookings.createVisit(
                                tx,
                                new NewVisit(
                                        studio.client,
                                        NOON.plus(Duration.ofHours(5)),
                                        List.of(new Item(studio.cut, null)),
                                        3,
                                        null,
                                        null,
                                        null)))
                        .type());
    }

    @Test
    void itMovesAsOneEvenOntoItsOwnTime() {
        var visit = book(List.of(new Item(studio.cut, studio.anna), new Item(wash, studio.anna)), 1);
        var to = NOON.plus(Duration.ofMinutes(30));
        var moved = studio.org.write(
                tx -> bookings.moveVisit(tx, visit.getFirst().visit(), new BookingMove(to, null), false));
        assertEquals(
                List.of(to, to.plus(Duration.ofMinutes(60))),
                moved.stream().map(Booking::startsAt).toList());
        assertEquals(2, studio.count("occupancy where true"));
        assertEquals(List.of("moved"), studio.told());
    }

    @Test
    void anybodyIsWhoeverHasLeastToDo() {
        studio.accepted(studio.cut, studio.anna, NOON.plus(Duration.ofHours(3)), 1);
        var one = studio.org.write(
                tx -> bookings.create(tx, new NewBooking(studio.client, studio.cut, null, NOON, null)));
        assertEquals(studio.boris, one.employee());
        var other = studio.org.write(
                tx -> bookings.create(tx, new NewBooking(studio.client, studio.cut, null, NOON, null)));
        assertNotEquals(one.employee(), other.employee());
    }

    @Test
    void aWalkInIsCheckedInNow() {
        var input = new WalkIn(studio.cut, null, null, new WalkIn.Newcomer("Nigora", "+998 90 765 43 21"), 1, null);
        var visit = studio.org.write(tx -> bookings.walkIn(tx, input));
        var booking = visit.getFirst();
        assertEquals(BookingState.checked_in, booking.status());
        assertEquals("Nigora", booking.clientName());
        assertEquals("walk_in", booking.source());
        var again = studio.org.write(tx -> bookings.walkIn(tx, input)).getFirst();
        assertEquals(booking.client(), again.client());
        assertEquals(
                BookingState.completed,
                studio.org
                        .write(tx -> bookings.complete(tx, booking.id(), null))
                        .status());
    }

    @Test
    void aWalkInIsSomebody() {
        assertEquals(
                "invalid-value",
                studio.refused(tx -> bookings.walkIn(tx, new WalkIn(studio.cut, null, null, null, 1, null)))
                        .type());
    }

    private List<Booking> book(List<Item> items, int seats) {
        return studio.org.write(
                tx -> bookings.createVisit(tx, new NewVisit(studio.client, NOON, items, seats, null, null, null)));
    }
}
