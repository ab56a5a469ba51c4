package io.muster.swap;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.SWAPS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.race;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.shift.Crew;
import io.muster.swap.Swap.Status;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking an offered shift. */
class ClaimSwapTest {
    private final Crew crew = new Crew().approval(false);
    private final Actor anna = crew.employee("Anna");

    @Test
    void theFirstClaimWins() {
        var people = crew.employees(50);
        var shift = crew.published(8, 16, anna);
        var swap = crew.offered(shift, anna);
        var before = crew.changes();

        var outcomes = race(people, tx -> SWAPS.claim(tx, swap.id(), null));

        assertEquals(1, Collections.frequency(outcomes, "ok"), outcomes::toString);
        assertEquals(49, Collections.frequency(outcomes, "swap-taken"), outcomes::toString);
        assertEquals(before + 2, crew.changes());
        assertEquals(List.of("swap.offered", "swap.applied"), crew.kinds(swap.id()));
        assertEquals(
                List.of("shift.created", "shift.published", "shift.offered", "shift.swapped"), crew.kinds(shift.id()));
        var winner = people.get(outcomes.indexOf("ok")).employee();
        assertEquals(winner, crew.shift(shift.id()).employee());
        assertEquals(winner, crew.swap(swap.id()).claimedBy());
        assertEquals(Status.applied, crew.swap(swap.id()).status());
    }

    @Test
    void theFirstClaimWinsWhereAManagerApproves() {
        crew.approval(true);
        var people = crew.employees(20);
        var shift = crew.published(8, 16, anna);
        var swap = crew.offered(shift, anna);

        var outcomes = race(people, tx -> SWAPS.claim(tx, swap.id(), null));

        assertEquals(1, Collections.frequency(outcomes, "ok"), outcomes::toString);
        assertEquals(19, Collections.frequency(outcomes, "swap-taken"), outcomes::toString);
        assertEquals(List.of("swap.offered", "swap.claimed"), crew.kinds(swap.id()));
        assertEquals(anna.employee(), crew.shift(shift.id()).employee());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoClaimsAgainAfterALostAnswerHasItOnce(boolean approval) {
        crew.approval(approval);
        var bert = crew.employee("Bert");
        var swap = crew.offered(crew.published(8, 16, anna), anna);

        var twice = race(List.of(bert, bert), tx -> SWAPS.claim(tx, swap.id(), swap.version()));
        var again = does(bert, tx -> SWAPS.claim(tx, swap.id(), swap.version()));

        assertEquals(List.of("ok", "ok"), twice);
        assertEquals(bert.employee(), again.claimedBy());
        assertEquals(List.of("swap.offered", approval ? "swap.claimed" : "swap.applied"), crew.kinds(swap.id()));
        assertEquals("swap-taken", refusal(crew.employee("Carl"), tx -> SWAPS.claim(tx, swap.id(), null)));
    }

    @RepeatedTest(5)
    void aClaimAndACancellationOfTheShiftNeverBothHold() {
        var bert = crew.employee("Bert");
        var shift = crew.published(8, 16, anna);
        var swap = crew.offered(shift, anna);

        var outcomes = Crew.outcomes(List.of(
                Crew.DB.write(bert, tx -> SWAPS.claim(tx, swap.id(), null)),
                Crew.DB.write(crew.manager, tx -> SHIFTS.cancel(tx, shift.id(), null))));

        assertEquals("ok", outcomes.get(1));
        var first = outcomes.get(0).equals("ok");
        assertTrue(first || outcomes.get(0).equals("swap-state"), outcomes::toString);
        assertEquals(
                first ? Status.applied : Status.withdrawn, crew.swap(swap.id()).status());
    }

    @RepeatedTest(5)
    void aClaimAndAnAssignmentNeverBothGiveTheShift() {
        var bert = crew.employee("Bert");
        var carl = crew.employee("Carl");
        var shift = crew.published(8, 16, anna);
        var swap = crew.offered(shift, anna);

        var outcomes = Crew.outcomes(List.of(
                Crew.DB.write(bert, tx -> SWAPS.claim(tx, swap.id(), null)),
                Crew.DB.write(crew.manager, tx -> SHIFTS.assign(tx, shift.id(), shift.version(), carl.employee()))));

        var winner = crew.shift(shift.id()).employee();
        assertEquals(winner.equals(bert.employee()) ? List.of("ok", "stale") : List.of("swap-state", "ok"), outcomes);
    }

    @Test
    void rulesAreJudged() {
        var unable = crew.employee("Unable", crew.skill("cooking"));
        var busy = crew.employee("Busy");
        crew.draft(15, 17, busy);
        var swap = crew.offered(crew.published(8, 16, anna), anna);
        var changes = crew.changes();

        assertEquals("skill-missing", refusal(unable, tx -> SWAPS.claim(tx, swap.id(), null)));
        assertEquals("shift-overlap", refusal(busy, tx -> SWAPS.claim(tx, swap.id(), null)));
        assertEquals("swap-own", refusal(anna, tx -> SWAPS.claim(tx, swap.id(), null)));
        assertEquals("no-employee", refusal(crew.manager, tx -> SWAPS.claim(tx, swap.id(), null)));
        assertEquals(changes, crew.changes());
    }

    @Test
    void onlyTheChosenCanClaimADirectedOffer() {
        var bert = crew.employee("Bert");
        var carl = crew.employee("Carl");
        var swap = crew.offered(crew.published(8, 16, anna), anna, bert);

        assertEquals("not-found", refusal(carl, tx -> SWAPS.claim(tx, swap.id(), null)));
        assertEquals("not-found", refusal(carl, tx -> SWAPS.show(tx, swap.id())));
        assertEquals(
                Status.applied,
                does(bert, tx -> SWAPS.claim(tx, swap.id(), null)).status());
    }

    @Test
    void anotherOrganisationsSwapIsNotThere() {
        var stranger = new Crew().employee("Stranger");
        var swap = crew.offered(crew.published(8, 16, anna), anna);

        assertEquals("io.muster.db.NoRow: No row", refusal(stranger, tx -> SWAPS.claim(tx, swap.id(), null)));
    }

    @Test
    void anOldVersionClaimsNothing() {
        var bert = crew.employee("Bert");
        var swap = crew.offered(crew.published(8, 16, anna), anna);

        assertEquals("stale", refusal(bert, tx -> SWAPS.claim(tx, swap.id(), 7)));
    }
}
