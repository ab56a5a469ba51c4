package io.muster.visit;

import io.muster.booking.Item;
import io.muster.booking.NewHold;
import java.time.Instant;
import java.util.List;

/** What a stranger wants held; without seats one. */
record HoldWish(Instant startsAt, List<Item> items, Integer seats) {
    NewHold hold() {
        return new NewHold(startsAt, items, seats, null, "public", null);
    }
}
