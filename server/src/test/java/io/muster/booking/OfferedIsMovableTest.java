package io.muster.booking;

import static io.muster.booking.Studio.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.OrgTx;
import io.muster.slot.Ask;
import io.muster.slot.Audience;
import io.muster.slot.Part;
import io.muster.slot.Removal;
import io.muster.slot.Slot;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The starts that are offered for a move are exactly those to which it can be moved, for clients and for the desk. */
class OfferedIsMovableTest {
    private static final Instant FROM = NOON.minus(Duration.ofHours(4));
    private static final int STARTS = 8 * 12;

    private final Studio studio = new Studio();
    private final Bookings bookings = studio.bookings;
    private final UUID wash = studio.service("Wash", 30, "buffer_after_minutes = 10");

    @ParameterizedTest
    @EnumSource
    void aBookingWhoseServiceTakesLongerByNow(Audience audience) {
        var booking = studio.accepted(studio.cut, studio.anna, NOON, 1);
        studio.accepted(studio.cut, studio.anna, NOON.minus(Duration.ofHours(2)), 1);
        studio.accepted(studio.cut, studio.anna, NOON.plus(Duration.ofHours(1)), 1);
        change("duration_minutes = 90, buffer_before_minutes = 20, buffer_after_minutes = 20");
        var offered = moves(ask(audience, booking.visit(), part(booking)), visit(booking, audience));
        assertTrue(offered.contains(NOON.minus(Duration.ofHours(1))), "It fits exactly as long as it is.");
    }

    @ParameterizedTest
    @EnumSource
    void aBookingThatIsLongerAndFurtherFromOthersThanItsServiceByNow(Audience audience) {
        change("buffer_before_minutes = 20, buffer_after_minutes = 20");
        var booking = studio.accepted(studio.cut, studio.anna, NOON, 1);
        studio.accepted(wash, studio.anna, NOON.minus(Duration.ofHours(2)), 1);
        studio.accepted(wash, studio.anna, NOON.plus(Duration.ofHours(2)), 1);
        change("duration_minutes = 30, buffer_before_minutes = 0, buffer_after_minutes = 0");
        var offered = moves(ask(audience, booking.visit(), part(booking)), visit(booking, audience));
        assertFalse(offered.contains(NOON.plus(Duration.ofMinutes(90))), "It keeps its length.");
    }

    @ParameterizedTest
    @EnumSource
    void aVisitOfServicesInARow(Audience audience) {
        var visit = book(List.of(new Item(studio.cut, studio.anna), new Item(wash, studio.anna)), 1);
        studio.accepted(studio.cut, studio.anna, NOON.plus(Duration.ofHours(2)), 1);
        change("duration_minutes = 20");
        moves(ask(audience, visit.getFirst().visit(), parts(visit)), visit(visit.getFirst(), audience));
    }

    @ParameterizedTest
    @EnumSource
    void aVisitWithAPauseSinceOneOfItMoved(Audience audience) {
        var visit = book(List.of(new Item(studio.cut, studio.anna), new Item(wash, studio.boris)), 1);
        studio.accepted(studio.cut, studio.boris, NOON.plus(Duration.ofHours(1)).plus(Duration.ofMinutes(40)), 1);
        studio.org.write(tx -> bookings.move(
                tx, visit.getLast().id(), null, new BookingMove(NOON.plus(Duration.ofHours(3)), studio.boris, null)));
        moves(ask(audience, visit.getFirst().visit(), parts(visit)), visit(visit.getFirst(), audience));
    }

    @ParameterizedTest
    @EnumSource
    void severalPeopleAtOnce(Audience audience) {
        var visit = book(List.of(new Item(studio.cut, null)), 2);
        studio.accepted(studio.cut, studio.boris, NOON.plus(Duration.ofHours(2)), 1);
        var ask = ask(audience, visit.getFirst().visit(), new Part(studio.cut, null))
                .seats(2);
        var offered = moves(ask, visit(visit.getFirst(), audience));
        assertTrue(offered.contains(NOON.plus(Duration.ofMinutes(30))));
        assertFalse(offered.contains(NOON.plus(Duration.ofMinutes(90))));
    }

