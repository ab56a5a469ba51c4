package io.muster.shift;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.hour;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.db.Wire;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which shifts stand on a board, and how employees see them. */
class ShiftOnBoardTest {
    private final Crew crew = new Crew();

    @Test
    void shiftsThatTouchTheRangeStandOnIt() {
        crew.draft(0, 8, null);
        var overnight = crew.draft(-2, 9, null);
        var inside = crew.draft(9, 10, null);
        var out = crew.draft(11, 20, null);
        crew.draft(12, 20, null);
        var cancelled = crew.draft(9, 10, null);
        does(crew.manager, tx -> SHIFTS.cancel(tx, cancelled.id(), null));

        assertEquals(List.of(overnight.id(), inside.id(), out.id()), onBoard(8, 12));
    }

    @Test
    void aShiftOnOfferStandsOnEveryBoard() {
        var anna = crew.employee("Anna");
        var far = crew.published(100, 108, anna);
        crew.published(200, 208, anna);
        var near = crew.published(8, 16, anna);
        crew.offered(far, anna);
        crew.offered(near, anna);

        assertEquals(List.of(near.id(), far.id()), onBoard(8, 12));
    }

    @Test
    void employeesSeePublishedShiftsOnly() {
        var anna = crew.employee("Anna");
        var draft = crew.draft(8, 16, anna);
        assertNull(SHIFTS.sight(Wire.of(draft)).of(anna.employee()));
        assertEquals("not-found", refusal(anna, tx -> SHIFTS.show(tx, draft.id())));

        var published = does(crew.manager, tx -> SHIFTS.publish(tx, draft.id(), null));
        assertEquals(Wire.of(published), SHIFTS.sight(Wire.of(published)).of(anna.employee()));
        assertEquals(published, does(anna, tx -> SHIFTS.show(tx, draft.id())));

        var cancelled = does(crew.manager, tx -> SHIFTS.cancel(tx, draft.id(), null));
        assertTrue(SHIFTS.sight(Wire.of(cancelled)).of(anna.employee()).isEmpty());
        assertEquals("not-found", refusal(anna, tx -> SHIFTS.show(tx, draft.id())));
    }

    private List<UUID> onBoard(int from, int to) {
        return does(crew.manager, tx -> SHIFTS.onBoard(tx, hour(from), hour(to))).stream()
                .map(Shift::id)
                .toList();
    }
}
