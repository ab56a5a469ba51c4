package io.muster.shift;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.SWAPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.auth.Actor;
import io.muster.db.DatabaseSettings;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.Pools;
import io.muster.db.SlowLine;
import io.muster.db.TestDatabase;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a claim waits for the database, its change and its commit included. */
class ClaimRoundTripsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final SlowLine line = new SlowLine(database.vertx(), database.ownerUrl());
    private final Pools pools = Pools.open(
            database.vertx(),
            new DatabaseSettings(
                    line.url(), TestDatabase.PASSWORDS, 1, 1, 10, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    private final OrgDb db = new OrgDb(pools, (org, seq) -> {});
    private final Crew crew = new Crew().approval(false);
    private final Actor anna = crew.employee("Anna");
    private final Actor bert = crew.employee("Bert");

    @AfterEach
    void close() {
        pools.close().await();
        line.close();
    }

    @Test
    void aClaimLoadsThenUpdates() {
        var first = crew.published(8, 16, null);
        var second = crew.published(32, 40, null);
        roundTrips(tx -> SHIFTS.claim(tx, first.id(), null));

        assertEquals(4, roundTrips(tx -> SHIFTS.claim(tx, second.id(), null)));
    }

    @Test
    void aLostClaimOnlyLoads() {
        var first = crew.published(8, 16, null);
        var taken = crew.published(32, 40, bert);
        roundTrips(tx -> SHIFTS.claim(tx, first.id(), null));

        assertEquals(1, roundTrips(tx -> SHIFTS.claim(tx, taken.id(), null)));
    }

    @Test
    void aSwapIsTakenInOneMore() {
        var first = crew.offered(crew.published(8, 16, bert), bert);
        var second = crew.offered(crew.published(32, 40, bert), bert);
        roundTrips(tx -> SWAPS.claim(tx, first.id(), null));

        assertEquals(5, roundTrips(tx -> SWAPS.claim(tx, second.id(), null)));
    }

    /** Until the answer: with COMMIT, without ROLLBACK. The statements must have been prepared before. */
    private int roundTrips(Function<OrgTx, Future<?>> verb) {
        line.roundTrips();
        db.write(anna, tx -> verb.apply(tx).mapEmpty()).otherwiseEmpty().await();
        return line.roundTrips();
    }
}
