package io.muster.shift;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.shift.Shift.Status;
import io.muster.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Why a shift cannot be seen, had or changed; each check gives the shift back or says why not. */
public final class Refusal {
    private static final Duration LONGEST = Duration.ofHours(24);

    private Refusal() {}

    /** Employees see published shifts only. */
    static Shift unlessHidden(Actor actor, Shift shift) {
        if (seesPublishedOnly(actor) && shift.status() != Status.published) {
            throw Problem.notFound();
        }
        return shift;
    }

    static boolean seesPublishedOnly(Actor actor) {
        return actor.role() == Role.employee;
    }

    static Shift unlessCancelled(Shift shift) {
        if (shift.status() == Status.cancelled) {
            throw Problem.conflict("shift-cancelled", "This shift is cancelled.")
                    .current(shift);
        }
        return shift;
    }

    static Shift unlessTimeless(Shift shift) {
        var length = Duration.between(shift.startsAt(), shift.endsAt());
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw time();
        }
        return shift;
    }

    /** Only published open shifts that have not ended can be claimed, or again by who has it: an answer may be lost. */
    static Staffed unlessOutOfReach(Actor actor, Integer seen, Staffed staffed) {
        var shift = staffed.shift();
        if (unlessCancelled(unlessHidden(actor, shift)).status() == Status.draft) {
            throw state(shift, "It is not published yet.");
        }
        if (shift.isOf(actor.employee())) {
            return staffed;
        }
        if (!shift.isOpen()) {
            throw Problem.conflict("shift-taken", "Somebody has this shift already.")
                    .current(shift);
        }
        Problem.unlessStale(seen, unlessOver(shift));
        return staffed;
    }

    public static Shift unlessOver(Shift shift) {
        if (shift.isOverAt(Instant.now())) {
            throw Problem.conflict("shift-over", "This shift has ended.").current(shift);
        }
        return shift;
    }

    /** Of open shifts that were to be filled, none may be gone. */
    static List<Shift> unlessFewer(List<Shift> filled, int expected) {
        if (filled.size() < expected) {
            throw Problem.conflict("shift-taken", "Somebody has one of these shifts already.");
        }
        return filled;
    }

    /** A broken rule is a problem of its own name: 409 where the state of things is against it, 422 where its meaning is. */
    static Problem of(Rules.Verdict verdict) {
        var rule = verdict.rule();
        return rule.about() == Rules.About.state
                ? Problem.conflict(rule.name(), rule.sentence())
                : Problem.unprocessable(rule.name(), rule.sentence());
    }

    public static Problem state(Shift current, String detail) {
        return Problem.conflict("shift-state", "The shift is not in a state for this.")
                .detail(detail)
                .current(current);
    }

    /** For a user who is not one of the organisation's employees. */
    public static Problem noEmployee() {
        return Problem.of(403, "no-employee", "Only somebody who works here can do this.");
    }

    static Problem time() {
        return Problem.unprocessable("shift-time", "A shift ends after its start, at most 24 hours later.")
                .pointer("/endsAt", "It is not after the start, or more than 24 hours later.");
    }
}
