package io.muster.shift;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** What shifts must know of the swaps they are offered in, without knowing swaps. */
public interface Offers {
    /** Takes back the open offer of a shift that is no longer what was offered; the shift's row is locked. */
    Future<Void> withdraw(OrgTx tx, UUID shift);

    /** The shifts that are offered now. */
    Future<List<UUID>> shifts(OrgTx tx);
}
