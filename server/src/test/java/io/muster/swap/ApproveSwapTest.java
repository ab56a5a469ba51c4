package io.muster.swap;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.SWAPS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.shift.Crew;
import io.muster.shift.Shift;
import io.muster.swap.Swap.Status;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Deciding on a claimed swap. */
class ApproveSwapTest {
    private final Crew crew = new Crew();
    private final Actor manager = crew.manager;
    private final Actor anna = crew.employee("Anna");
    private final Actor bert = crew.employee("Bert");
    private final Shift shift = crew.published(8, 16, anna);
    private final Swap swap = crew.offered(shift, anna);

    @Test
    void anApprovedSwapMovesTheShift() {
        claim();

        var applied = does(manager, tx -> SWAPS.approve(tx, swap.id(), 2));

        assertEquals(Status.applied, applied.status());
        assertEquals(bert.employee(), crew.shift(shift.id()).employee());
        assertEquals(List.of("swap.offered", "swap.claimed", "swap.applied"), crew.kinds(swap.id()));
        assertEquals("shift.swapped", crew.kinds(shift.id()).getLast());
    }

    @Test
    void rulesAreJudgedAgainOnWhatIsTrueNow() {
        claim();
        crew.draft(12, 20, bert);
        var changes = crew.changes();

        assertEquals("shift-overlap", refusal(manager, tx -> SWAPS.approve(tx, swap.id(), null)));
        assertEquals(changes, crew.changes());
        assertEquals(Status.claimed, crew.swap(swap.id()).status());
        assertEquals(anna.employee(), crew.shift(shift.id()).employee());
    }

    @Test
    void whoWasArchivedMeanwhileGetsNothing() {
        claim();
        does(manager, tx -> Crew.EMPLOYEES.archive(tx, bert.employee(), null));

        assertEquals("employee-archived", refusal(manager, tx -> SWAPS.approve(tx, swap.id(), null)));
        assertEquals(anna.employee(), crew.shift(shift.id()).employee());
    }

    @Test
    void onlyAClaimedSwapIsDecided() {
        assertEquals("swap-state", refusal(manager, tx -> SWAPS.approve(tx, swap.id(), null)));
        assertEquals("swap-state", refusal(manager, tx -> SWAPS.decline(tx, swap.id(), null, "No")));
        claim();
        assertEquals("stale", refusal(manager, tx -> SWAPS.approve(tx, swap.id(), 1)));

        var declined = does(manager, tx -> SWAPS.decline(tx, swap.id(), null, "Too many nights"));

        assertEquals(Status.declined, declined.status());
        assertEquals("Too many nights", declined.reason());
        assertEquals(bert.employee(), declined.claimedBy());
        assertEquals(anna.employee(), crew.shift(shift.id()).employee());
        assertEquals("swap.declined", crew.kinds(swap.id()).getLast());
        assertEquals("swap-state", refusal(manager, tx -> SWAPS.approve(tx, swap.id(), null)));
    }

    @RepeatedTest(8)
    void anApprovalAWithdrawalAndACancellationAtOnceLeaveOneTruth() {
        claim();

        var outcomes = Crew.outcomes(List.of(
                Crew.DB.write(manager, tx -> SWAPS.approve(tx, swap.id(), null)),
                Crew.DB.write(anna, tx -> SWAPS.withdraw(tx, swap.id(), null)),
                Crew.DB.write(manager, tx -> SHIFTS.cancel(tx, shift.id(), null))));

        assertEquals("ok", outcomes.get(2));
        assertTrue(outcomes.stream().allMatch(List.of("ok", "swap-state", "not-found")::contains), outcomes::toString);
        var applied = outcomes.get(0).equals("ok");
        assertEquals(
                applied ? Status.applied : Status.withdrawn,
                crew.swap(swap.id()).status());
        assertEquals(
                applied ? bert.employee() : anna.employee(),
                crew.shift(shift.id()).employee());
    }

    @RepeatedTest(5)
    void anApprovalAndAnotherShiftForTheClaimerNeverBothHold() {
        claim();

        var outcomes = Crew.outcomes(List.of(
                Crew.DB.write(manager, tx -> SWAPS.approve(tx, swap.id(), null)),
                Crew.DB.write(manager, tx -> SHIFTS.create(tx, crew.shift(12, 20, bert)))));

        assertEquals(List.of("ok", "shift-overlap"), outcomes.stream().sorted().toList());
    }

    private void claim() {
        assertEquals(
                Status.claimed,
                does(bert, tx -> SWAPS.claim(tx, swap.id(), null)).status());
    }
}
