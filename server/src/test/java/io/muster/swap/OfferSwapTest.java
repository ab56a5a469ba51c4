package io.muster.swap;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.SWAPS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.race;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.db.Wire;
import io.muster.shift.Crew;
import io.muster.shift.Times;
import io.muster.swap.Swap.Status;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offering a shift, who sees the offer, and what ends it. */
class OfferSwapTest {
    private final Crew crew = new Crew();
    private final Actor anna = crew.employee("Anna");
    private final Actor bert = crew.employee("Bert");

    @Test
    void onlyMyPublishedShiftToComeCanBeOffered() {
        var draft = crew.draft(8, 16, anna);
        var theirs = crew.published(8, 16, bert);
        var over = crew.published(-72, -60, anna);
        var foreign = new Crew().published(8, 16, null);

        assertEquals("unknown-reference", refusal(anna, tx -> SWAPS.offer(tx, offer(draft.id()))));
        assertEquals("swap-not-yours", refusal(anna, tx -> SWAPS.offer(tx, offer(theirs.id()))));
        assertEquals("shift-over", refusal(anna, tx -> SWAPS.offer(tx, offer(over.id()))));
        assertEquals("unknown-reference", refusal(anna, tx -> SWAPS.offer(tx, offer(foreign.id()))));
        assertEquals("no-employee", refusal(crew.manager, tx -> SWAPS.offer(tx, offer(theirs.id()))));
    }

    @Test
    void aShiftIsOfferedOnceAtATime() {
        var shift = crew.published(8, 16, anna);

        var outcomes = race(Collections.nCopies(5, anna), tx -> SWAPS.offer(tx, offer(shift.id())));

        assertEquals(1, Collections.frequency(outcomes, "ok"), outcomes::toString);
        assertEquals(4, Collections.frequency(outcomes, "swap_offered_once"), outcomes::toString);
    }

    @Test
    void chosenPeopleWorkHereAndAreOthers() {
        var shift = crew.published(8, 16, anna).id();
        var gone = crew.employee("Gone");
        does(crew.manager, tx -> Crew.EMPLOYEES.archive(tx, gone.employee(), null));

        for (var wrong : List.of(UUID.randomUUID(), anna.employee(), gone.employee())) {
            var people = List.of(bert.employee(), wrong);
            assertEquals("unknown-reference", refusal(anna, tx -> SWAPS.offer(tx, new NewSwap(shift, people, null))));
        }
        assertEquals(List.of(), does(crew.manager, tx -> SWAPS.onBoard(tx, Crew.hour(0), Crew.hour(1))));
    }

    @Test
    void whatEndsTheShiftAsItWasOfferedWithdrawsTheOffer() {
        var carl = crew.employee("Carl");
        var moved = crew.offered(crew.published(8, 16, anna), anna);
        does(crew.manager, tx -> SHIFTS.change(tx, moved.shift(), null, s -> Times.moved(s, 9, 16)));
        assertWithdrawn(moved, "shift.changed");

        var assigned = crew.offered(crew.published(32, 40, anna), anna);
        does(crew.manager, tx -> SHIFTS.assign(tx, assigned.shift(), null, carl.employee()));
        assertWithdrawn(assigned, "shift.assigned");

        var opened = crew.offered(crew.published(56, 64, anna), anna);
        does(crew.manager, tx -> SHIFTS.unassign(tx, opened.shift(), null));
        assertWithdrawn(opened, "shift.unassigned");

        var cancelled = crew.offered(crew.published(80, 88, anna), anna);
        does(bert, tx -> SWAPS.claim(tx, cancelled.id(), null));
        does(crew.manager, tx -> SHIFTS.cancel(tx, cancelled.shift(), null));
        assertWithdrawn(cancelled, "shift.cancelled");
        assertEquals(bert.employee(), crew.swap(cancelled.id()).claimedBy());
    }

    @Test
    void aNoteLeavesTheOfferAlone() {
        var swap = crew.offered(crew.published(8, 16, anna), anna);
        does(crew.manager, tx -> SHIFTS.change(tx, swap.shift(), null, s -> Times.noted(s, "Bring keys")));

        assertEquals(Status.offered, crew.swap(swap.id()).status());
    }

    @Test
    void onlyWhoOfferedTakesItBack() {
        var swap = crew.offered(crew.published(8, 16, anna), anna);

        assertEquals("offer-not-yours", refusal(bert, tx -> SWAPS.withdraw(tx, swap.id(), null)));
        assertEquals("stale", refusal(anna, tx -> SWAPS.withdraw(tx, swap.id(), 2)));
        assertEquals(
                Status.withdrawn,
                does(anna, tx -> SWAPS.withdraw(tx, swap.id(), 1)).status());
        assertEquals("swap-state", refusal(anna, tx -> SWAPS.withdraw(tx, swap.id(), null)));
        assertEquals("swap-state", refusal(bert, tx -> SWAPS.claim(tx, swap.id(), null)));
        assertEquals(
                Status.offered, crew.offered(crew.shift(swap.shift()), anna).status());
    }

    @Test
    void aDirectedOfferIsSeenByWhomItConcerns() {
        var carl = crew.employee("Carl");
        var open = crew.offered(crew.published(8, 16, anna), anna);
        var directed = crew.offered(crew.published(32, 40, anna), anna, bert);

        var sight = SWAPS.sight(Wire.of(directed));
        assertEquals(Set.of(anna.employee(), bert.employee()), sight.only());
        assertTrue(sight.of(carl.employee()).isEmpty());
        assertEquals(Wire.of(open), SWAPS.sight(Wire.of(open)).of(carl.employee()));
        assertEquals("not-found", refusal(carl, tx -> SWAPS.show(tx, directed.id())));
        assertEquals(directed, does(bert, tx -> SWAPS.show(tx, directed.id())));
    }

    @Test
    void openOffersStandOnTheBoard() {
        var open = crew.offered(crew.published(8, 16, anna), anna);
        var claimed = crew.offered(crew.published(32, 40, anna), anna);
        does(bert, tx -> SWAPS.claim(tx, claimed.id(), null));
        var withdrawn = crew.offered(crew.published(56, 64, anna), anna);
        does(anna, tx -> SWAPS.withdraw(tx, withdrawn.id(), null));

        var board = does(crew.manager, tx -> SWAPS.onBoard(tx, Crew.hour(0), Crew.hour(1)));

        assertEquals(
                List.of(open.id(), claimed.id()), board.stream().map(Swap::id).toList());
    }

    private void assertWithdrawn(Swap swap, String shiftKind) {
        assertEquals(Status.withdrawn, crew.swap(swap.id()).status());
        assertEquals("swap.withdrawn", crew.kinds(swap.id()).getLast());
        assertEquals(shiftKind, crew.kinds(swap.shift()).getLast());
    }

    private static NewSwap offer(UUID shift) {
        return new NewSwap(shift, null, null);
    }
}
