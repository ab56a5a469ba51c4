package io.muster.slot;

import java.util.UUID;

/**
 * One service of a visit.
 *
 * @param employee who shall perform it, null for anyone
 * @param kept what it has of the booking that moves, null for a new one
 */
public record Part(UUID service, UUID employee, Kept kept) {
    public Part(UUID service, UUID employee) {
        this(service, employee, null);
    }
}
