package io.muster.waiting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestVerbs;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads the waiting list, were it long. */
class WaitingPlansTest {
    private final TestVerbs verbs = new TestVerbs("waiting-plans");

    @Test
    void theListIsReadInItsOrder() {
        var plan = verbs.plan(WaitingSql.LIST, null, Instant.EPOCH, new UUID(0, 0), 51);
        assertTrue(plan.contains("using waiting_listed"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    @Test
    void whomATimeSuitsIsLookedForAmongThoseWhoWait() {
        var from = Instant.parse("2026-12-01T05:00:00Z");
        var plan = verbs.plan(WaitingSql.NEXT, UUID.randomUUID(), from, from.plusSeconds(3600), 50);
        assertTrue(plan.contains("using waiting_first"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }
}
