package io.muster.board;

import io.vertx.sqlclient.Row;
import java.util.UUID;

/** Where the log of an organisation stands: its last number, and the life of the database that numbers belong to. */
record Standing(UUID org, long seq, UUID epoch) {
    static Standing of(Row row) {
        return new Standing(row.getUUID("id"), row.getLong("change_seq"), row.getUUID("epoch"));
    }
}
