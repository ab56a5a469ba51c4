package io.muster.web;

import java.time.Duration;
import java.time.Instant;

/** The instants from {@code from} until before {@code to}, at most 62 days apart: two months on one screen. */
public record Range(Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofDays(62);

    /** What the query's {@code from} and {@code to} say. */
    public static Range of(Call call) {
        var range = new Range(call.instant("from"), call.instant("to"));
        if (!range.from.isBefore(range.to)) {
            throw range.refused("The range ends before it starts.");
        }
        if (Duration.between(range.from, range.to).compareTo(LONGEST) > 0) {
            throw range.refused("The range is longer than 62 days.");
        }
        return range;
    }

    private Problem refused(String reason) {
        return Problem.malformed("invalid-request", "The request does not fit the contract.")
                .parameter("to", reason);
    }
}
