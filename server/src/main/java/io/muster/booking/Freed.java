package io.muster.booking;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;

/**
 * Time of an employee that has just been given free, buffers included.
 *
 * @param service whose booking it was, null where it was none: seats of a group are free for this service alone
 * @param seats how many are free now in a group that goes on without them; an employee's own time is one
 */
public record Freed(UUID employee, UUID service, Instant from, Instant to, int seats) {

    /** An employee's own time, whatever took it. */
    public static Freed time(UUID employee, Instant from, Instant to) {
        return new Freed(employee, null, from, to, 1);
    }

    /** Who wants to know, in the transaction that gives it free: what it takes is taken before anybody else sees it. */
    @FunctionalInterface
    public interface Listener {
        Future<?> freed(OrgTx tx, Freed freed);
    }
}