    @ParameterizedTest
    @EnumSource
    void seatsOfAGroupThatIsSmallerByNow(Audience audience) {
        var yoga = studio.service("Yoga", 60, "capacity = 4, buffer_after_minutes = 15");
        var booking = studio.accepted(yoga, studio.anna, NOON, 2);
        studio.accepted(yoga, studio.anna, NOON.plus(Duration.ofHours(2)), 3);
        studio.run("update service set capacity = 3, duration_minutes = 45 where org_id = $1 and id = $2", yoga);
        var offered = moves(ask(audience, booking.visit(), part(booking)).seats(2), visit(booking, audience));
        assertFalse(offered.contains(NOON.plus(Duration.ofHours(2))), "The other group has one seat.");
    }

    @Test
    void oneOfAVisitDoesNotMoveOntoTheOther() {
        var visit = book(List.of(new Item(studio.cut, studio.anna), new Item(wash, studio.anna)), 1);
        var alone = visit.getLast();
        BiFunction<OrgTx, BookingMove, Future<?>> move = (tx, to) -> bookings.move(tx, alone.id(), null, to);
        var ask = ask(Audience.staff, null, part(alone)).exceptBooking(alone.id());
        assertFalse(moves(ask, move).contains(NOON));
        for (var start : List.of(NOON, NOON.minus(Duration.ofMinutes(15)))) {
            var refused = studio.refused(tx -> move.apply(tx, new BookingMove(start, null)));
            assertEquals("slot-taken", refused.type());
        }
    }

    /** Tries every start of the grid; gives those that were offered. */
    private Set<Instant> moves(Ask ask, BiFunction<OrgTx, BookingMove, Future<?>> move) {
        var offered = studio
                .org
                .read(tx ->
                        studio.org.openings.offered(tx, ask.between(FROM, FROM.plus(Duration.ofMinutes(STARTS * 5L)))))
                .stream()
                .map(Slot::startsAt)
                .collect(Collectors.toCollection(TreeSet::new));
        var moved = new TreeSet<Instant>();
        IntStream.range(0, STARTS).forEach(nr -> {
            var start = FROM.plus(Duration.ofMinutes(nr * 5L));
            var outcome = outcome(move, start);
            if (outcome.equals("undone")) {
                moved.add(start);
            } else {
                assertEquals(explained(ask, start), outcome, () -> "at " + start);
            }
        });
        assertEquals(offered, moved);
        assertFalse(offered.isEmpty() || offered.size() == STARTS, offered::toString);
        return offered;
    }

    private String outcome(BiFunction<OrgTx, BookingMove, Future<?>> move, Instant start) {
        return studio.refused(tx -> move.apply(tx, new BookingMove(start, null))
                        .compose(done -> Future.failedFuture(Problem.conflict("undone", "It could be done."))))
                .type();
    }

    private String explained(Ask ask, Instant start) {
        var judged = studio.org.read(tx -> studio.org.openings.judge(tx, ask, start));
        var hard = judged.removals().stream().filter(Removal::hard).findFirst();
        return hard.map(removal -> switch (removal.rule()) {
                    case "taken", "leave" -> "slot-taken";
                    case "seats" -> "seats-taken";
                    default -> removal.rule();
                })
                .orElse("outside-slots");
    }

    private BiFunction<OrgTx, BookingMove, Future<?>> visit(Booking of, Audience audience) {
        return (tx, to) -> bookings.moveVisit(tx, of.visit(), to, audience == Audience.staff);
    }

    private Ask ask(Audience audience, UUID visit, Part... parts) {
        return new Ask(List.of(parts), NOON, NOON, 1, audience, studio.client, visit);
    }

    private static Part part(Booking booking) {
        return new Part(booking.service(), booking.employee());
    }

    private static Part[] parts(List<Booking> visit) {
        return visit.stream().map(OfferedIsMovableTest::part).toArray(Part[]::new);
    }

    private List<Booking> book(List<Item> items, int seats) {
        return studio.org.write(
                tx -> bookings.createVisit(tx, new NewVisit(studio.client, NOON, items, seats, null, null, null)));
    }

    private void change(String settings) {
        studio.run("update service set " + settings + " where org_id = $1 and id = $2", studio.cut);
    }
}
