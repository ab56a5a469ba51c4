package io.muster.web;

import java.time.Duration;
import java.time.Instant;

/** The instants from {@code from} until before {@code to}, at most 62 days apart: two months on one screen. */
public record Range(Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofDays(62);

    /** What the query's {@code from} and {@code to} say. */
    public static Range of(Call call) {
        return new Range(call.instant("from"), call.instant("to")).checked();
    }

    /** @throws Problem for a range that is empty or too long */
    public Range checked() {
        if (!from.isBefore(to)) {
            throw refused("The range ends before it starts.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw refused("The range is longer than 62 days.");
        }
        return this;
    }

    private Problem refused(String reason) {
        return Problem.malformed("invalid-request", "The request does not fit the contract.")
                .parameter("to", reason);
    }
}
