package io.muster.slot;

import java.util.UUID;

/**
 * One service of a visit.
 *
 * @param employee who shall perform it, null for anyone
 */
public record Part(UUID service, UUID employee) {}
