package io.muster.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void theWaitTriplesUpToSixHours() {
        assertEquals(Duration.ofSeconds(10), Backoff.after(1, 0.5));
        assertEquals(Duration.ofSeconds(30), Backoff.after(2, 0.5));
        assertEquals(Duration.ofSeconds(810), Backoff.after(5, 0.5));
        assertEquals(Duration.ofHours(6), Backoff.after(10, 0.5));
        assertEquals(Duration.ofHours(6), Backoff.after(1_000, 0.5));
    }

    @Test
    void whoFailedTogetherComesBackApart() {
        assertEquals(Duration.ofMillis(7_500), Backoff.after(1, 0));
        assertTrue(Backoff.after(1, 0.999).compareTo(Duration.ofMillis(12_400)) > 0);
    }
}
