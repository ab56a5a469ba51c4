package io.muster.waiting;

import io.muster.waiting.Waiting.Status;
import io.vertx.sqlclient.Row;

/** An offer whose hold has become something else: booked, let go or over. */
record Answered(Waiting waiting, Status becomes) {
    static Answered of(Row row) {
        return new Answered(
                Waiting.of(row),
                switch (row.getString("booking_status")) {
                    case "expired" -> Status.expired;
                    case "cancelled" -> Status.withdrawn;
                    default -> Status.booked;
                });
    }
}
