package io.muster.block;

import java.time.Instant;
import java.util.UUID;

/** Time of an employee that nothing takes any more. */
public record Freed(UUID employee, Instant from, Instant to) {}
