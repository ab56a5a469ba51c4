package io.muster.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.booking.Freed;
import io.muster.slot.Piece;
import io.muster.slot.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final UUID AZIZA = new UUID(0, 1);
    private static final UUID BEKZOD = new UUID(0, 2);
    private static final Instant TEN = Instant.parse("2031-05-05T10:00:00Z");
    private final Rest hour = Rest.of(Freed.time(AZIZA, TEN, minute(60)));

    @Test
    void whoTakesAllOfItLeavesNothing() {
        assertTrue(hour.without(slot(AZIZA, 0, 60, null), 1).isNothing());
        assertTrue(hour.without(slot(AZIZA, -15, 75, null), 1).isNothing());
        assertTrue(hour.without(slot(AZIZA, 4, 56, null), 1).isNothing(), "Four minutes are nobody's service");
    }

    @Test
    void whatIsLeftIsThere() {
        var rest = hour.without(slot(AZIZA, 20, 40, null), 1);
        assertEquals(List.of(new Rest.Span(TEN, minute(20)), new Rest.Span(minute(40), minute(60))), rest.spans());
        assertTrue(rest.isIn(slot(AZIZA, 0, 20, null)));
        assertFalse(rest.isIn(slot(AZIZA, 20, 40, null)));
        assertFalse(rest.isIn(slot(BEKZOD, 0, 20, null)));
    }

    @Test
    void othersTakeNothingOfIt() {
        assertEquals(hour, hour.without(slot(BEKZOD, 0, 60, null), 1));
        assertEquals(hour, hour.without(slot(AZIZA, 60, 90, null), 1));
    }

    @Test
    void aGroupIsThereUntilItsLastSeatIsTaken() {
        assertEquals(hour, hour.without(slot(AZIZA, 0, 60, 3), 2));
        assertTrue(hour.without(slot(AZIZA, 0, 60, 2), 2).isNothing());
    }

    private static Slot slot(UUID employee, int from, int to, Integer seatsLeft) {
        var piece = new Piece(new UUID(0, 9), employee, minute(from), minute(to), 0, minute(from), minute(to));
        return new Slot(minute(from), minute(to), List.of(piece), seatsLeft);
    }

    private static Instant minute(int minute) {
        return TEN.plusSeconds(60L * minute);
    }
}
