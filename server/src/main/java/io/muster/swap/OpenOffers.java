package io.muster.swap;

import io.muster.db.OrgTx;
import io.muster.shift.Offers;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Swaps as shifts see them: what is on offer, and taking it back. */
public final class OpenOffers implements Offers {
    @Override
    public Future<Void> withdraw(OrgTx tx, UUID shift) {
        return tx.maybe(SwapSql.WITHDRAW_OF_SHIFT, Swap::of, tx.org(), shift).map(withdrawn -> {
            withdrawn.ifPresent(swap -> tx.changed("swap.withdrawn", swap));
            return null;
        });
    }

    @Override
    public Future<List<UUID>> shifts(OrgTx tx) {
        return tx.list(SwapSql.OFFERED_SHIFTS, row -> row.getUUID("shift_id"), tx.org());
    }
}
