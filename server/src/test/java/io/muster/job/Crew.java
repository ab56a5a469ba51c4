package io.muster.job;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.TestVerbs;
import io.muster.auth.Actor;
import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Workers that share one database and a kind of their own, as several nodes would. */
final class Crew implements AutoCloseable {
    static final Duration SHORT = Duration.ofMillis(300);

    final TestVerbs org = new TestVerbs("crew");
    /** Of no other test that runs on this database. */
    final String kind = "crew." + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    final BlockingQueue<JsonObject> runs = new LinkedBlockingQueue<>();
    private final SystemDb db = TestDatabase.shared().systemDb();
    private final List<String> deployed = new ArrayList<>();

    /** One more node that keeps this kind of promise so. */
    Worker worker(Duration lease, Work work) {
        var outbox = deployed.isEmpty() ? org.outbox : new Outbox();
        outbox.on(kind, (actor, body) -> {
            runs.add(body);
            return work.run(actor, body);
        });
        var worker = new Worker(db, outbox, lease);
        var jobs = new Jobs(new Sweeps(db), worker, new JobMeters(db, new SimpleMeterRegistry()));
        deployed.add(TestDatabase.shared()
                .vertx()
                .deployVerticle(jobs, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await());
        return worker;
    }

    void promise(int number) {
        org.write(tx -> org.outbox.promise(tx, kind, new JsonObject().put("number", number), null, null));
    }

    /** As a node that takes due work and dies before it does anything. */
    List<Taken> takenByTheDead(Duration lease) {
        return db.write(tx -> tx.list(JobSql.TAKE, Taken::of, List.of(kind), 10, lease.toMillis()))
                .await();
    }

    Integer noteDone(Taken job) {
        return db.write(tx -> tx.execute(JobSql.DONE, job.org(), job.id(), job.version()))
                .await();
    }

    JsonObject run() throws InterruptedException {
        var run = runs.poll(20, TimeUnit.SECONDS);
        if (run == null) {
            throw new AssertionError("Nothing was run in time");
        }
        return run;
    }

    List<Job> jobs(Job.State state) {
        return org.read(tx -> Backlog.list(tx, state, new UUID(-1, -1), 1_000));
    }

    /** When the state has that many. */
    List<Job> await(Job.State state, int count) {
        return await(state, job -> true, count);
    }

    List<Job> await(Job.State state, Predicate<Job> such, int count) {
        var vertx = TestDatabase.shared().vertx();
        for (int tries = 0; tries < 400; tries++) {
            var jobs = jobs(state).stream().filter(such).toList();
            if (jobs.size() >= count) {
                return jobs;
            }
            vertx.timer(50, TimeUnit.MILLISECONDS).await();
        }
        throw new AssertionError(state + ": " + jobs(state));
    }

    static Future<Void> fine(Actor system, JsonObject body) {
        return Future.succeededFuture();
    }

    @Override
    public void close() {
        deployed.forEach(id -> TestDatabase.shared().vertx().undeploy(id).await());
    }
}
