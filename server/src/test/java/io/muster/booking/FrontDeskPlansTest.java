package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestVerbs;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads the lists of the front desk, were there many bookings. */
class FrontDeskPlansTest {
    private final TestVerbs verbs = new TestVerbs("front-desk-plans");

    @Test
    void requestsOfOneOrganisationAreReadInTheOrderOfTheirDeadlines() {
        var plan = verbs.plan(FrontDeskSql.REQUESTS, 200);
        assertTrue(plan.contains("using booking_requests"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }
}
