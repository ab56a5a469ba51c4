package io.muster.shift;

import java.time.Instant;
import java.util.UUID;

/**
 * A shift to be made, a draft at first.
 *
 * @param employee null for an open shift
 * @param label null for none
 * @param note null for none
 */
public record NewShift(Instant startsAt, Instant endsAt, UUID skill, UUID employee, String label, String note) {
    /** The shift that it becomes, under an id of its own (UUIDv7 comes from the database). */
    Shift draft() {
        return new Shift(
                null, startsAt, endsAt, skill, employee, Shift.Status.draft, label, note == null ? "" : note, 0);
    }
}
