package io.muster.booking;

import static io.muster.booking.Salon.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.web.Cursor;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.muster.web.Range;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListBookingsTest {
    private static final Range WEEK = new Range(NOON, NOON.plus(7, DAYS));

    private final Salon salon = new Salon();
    private final Actor manager = salon.org.actor(Role.manager, null);

    @Test
    void whatTouchesTheRangeIsInIt() {
        var before = salon.book(salon.anna, NOON.minus(2, HOURS));
        var over = salon.book(salon.vera, NOON.minus(30, MINUTES));
        var last = salon.book(salon.anna, NOON.plus(7, DAYS).minusSeconds(1));
        var after = salon.book(salon.vera, NOON.plus(7, DAYS));
        var found = ids(seenBy(manager, null));
        assertEquals(List.of(over.id(), last.id()), found);
        assertTrue(!found.contains(before.id()) && !found.contains(after.id()));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        IntStream.range(0, 7).forEach(n -> {
            salon.book(salon.anna, NOON.plus(n, DAYS));
            salon.book(salon.vera, NOON.plus(n, DAYS));
        });
        var paged = new ArrayList<UUID>();
        String next = null;
        do {
            var cursor = next == null ? null : cursor(next);
            var page = Page.of(
                    salon.org.readAs(manager, tx -> Diary.touching(tx, WEEK, null, cursor, 4)),
                    3,
                    each -> List.of(each.startsAt(), each.id()));
            paged.addAll(ids(page.items()));
            next = page.next();
        } while (next != null);
        assertEquals(ids(seenBy(manager, null)), paged);
        assertEquals(14, paged.size());
    }

    @Test
    void employeesSeeTheirOwnAndNobodyElses() {
        var own = salon.book(salon.anna, NOON);
        var other = salon.book(salon.vera, NOON);
        var anna = salon.org.actor(Role.employee, salon.anna.id());
        var nobody = salon.org.actor(Role.employee, null);
        assertEquals(List.of(own.id()), ids(seenBy(anna, null)));
        assertEquals(List.of(), seenBy(anna, salon.vera.id()));
        assertEquals(List.of(), seenBy(nobody, null));
        assertEquals(List.of(other.id()), ids(seenBy(manager, salon.vera.id())));
        assertEquals(own, salon.org.readAs(anna, tx -> salon.org.bookings.show(tx, own.id())));
        var hidden = assertThrows(
                Problem.class, () -> salon.org.readAs(anna, tx -> salon.org.bookings.show(tx, other.id())));
        assertEquals(404, hidden.status());
    }

    @Test
    void theBoardHasWhatTakesTime() {
        var cancelled = salon.book(salon.anna, NOON);
        salon.org.write(tx -> salon.org.bookings.cancel(tx, cancelled.id(), null));
        var missed = salon.book(salon.anna, NOON);
        salon.org.write(tx -> salon.org.bookings.miss(tx, missed.id(), null));
        var board = salon.org.read(tx -> salon.org.bookings.onBoard(tx, WEEK.from(), WEEK.to()));
        assertEquals(List.of(missed.id()), ids(board));
    }

    @Test
    void theIndexOnStartsServesBehindRowLevelSecurity() {
        var plan = salon.org.plan(
                BookingSql.LIST, WEEK.from(), WEEK.to(), null, WEEK.from().minus(1, DAYS), new UUID(0, 0), 51);
        var condition = plan.lines()
                .filter(line -> line.contains("Index Cond"))
                .filter(line -> line.contains("starts_at"))
                .collect(Collectors.joining());
        assertTrue(plan.contains("booking_starts"), plan);
        assertTrue(condition.contains("starts_at <") && condition.contains("starts_at >"), plan);
        assertTrue(condition.contains("ROW("), plan);
    }

    private List<Booking> seenBy(Actor actor, UUID employee) {
        return salon.org.readAs(actor, tx -> Diary.touching(tx, WEEK, employee, null, 100));
    }

    private static List<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).toList();
    }

    private static Cursor cursor(String text) {
        var keys = new String(Base64.getUrlDecoder().decode(text), UTF_8);
        return new Cursor(new JsonArray(keys));
    }
}
