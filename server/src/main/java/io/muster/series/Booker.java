package io.muster.series;

import io.muster.booking.Booking;
import io.muster.db.OrgTx;
import io.muster.slot.Slot;
import io.vertx.core.Future;
import java.util.UUID;

/** Books one occurrence, whose employees are locked and whose slot was judged; gives its first booking. */
@FunctionalInterface
public interface Booker {
    Future<Booking> book(OrgTx tx, Occurrence occurrence);

    /** What to book. */
    record Occurrence(UUID series, UUID client, Slot slot, int seats, String note) {}
}
