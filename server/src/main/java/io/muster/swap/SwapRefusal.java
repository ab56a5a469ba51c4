package io.muster.swap;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.shift.Refusal;
import io.muster.shift.Shift;
import io.muster.web.Problem;
import java.util.UUID;

/** Why a swap cannot be offered, seen or moved; each check gives it back or says why not. */
final class SwapRefusal {
    private static final String TAKEN = "swap-taken";

    private SwapRefusal() {}

    static boolean isTaken(Throwable cause) {
        return cause instanceof Problem problem && problem.type().equals(TAKEN);
    }

    static boolean seesConcerningOnly(Actor actor) {
        return actor.role() == Role.employee;
    }

    static Swap unlessHidden(Actor actor, Swap swap) {
        if (seesConcerningOnly(actor) && !swap.concerns(actor.employee())) {
            throw Problem.notFound();
        }
        return swap;
    }

    /** Only my own published shift can be offered, and only while it has not ended. */
    static Shift unlessNotMine(Actor actor, UUID me, Shift shift) {
        if (actor.role() == Role.employee && shift.status() != Shift.Status.published) {
            throw unknownShift();
        }
        if (!me.equals(shift.employee())) {
            throw Problem.unprocessable("swap-not-yours", "You can offer only your own shifts.")
                    .pointer("/shift", "It is not your shift.");
        }
        if (shift.status() != Shift.Status.published) {
            throw Refusal.state(shift, "Only a published shift can be offered.");
        }
        return Refusal.unlessOver(shift);
    }

    static Swap unlessNotForMe(UUID me, Swap swap) {
        if (me.equals(swap.offeredBy())) {
            throw Problem.unprocessable("swap-own", "This is your own offer.");
        }
        if (!swap.isFor(me)) {
            throw Problem.notFound();
        }
        return swap;
    }

    static Swap unlessOthers(UUID me, Swap swap) {
        if (!me.equals(swap.offeredBy())) {
            throw Problem.of(403, "offer-not-yours", "Only who offered the shift can take the offer back.");
        }
        return swap;
    }

    static Swap unlessTaken(Swap swap) {
        if (swap.status() == Swap.Status.claimed || swap.status() == Swap.Status.applied) {
            throw Problem.conflict(TAKEN, "Somebody has claimed this swap already.")
                    .current(swap);
        }
        return swap;
    }

    static Swap.Status unlessImpossible(Swap.Move move, Swap swap) {
        return swap.status()
                .after(move)
                .orElseThrow(() -> Problem.conflict("swap-state", "The swap is not in a state for this.")
                        .current(swap));
    }

    /** The shift must be what was offered: whatever else becomes of it withdraws the offer, this is the last net. */
    static Shift unlessOutdated(Swap swap, Shift shift) {
        if (!swap.offeredBy().equals(shift.employee()) || shift.status() != Shift.Status.published) {
            throw Problem.conflict("swap-outdated", "The shift is no longer what was offered.")
                    .current(swap);
        }
        return Refusal.unlessOver(shift);
    }

    static Problem unknownShift() {
        return Problem.unprocessable("unknown-reference", "Something that is named here does not exist.")
                .pointer("/shift", "There is no such shift.");
    }

    static Problem unknownPerson(int index, String reason) {
        return Problem.unprocessable("unknown-reference", "Something that is named here does not exist.")
                .pointer("/offeredTo/" + index, reason);
    }
}
