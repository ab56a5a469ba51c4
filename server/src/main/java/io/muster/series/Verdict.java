package io.muster.series;

import io.muster.slot.Removal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of one occurrence.
 *
 * @param booking null where it was not booked
 * @param reasons the rules that were against it, null where it was booked
 */
public record Verdict(Instant startsAt, Outcome outcome, UUID booking, List<Reason> reasons) {
    /** A stopped one is the last: nothing after it was tried. */
    public enum Outcome {
        booked,
        skipped,
        stopped
    }

    /** One rule, with what staff may read. */
    public record Reason(String rule, String detail) {}

    static Verdict booked(Instant startsAt, UUID booking) {
        return new Verdict(startsAt, Outcome.booked, booking, null);
    }

    static Verdict refused(Instant startsAt, NewSeries.OnConflict onConflict, List<Removal> removals) {
        var outcome = onConflict == NewSeries.OnConflict.stop ? Outcome.stopped : Outcome.skipped;
        var reasons = removals.stream()
                .map(removal -> new Reason(removal.rule(), removal.detail()))
                .toList();
        return new Verdict(startsAt, outcome, null, reasons);
    }
}
