package io.muster.block;

import io.muster.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Time to take; reason (blocked) and note may be null. */
public record NewBlock(UUID employee, Instant startsAt, Instant endsAt, Block.Reason reason, String note) {
    private static final Duration LONGEST = Duration.ofDays(366);

    NewBlock checked() {
        if (!startsAt.isBefore(endsAt) || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw Problem.invalidValue("/endsAt", "It is after the start, and at most 366 days after it.");
        }
        return this;
    }

    Block.Reason kind() {
        return reason == null ? Block.Reason.blocked : reason;
    }
}
