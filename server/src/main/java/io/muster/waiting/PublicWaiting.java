package io.muster.waiting;

import io.muster.client.NewClient;
import java.time.Instant;
import java.util.UUID;

/** What somebody without an account waits for, and how to reach them. */
record PublicWaiting(UUID service, UUID employee, Instant from, Instant to, Integer seats, NewClient client) {
    NewWaiting of(UUID known) {
        return new NewWaiting(known, service, employee, from, to, seats);
    }
}
