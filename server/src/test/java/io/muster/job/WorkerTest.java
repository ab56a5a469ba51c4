package io.muster.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final Crew crew = new Crew();

    @AfterEach
    void stop() {
        crew.close();
    }

    @Test
    void twoWorkersRunTwoHundredJobsOnceEach() {
        crew.worker(LONG, Crew::fine);
        crew.worker(LONG, Crew::fine);
        IntStream.range(0, 200).forEach(crew::promise);
        var done = crew.await(Job.State.done, 200);
        assertTrue(done.stream().allMatch(job -> job.attempts() == 1));
        assertEquals(200, crew.runs.size());
        var numbers = crew.runs.stream().map(body -> body.getInteger("number")).collect(Collectors.toSet());
        assertEquals(200, numbers.size());
    }

    @Test
    void aPromiseIsKeptAtOnceByTheOrganisationsOwnHand() throws Exception {
        var seen = Promise.<Object>promise();
        crew.worker(LONG, (actor, body) -> {
            seen.complete(actor.org());
            return Future.succeededFuture();
        });
        crew.promise(7);
        assertEquals(7, crew.run().getInteger("number"));
        assertEquals(crew.org.id(), seen.future().await());
    }

    @Test
    void whatWasTakenByWhoDiedIsDueAgainAfterTheLease() throws Exception {
        crew.promise(1);
        var lost = crew.takenByTheDead(Crew.SHORT);
        assertEquals(1, lost.size());
        crew.worker(LONG, Crew::fine);
        assertEquals(1, crew.run().getInteger("number"));
        var done = crew.await(Job.State.done, 1).getFirst();
        assertEquals(2, done.attempts());
        // Should the dead come back after all, its note finds no row.
        assertEquals(0, crew.noteDone(lost.getFirst()));
    }

    @Test
    void aFailureIsKeptWithoutItsWordsAndComesLater() {
        crew.worker(LONG, (actor, body) -> Future.failedFuture(new IllegalStateException("olga@example.org said no")));
        crew.promise(1);
        var late = crew.await(Job.State.due, job -> job.lastError() != null, 1).getFirst();
        assertEquals("IllegalStateException", late.lastError());
        assertEquals(1, late.attempts());
        assertTrue(late.runAt().isAfter(Instant.now().plusSeconds(3)));
        assertEquals(1, crew.runs.size());
    }

    @Test
    void whatCannotEverSucceedIsDeadAtOnceAndLivesAgainOnRequest() {
        var mended = new AtomicBoolean();
        crew.worker(
                LONG,
                (actor, body) -> mended.get()
                        ? Future.succeededFuture()
                        : Future.failedFuture(Setback.forGood("No such mailbox", null)));
        crew.promise(1);
        var dead = crew.await(Job.State.dead, 1).getFirst();
        assertEquals("No such mailbox", dead.lastError());
        mended.set(true);
        crew.org.write(tx -> new Backlog(crew.org.outbox).retry(tx, dead.id(), dead.version()));
        var done = crew.await(Job.State.done, 1).getFirst();
        assertNull(done.lastError());
        assertNull(done.deadAt());
    }

    @Test
    void workThatEndedItsNodeTooOftenIsDead() {
        crew.promise(1);
        for (int i = 0; i < Backoff.ATTEMPTS; i++) {
            assertEquals(1, crew.takenByTheDead(Duration.ZERO).size());
        }
        crew.worker(LONG, Crew::fine);
        assertEquals(
                "Whoever ran it never came back",
                crew.await(Job.State.dead, 1).getFirst().lastError());
        assertEquals(0, crew.runs.size());
    }

    @Test
    void whatIsPromisedAnewWhileItRunsRunsAgain() throws Exception {
        var first = Promise.<Void>promise();
        crew.worker(LONG, (actor, body) -> body.getInteger("number") == 1 ? first.future() : Future.succeededFuture());
        promiseOne(1);
        crew.run();
        promiseOne(2);
        assertEquals(2, crew.run().getInteger("number"));
        first.complete();
        assertEquals(1, crew.await(Job.State.done, 1).size());
        assertEquals(0, crew.jobs(Job.State.due).size());
    }

    private void promiseOne(int number) {
        var body = new JsonObject().put("number", number);
        crew.org.write(tx -> crew.org.outbox.promise(tx, crew.kind, body, null, "one"));
    }
}
