package io.muster.shift;

import io.muster.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Which drafts to publish: those that start from `from` until before `to`.
 *
 * @param skill null for all
 */
public record PublishRange(Instant from, Instant to, UUID skill) {
    private static final Duration LONGEST = Duration.ofDays(62);

    PublishRange checked() {
        if (!from.isBefore(to)) {
            throw refused("The range ends before it starts.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw refused("The range is longer than 62 days.");
        }
        return this;
    }

    private static Problem refused(String reason) {
        return Problem.unprocessable("range", "This range cannot be published.").pointer("/to", reason);
    }
}
