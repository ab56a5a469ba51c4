package io.muster.shift;

import static io.muster.shift.Crew.hour;

import java.util.UUID;

/** Patches of shifts, as the contract's merge patch would make them. */
public final class Times {
    private Times() {}

    public static Shift moved(Shift shift, int from, int to) {
        return new Shift(
                shift.id(),
                hour(from),
                hour(to),
                shift.skill(),
                shift.employee(),
                shift.status(),
                shift.label(),
                shift.note(),
                shift.version());
    }

    public static Shift skilled(Shift shift, UUID skill) {
        return new Shift(
                shift.id(),
                shift.startsAt(),
                shift.endsAt(),
                skill,
                shift.employee(),
                shift.status(),
                shift.label(),
                shift.note(),
                shift.version());
    }

    public static Shift noted(Shift shift, String note) {
        return new Shift(
                shift.id(),
                shift.startsAt(),
                shift.endsAt(),
                shift.skill(),
                shift.employee(),
                shift.status(),
                shift.label(),
                note,
                shift.version());
    }
}
