package io.muster.board;

import io.muster.db.Entity;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** A feature whose entities stand on the board. */
public interface Source {
    /** The singular name in the log, e.g. {@code shift}. */
    String entity();

    /** The name of the list in a snapshot, e.g. {@code shifts}; null for entities that are only in the log. */
    String list();

    /** What of it belongs on the board of a range; things without a time always do. */
    Future<? extends List<? extends Entity>> onBoard(OrgTx tx, Instant from, Instant to);

    /** How employees see one, given as the log or the snapshot holds it. */
    Sight sight(JsonObject body);
}
