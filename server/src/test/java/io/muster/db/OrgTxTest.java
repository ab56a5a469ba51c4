package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OrgTxTest {
    private final TestDatabase database = TestDatabase.shared();
    private final OrgDb db = database.orgDb();
    private final UUID org = database.newOrganisation("orgtx");
    private final Actor manager = TestDatabase.actor(org, Role.manager);

    @Test
    void aHandleThatOutlivesItsTransactionThrows() {
        var kept = new AtomicReference<OrgTx>();
        db.write(manager, tx -> {
                    kept.set(tx);
                    return Note.create(tx, "kept");
                })
                .await();
        var tx = kept.get();
        var note = new Note(UUID.randomUUID(), "late", false, 1);
        assertThrows(IllegalStateException.class, () -> Note.count(tx));
        assertThrows(IllegalStateException.class, () -> tx.execute("select 1"));
        assertThrows(IllegalStateException.class, () -> tx.batch("select $1", List.of(Args.tuple(1))));
        assertThrows(IllegalStateException.class, () -> tx.changed("skill.created", note));
        assertThrows(IllegalStateException.class, () -> tx.afterCommit(() -> {}));
    }

    @Test
    void aStatementNobodyWaitedForFailsTheTransaction() {
        var failed = fails(db.write(manager, tx -> {
            Note.create(tx, "forgotten");
            return Future.succeededFuture();
        }));
        assertEquals("A statement was not waited for", failed.getMessage());
        assertEquals(0, read(Note::count));
        assertEquals(0, read(OrgTx::seq));
    }

    /** On a virtual thread the answer may be there before anybody has begun to wait for it. */
    @Test
    void whatIsThereBeforeAnybodyWaitsIsWaitedFor() {
        var work = new VerticleBase() {
            @Override
            public Future<?> start() {
                return db.write(manager, tx -> {
                    var rows = tx.rows("select 1");
                    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
                    while (!rows.isComplete() && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return Future.succeededFuture(rows.await().size());
                });
            }
        };
        var virtual = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        database.vertx().deployVerticle(work, virtual).await();
    }

    @Test
    void aFailureThatIsSwallowedStillFailsTheTransaction() {
        var failed = fails(db.write(manager, tx -> tx.execute("select 1 / 0").otherwise(1)));
        assertEquals("22012", assertInstanceOf(PgException.class, failed).getSqlState());
    }

    @Test
    void aFunctionThatThrowsRollsBack() {
        var failed = fails(db.write(manager, tx -> {
            Note.create(tx, "gone");
            throw new IllegalArgumentException("no");
        }));
        assertEquals("no", failed.getMessage());
        assertEquals(0, read(Note::count));
    }

    @Test
    void aReadIsReadOnly() {
        var failed = fails(
                db.read(manager, tx -> tx.execute("insert into skill (org_id, name) values ($1, 'x')", tx.org())));
        assertEquals("25006", assertInstanceOf(PgException.class, failed).getSqlState());
        assertInstanceOf(IllegalStateException.class, fails(db.read(manager, tx -> {
            tx.changed("skill.created", new Note(UUID.randomUUID(), "x", false, 1));
            return Future.succeededFuture();
        })));
    }

    @Test
    void aSnapshotSeesOneMoment() {
        var seen = db.snapshot(
                        manager,
                        tx -> tx.seq()
                                .compose(before -> db.write(manager, other -> Note.create(other, "meanwhile"))
                                        .compose(note -> Future.all(tx.seq(), Note.count(tx)))
                                        .map(after ->
                                                List.of(before, after.<Long>resultAt(0), after.<Long>resultAt(1)))))
                .await();
        assertEquals(List.of(0L, 0L, 0L), seen);
        assertEquals(1, read(OrgTx::seq));
    }

    @Test
    void readsAndWritesOneRowOrMany() {
        var touched = db.write(
                        manager,
                        tx -> tx.batch(
                                "insert into skill (org_id, name) values ($1, $2)",
                                List.of(Args.tuple(org, "a"), Args.tuple(org, "b"), Args.tuple(org, "c"))))
                .await();
        assertEquals(3, touched);
        assertEquals(
                0, db.write(manager, tx -> tx.batch("select $1", List.of())).await());
        assertEquals(
                List.of("a", "b", "c"),
                read(tx -> tx.list("select name from skill order by name", row -> row.getString(0))));
        assertEquals(Optional.empty(), read(tx -> tx.maybe("select * from skill where name = 'z'", Note::of)));
        assertInstanceOf(
                NoRow.class, fails(db.read(manager, tx -> tx.one("select * from skill where name = 'z'", Note::of))));
        assertEquals(
                2,
                db.write(manager, tx -> tx.execute("update skill set archived = true where name < 'c'"))
                        .await());
    }

    @Test
    void takesInstantsWordsAndLists() {
        var at = Instant.parse("2026-11-30T07:00:00.123456Z");
        var row = read(tx -> tx.one(
                "select $1::timestamptz as at, $2::text as word, $3::uuid[] as ids, $4::timestamptz as none",
                found -> List.of(
                        Columns.instant(found, "at"),
                        Columns.word(found, "word", Role.class),
                        found.getArrayOfUUIDs("ids")[0],
                        Optional.ofNullable(Columns.instant(found, "none"))),
                at,
                Role.manager,
                List.of(org),
                null));
        assertEquals(List.of(at, Role.manager, org, Optional.empty()), row);
    }

    @Test
    void aWriteIsAnnouncedOnceItIsCommittedAndNeverWhenItIsNot() throws Exception {
        var announced = new CompletableFuture<String>();
        var after = new ArrayList<String>();
        var announcing = database.orgDb((who, seq) -> announced.complete(who + " " + seq));
        fails(announcing.write(manager, tx -> {
            tx.afterCommit(() -> after.add("rolled back"));
            return Note.create(tx, "rolled back").compose(note -> tx.execute("select 1 / 0"));
        }));
        assertFalse(announced.isDone());
        announcing
                .write(manager, tx -> {
                    tx.afterCommit(() -> after.add("committed"));
                    return Note.create(tx, "committed");
                })
                .await();
        assertEquals(org + " 1", announced.get(5, TimeUnit.SECONDS));
        assertEquals(List.of("committed"), after);
    }

    @Test
    void aDeadlockIsRetriedOnceAndBothWritesHappen() {
        var a = db.write(manager, tx -> Note.create(tx, "a")).await();
        var b = db.write(manager, tx -> Note.create(tx, "b")).await();
        var bothLocked = new Meeting(2);
        var one = db.write(
                manager, tx -> touch(tx, a).compose(x -> bothLocked.met()).compose(x -> touch(tx, b)));
        var other = db.write(
                manager, tx -> touch(tx, b).compose(x -> bothLocked.met()).compose(x -> touch(tx, a)));
        Future.all(one, other).await();
        assertEquals(List.of(3, 3), read(tx -> tx.list("select version from skill", row -> row.getInteger(0))));
    }

    @Test
    void aRetryStartsWithAnEmptyLog() {
        var attempts = new ArrayList<OrgTx>();
        db.write(manager, tx -> {
                    attempts.add(tx);
                    var created = Note.create(tx, "retried");
                    return attempts.size() > 1
                            ? created
                            : created.compose(note -> tx.execute("do $$ begin raise sqlstate '40001'; end $$"))
                                    .mapEmpty();
                })
                .await();
        assertEquals(2, attempts.size());
        assertEquals(1, read(OrgTx::seq));
    }

    @Test
    void aConnectionKilledMidTransactionHurtsOnlyItsOwner() {
        var killed = fails(db.write(
                manager,
                tx -> Note.create(tx, "killed")
                        .compose(note -> tx.one("select pg_backend_pid()", row -> row.getInteger(0)))
                        .compose(pid -> tx.execute("select pg_terminate_backend($1)", pid))));
        assertTrue(killed instanceof Unavailable || killed instanceof PgException, killed::toString);
        for (int i = 0; i < 40; i++) {
            assertEquals(0, read(Note::count));
        }
    }

    @Test
    void aStatementMayTakeAsLongAsItsTransaction() {
        var limit = "select current_setting('statement_timeout')";
        assertEquals(
                "3s",
                db.read(manager, tx -> tx.one(limit, row -> row.getString(0))).await());
        var patient = db.within(Duration.ofSeconds(20));
        assertEquals(
                "20s",
                patient.read(manager, tx -> tx.one(limit, row -> row.getString(0)))
                        .await());
    }

    @Test
    void aStatementThatTakesTooLongIsCancelled() {
        var cancelled = fails(db.write(
                manager,
                tx -> tx.execute("select set_config('statement_timeout', '50ms', true)")
                        .compose(set -> tx.execute("select pg_sleep(10)"))));
        assertEquals("57014", assertInstanceOf(PgException.class, cancelled).getSqlState());
    }

    @Test
    void anActorOutsideEveryOrganisationIsRefused() {
        var nobody = new Actor(UUID.randomUUID(), "Admin", null, Role.admin, null, null);
        assertThrows(NullPointerException.class, () -> db.read(nobody, Note::count));
    }

    @Test
    void changesKeepWhoDidWhat() {
        var note = db.write(manager, tx -> Note.create(tx, "logged")).await();
        var change = read(tx -> tx.one("select * from change where org_id = $1", row -> row, org));
        assertEquals("skill.created", change.getString("kind"));
        assertEquals("skill", change.getString("entity"));
        assertEquals(note.id(), change.getUUID("entity_id"));
        assertEquals(manager.user(), change.getUUID("actor_id"));
        assertEquals("Test manager", change.getString("actor_name"));
        assertEquals(Wire.of(note), change.get(JsonObject.class, "body"));
        assertTrue(change.getOffsetDateTime("at").toInstant().isAfter(Instant.EPOCH));
    }

    private static Future<Integer> touch(OrgTx tx, Note note) {
        return tx.execute("update skill set version = version + 1 where org_id = $1 and id = $2", tx.org(), note.id());
    }

    private <T> T read(Function<OrgTx, Future<T>> work) {
        return db.read(manager, work).await();
    }

    private static Throwable fails(Future<?> future) {
        return assertThrows(Throwable.class, future::await);
    }
}
