package io.muster.shift;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.race;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Taking an open shift. */
class ClaimShiftTest {
    private final Crew crew = new Crew();

    @Test
    void theFirstClaimWins() {
        var people = crew.employees(50);
        var open = crew.published(8, 16, null);
        var before = crew.changes();

        var outcomes = race(people, tx -> SHIFTS.claim(tx, open.id(), null));

        assertEquals(1, Collections.frequency(outcomes, "ok"), outcomes::toString);
        assertEquals(49, Collections.frequency(outcomes, "shift-taken"), outcomes::toString);
        assertEquals(before + 1, crew.changes());
        assertEquals(List.of("shift.created", "shift.published", "shift.claimed"), crew.kinds(open.id()));
        assertEquals(
                people.get(outcomes.indexOf("ok")).employee(),
                crew.shift(open.id()).employee());
        assertEquals(open.version() + 1, crew.shift(open.id()).version());
    }

    @Test
    void whoClaimsAgainAfterALostAnswerHasTheShiftOnce() {
        var anna = crew.employee("Anna");
        var open = crew.published(8, 16, null);
        var before = crew.changes();

        var twice = race(List.of(anna, anna), tx -> SHIFTS.claim(tx, open.id(), open.version()));
        var again = does(anna, tx -> SHIFTS.claim(tx, open.id(), open.version()));

        assertEquals(List.of("ok", "ok"), twice);
        assertEquals(anna.employee(), again.employee());
        assertEquals(open.version() + 1, again.version());
        assertEquals(before + 1, crew.changes());
        assertEquals("shift-taken", refusal(crew.employee("Bert"), tx -> SHIFTS.claim(tx, open.id(), null)));
    }

    @RepeatedTest(5)
    void aClaimAndACancellationLeaveACancelledShift() {
        var anna = crew.employee("Anna");
        var open = crew.published(8, 16, null);

        var claim = Crew.DB.write(anna, tx -> SHIFTS.claim(tx, open.id(), null));
        var cancel = Crew.DB.write(crew.manager, tx -> SHIFTS.cancel(tx, open.id(), null));
        var outcomes = Crew.outcomes(List.of(claim, cancel));

        assertEquals("ok", outcomes.get(1));
        assertTrue(List.of("ok", "not-found").contains(outcomes.get(0)), outcomes::toString);
        assertEquals(Shift.Status.cancelled, crew.shift(open.id()).status());
    }

    @RepeatedTest(5)
    void aClaimAndAnAssignmentEndWithOneOfTheTwo() {
        var anna = crew.employee("Anna");
        var bert = crew.employee("Bert");
        var open = crew.published(8, 16, null);

        var claim = Crew.DB.write(anna, tx -> SHIFTS.claim(tx, open.id(), null));
        var assign = Crew.DB.write(crew.manager, tx -> SHIFTS.assign(tx, open.id(), open.version(), bert.employee()));
        var outcomes = Crew.outcomes(List.of(claim, assign));

        var winner = crew.shift(open.id()).employee();
        assertEquals(winner.equals(anna.employee()) ? List.of("ok", "stale") : List.of("shift-taken", "ok"), outcomes);
    }

    @RepeatedTest(5)
    void aClaimOfAShiftThatIsJustGivenFreeIsWonOrTooEarly() {
        var anna = crew.employee("Anna");
        var bert = crew.employee("Bert");
        var taken = crew.published(8, 16, bert);

        var unassign = Crew.DB.write(crew.manager, tx -> SHIFTS.unassign(tx, taken.id(), null));
        var claim = Crew.DB.write(anna, tx -> SHIFTS.claim(tx, taken.id(), null));
        var outcomes = Crew.outcomes(List.of(unassign, claim));

        assertEquals("ok", outcomes.get(0));
        var employee = crew.shift(taken.id()).employee();
        assertEquals(employee == null ? "shift-taken" : "ok", outcomes.get(1));
    }

    @RepeatedTest(5)
    void onePersonGetsOneOfTwoShiftsAtTheSameTime() {
        var anna = crew.employee("Anna");
        var early = crew.published(8, 16, null);
        var late = crew.published(15, 23, null);

        var outcomes = new ArrayList<>(Crew.outcomes(List.of(
                Crew.DB.write(anna, tx -> SHIFTS.claim(tx, early.id(), null)),
                Crew.DB.write(anna, tx -> SHIFTS.claim(tx, late.id(), null)))));

        Collections.sort(outcomes);
        assertEquals(List.of("ok", "shift-overlap"), outcomes);
    }

    @Test
    void rulesAreJudged() {
        var unable = crew.employee("Unable", crew.skill("cooking"));
        var busy = crew.employee("Busy");
        crew.draft(15, 17, busy);
        var open = crew.published(8, 16, null);
        var changes = crew.changes();

        assertEquals("skill-missing", refusal(unable, tx -> SHIFTS.claim(tx, open.id(), null)));
        assertEquals("shift-overlap", refusal(busy, tx -> SHIFTS.claim(tx, open.id(), null)));
        assertEquals(changes, crew.changes());
    }

    @Test
    void onlyAPublishedShiftToComeCanBeHad() {
        var anna = crew.employee("Anna");
        var draft = crew.draft(8, 16, null);
        var cancelled = crew.published(8, 16, null);
        does(crew.manager, tx -> SHIFTS.cancel(tx, cancelled.id(), null));
        var over = crew.published(-72, -60, null);

        assertEquals("not-found", refusal(anna, tx -> SHIFTS.claim(tx, draft.id(), null)));
        assertEquals("not-found", refusal(anna, tx -> SHIFTS.claim(tx, cancelled.id(), null)));
        assertEquals("shift-over", refusal(anna, tx -> SHIFTS.claim(tx, over.id(), null)));
        assertEquals("no-employee", refusal(crew.manager, tx -> SHIFTS.claim(tx, over.id(), null)));
    }

    @Test
    void anotherOrganisationsShiftIsNotThere() {
        var stranger = new Crew().employee("Stranger");
        var open = crew.published(8, 16, null);

        assertEquals("io.muster.db.NoRow: No row", refusal(stranger, tx -> SHIFTS.claim(tx, open.id(), null)));
        assertEquals(
                1,
                crew.kinds(open.id()).stream().filter("shift.published"::equals).count());
    }

    @Test
    void aShiftThatChangedSinceItWasSeenIsNotClaimedBlindly() {
        var anna = crew.employee("Anna");
        var open = crew.published(8, 16, null);
        does(crew.manager, tx -> SHIFTS.change(tx, open.id(), null, shift -> Times.moved(shift, 20, 23)));

        assertEquals("stale", refusal(anna, tx -> SHIFTS.claim(tx, open.id(), open.version())));
    }
}
