package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangeLogTest {
    private static final int WRITERS = 12;
    private static final int TRANSACTIONS = 40;

    private final TestDatabase database = TestDatabase.shared();
    private final OrgDb db = database.orgDb();
    private final UUID org = database.newOrganisation("log");
    private final Actor manager = TestDatabase.actor(org, Role.manager);

    /** Writers with one to four changes each, a third of them failing; a reader that polls for what comes after its last. */
    @Test
    void numbersHaveNoGapsAndAReaderMissesNothing() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> poll(writing));
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> (Callable<Integer>) () -> writeMany(number))
                    .toList();
            int changes = 0;
            for (var written : threads.invokeAll(writers)) {
                changes += written.get();
            }
            writing.set(false);
            var everyNumber = LongStream.rangeClosed(1, changes).boxed().toList();
            assertEquals(everyNumber, reader.get());
            assertEquals(everyNumber, seqs(0));
            assertEquals(changes, db.read(manager, OrgTx::seq).await());
        }
    }

    @Test
    void twoChangesOfOneTransactionKeepTheirOrder() {
        db.write(manager, tx -> Note.create(tx, "first").compose(note -> Note.create(tx, "second")))
                .await();
        var names = db.read(
                manager,
                tx -> tx.list(
                        "select body->>'name' from change where org_id = $1 order by seq",
                        row -> row.getString(0),
                        org));
        assertEquals(List.of("first", "second"), names.await());
    }

    @Test
    void aFailedTransactionLeavesNoNumber() {
        assertThrows(
                Throwable.class,
                () -> db.write(manager, tx -> Note.create(tx, "gone").compose(note -> tx.execute("select 1 / 0")))
                        .await());
        assertEquals(0, db.read(manager, OrgTx::seq).await());
        db.write(manager, tx -> Note.create(tx, "kept")).await();
        assertEquals(List.of(1L), seqs(0));
    }

    @Test
    void organisationsCountForThemselves() {
        var other = TestDatabase.actor(database.newOrganisation("log"), Role.manager);
        db.write(manager, tx -> Note.create(tx, "ours")).await();
        db.write(other, tx -> Note.create(tx, "theirs")).await();
        assertEquals(1, db.read(manager, OrgTx::seq).await());
        assertEquals(1, db.read(other, OrgTx::seq).await());
    }

    @Test
    void writersOfTwoOrganisationsDoNotWaitForEachOther() {
        var other = TestDatabase.actor(database.newOrganisation("log"), Role.manager);
        var meeting = new Meeting(2);
        // Each waits inside its transaction, its number taken, for the other to have taken one too.
        var ours = db.write(manager, tx -> numbered(tx, "ours", meeting));
        var theirs = db.write(other, tx -> numbered(tx, "theirs", meeting));
        Future.all(ours, theirs).await();
    }

    @Test
    void anOrganisationThatIsGoneFailsTheWrite() {
        var nowhere = TestDatabase.actor(UUID.randomUUID(), Role.manager);
        var note = new Note(UUID.randomUUID(), "nowhere", false, 1);
        assertThrows(
                IllegalStateException.class,
                () -> db.write(nowhere, tx -> Future.succeededFuture(tx.changed("skill.created", note)))
                        .await());
    }

    private static Future<Void> numbered(OrgTx tx, String name, Meeting meeting) {
        return tx.execute("update organisation set change_seq = change_seq where id = $1", tx.org())
                .compose(taken -> meeting.met())
                .compose(met -> Note.create(tx, name))
                .mapEmpty();
    }

    private int writeMany(int writer) {
        var random = new Random(writer);
        int changes = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            var names = names(writer + "-" + i, 1 + random.nextInt(4));
            if (random.nextInt(3) == 0) {
                assertThrows(
                        Throwable.class,
                        () -> db.write(manager, tx -> createAll(tx, names).compose(done -> tx.execute("select 1 / 0")))
                                .await());
            } else {
                db.write(manager, tx -> createAll(tx, names)).await();
                changes += names.size();
            }
        }
        return changes;
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
    }

    private static Future<?> createAll(OrgTx tx, List<String> names) {
        return Future.all(names.stream().map(name -> Note.create(tx, name)).toList());
    }

    private List<Long> poll(AtomicBoolean writing) {
        var seen = new ArrayList<Long>();
        boolean more = true;
        while (more) {
            boolean wasWriting = writing.get();
            var news = seqs(seen.isEmpty() ? 0 : seen.getLast());
            seen.addAll(news);
            more = wasWriting || !news.isEmpty();
        }
        return seen;
    }

    private List<Long> seqs(long after) {
        return db.read(
                        manager,
                        tx -> tx.list(
                                "select seq from change where org_id = $1 and seq > $2 order by seq",
                                (Row row) -> row.getLong(0),
                                org,
                                after))
                .await();
    }
}
