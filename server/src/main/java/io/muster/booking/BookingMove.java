package io.muster.booking;

import java.time.Instant;
import java.util.UUID;

/** Where a booking goes; without an employee it stays with its own. */
public record BookingMove(Instant startsAt, UUID employee) {}
