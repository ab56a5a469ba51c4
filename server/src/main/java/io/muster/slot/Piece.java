package io.muster.slot;

import java.time.Instant;
import java.util.UUID;

/**
 * One booking that a slot would become.
 *
 * @param takenFrom where the employee's time is taken from, the service's buffer inside; between two pieces that one
 *     employee performs without a break there is no buffer
 */
public record Piece(
        UUID service,
        UUID employee,
        Instant startsAt,
        Instant endsAt,
        long priceMinor,
        Instant takenFrom,
        Instant takenTo) {}
