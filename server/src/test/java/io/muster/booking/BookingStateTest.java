package io.muster.booking;

import static io.muster.booking.BookingState.cancelled;
import static io.muster.booking.BookingState.checked_in;
import static io.muster.booking.BookingState.completed;
import static io.muster.booking.BookingState.confirmed;
import static io.muster.booking.BookingState.expired;
import static io.muster.booking.BookingState.held;
import static io.muster.booking.BookingState.no_show;
import static io.muster.booking.BookingState.requested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingStateTest {
    private static final Map<BookingState, Set<BookingState>> LIFE = Map.of(
            held, EnumSet.of(requested, confirmed, cancelled, expired),
            requested, EnumSet.of(confirmed, cancelled, expired),
            confirmed, EnumSet.of(checked_in, completed, cancelled, no_show),
            checked_in, EnumSet.of(completed),
            completed, EnumSet.noneOf(BookingState.class),
            cancelled, EnumSet.noneOf(BookingState.class),
            no_show, EnumSet.noneOf(BookingState.class),
            expired, EnumSet.noneOf(BookingState.class));

    @ParameterizedTest
    @EnumSource
    void itGoesWhereTheTableSaysAndNowhereElse(BookingState from) {
        for (var to : BookingState.values()) {
            assertEquals(LIFE.get(from).contains(to), from.mayBecome(to), () -> from + " to " + to);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLifeEnds(BookingState state) {
        var seen = EnumSet.of(state);
        for (int steps = 0; steps < BookingState.values().length; steps++) {
            EnumSet.copyOf(seen).forEach(each -> seen.addAll(LIFE.get(each)));
        }
        assertEquals(true, seen.stream().anyMatch(BookingState::isOver));
        assertFalse(LIFE.get(state).contains(state));
    }

    @Test
    void onlyBeforeTheClientIsThereItMoves() {
        var movable = EnumSet.allOf(BookingState.class);
        movable.removeIf(state -> !state.isMovable());
        assertEquals(EnumSet.of(held, requested, confirmed), movable);
    }

    @Test
    void cancelledAndExpiredOnesGiveTheTimeFree() {
        var free = EnumSet.allOf(BookingState.class);
        free.removeIf(BookingState::takesTime);
        assertEquals(EnumSet.of(cancelled, expired), free);
    }
}
