package io.muster.waiting;

import java.time.Instant;
import java.util.UUID;

/** What a client waits for; without an employee anyone will do, without seats one. */
public record NewWaiting(UUID client, UUID service, UUID employee, Instant from, Instant to, Integer seats) {}
