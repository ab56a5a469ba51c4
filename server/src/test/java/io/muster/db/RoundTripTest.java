package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a transaction waits for the database, counted on a slow line; statements are prepared beforehand. */
class RoundTripTest {
    private final TestDatabase database = TestDatabase.shared();
    private final UUID org = database.newOrganisation("line");
    private final Actor manager = TestDatabase.actor(org, Role.manager);
    private final SlowLine line = new SlowLine(database.vertx(), database.ownerUrl());
    private final Pools pools = Pools.open(
            database.vertx(),
            new DatabaseSettings(
                    line.url(), TestDatabase.PASSWORDS, 1, 1, 10, Duration.ofSeconds(2), Duration.ofSeconds(20)));
    private final OrgDb db = new OrgDb(pools, (org, seq) -> {});
    private final OrgDb impatient = db.within(Duration.ofSeconds(1));

    @AfterEach
    void close() {
        pools.close().await();
        line.close();
    }

    @Test
    void aReadOfOneStatementAnswersAfterOneRoundTrip() {
        assertEquals(1, roundTrips(() -> db.read(manager, Note::count)));
    }

    @Test
    void aReadOfTwoStatementsGivenTogetherAnswersAfterOneRoundTrip() {
        assertEquals(1, roundTrips(() -> db.read(manager, tx -> Future.all(Note.count(tx), tx.seq()))));
    }

    @Test
    void aSnapshotOfOneStatementAnswersAfterOneRoundTrip() {
        assertEquals(1, roundTrips(() -> db.snapshot(manager, OrgTx::seq)));
    }

    @Test
    void aWriteOfOneStatementTakesTwoRoundTripsWithItsCommit() {
        assertEquals(
                2,
                roundTrips(() -> db.write(
                        manager, tx -> tx.execute("update skill set version = 2 where org_id = $1", tx.org()))));
    }

    @Test
    void aWriteWithAChangeTakesThreeRoundTripsWithItsCommit() {
        var note = db.write(manager, tx -> Note.create(tx, "changing")).await();
        assertEquals(
                3,
                roundTrips(() -> db.write(
                        manager,
                        tx -> tx.execute("update skill set version = 2 where org_id = $1", tx.org())
                                .map(touched -> tx.changed("skill.changed", note)))));
    }

    @Test
    void aConnectionThatAnsweredEarlyIsBorrowedOnlyAfterItsCommit() {
        for (int i = 0; i < 4; i++) {
            assertEquals(i, db.read(manager, Note::count).await());
            var name = "note " + i;
            db.write(manager, tx -> Note.create(tx, name)).await();
        }
    }

    @Test
    void aSilentDatabaseIsGivenUpInTime() {
        db.read(manager, Note::count).await();
        line.fallSilent();
        var start = System.nanoTime();
        assertInstanceOf(
                Unavailable.class,
                assertThrows(
                        Throwable.class,
                        () -> impatient.read(manager, Note::count).await()));
        // The one connection is still held by the first: the next caller waits for it no longer than it may.
        assertInstanceOf(
                Unavailable.class,
                assertThrows(
                        Throwable.class,
                        () -> impatient.read(manager, Note::count).await()));
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.toMillis() < 5_000, took::toString);
    }

    @Test
    void aWriteThatTookTooLongIsRolledBack() {
        db.read(manager, Note::count).await();
        var held = Promise.<Void>promise();
        var kept = new AtomicReference<OrgTx>();
        var late = impatient.write(manager, tx -> {
            kept.set(tx);
            return Note.create(tx, "late").compose(note -> held.future());
        });
        assertInstanceOf(Unavailable.class, assertThrows(Throwable.class, late::await));
        held.complete();
        assertThrows(IllegalStateException.class, () -> Note.count(kept.get()));
        assertEquals(0, db.read(manager, Note::count).await());
    }

    private int roundTrips(Supplier<Future<?>> work) {
        work.get().await();
        // The pool has one connection, and a write answers after its COMMIT: nothing is under way behind it.
        db.write(manager, tx -> Future.succeededFuture()).await();
        line.roundTrips();
        work.get().await();
        return line.roundTrips();
    }
}
