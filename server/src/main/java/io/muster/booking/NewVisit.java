package io.muster.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Several services in a row, or one for several people, that staff book for a client; all but the first three may be null. */
public record NewVisit(
        UUID client, Instant startsAt, List<Item> items, Integer seats, String guest, String note, String reason) {}
