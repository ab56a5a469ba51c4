package io.muster.board;

import io.muster.web.Problem;
import java.time.Duration;
import java.time.Instant;

/** What part of time a board shows. */
record Range(Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofDays(62);

    /** @throws Problem for a range that is empty or too long */
    Range {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.unprocessable("range", "A board shows a range of at most 62 days.")
                    .parameter("to", "Must be after from, and at most 62 days later.");
        }
    }
}
