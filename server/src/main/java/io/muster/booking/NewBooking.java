package io.muster.booking;

import java.time.Instant;
import java.util.UUID;

/** A booking to make; the note may be null. */
public record NewBooking(UUID client, UUID service, UUID employee, Instant startsAt, String note) {}
