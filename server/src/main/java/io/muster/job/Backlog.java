package io.muster.job;

import io.muster.db.OrgTx;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an organisation sees of its promised work, and how it says: try again. */
public final class Backlog implements Feature {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Outbox outbox;

    public Backlog(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void mount(Api api) {
        api.on("listJobs", call -> call.read(tx -> page(tx, call)))
                .on(
                        "retryJob",
                        call -> call.write(
                                tx -> retry(tx, call.id(), call.ifMatch()).map(Answer::ok)));
        JobSql.sentences(api);
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var state =
                Optional.ofNullable(call.query("state")).map(Job.State::valueOf).orElse(Job.State.due);
        var after = call.cursor();
        return list(tx, state, after == null ? NEWEST : after.id(0), call.limit() + 1)
                .map(jobs -> Answer.page(Page.of(jobs, call.limit(), job -> List.of(job.id()))));
    }

    /** The latest promised first. */
    static Future<List<Job>> list(OrgTx tx, Job.State state, UUID before, int limit) {
        var sql = switch (state) {
            case due -> JobSql.LIST_DUE;
            case dead -> JobSql.LIST_DEAD;
            case done -> JobSql.LIST_DONE;
        };
        return tx.list(sql, Job::of, tx.org(), before, limit);
    }

    /** Due at once, with all attempts before it. What is done stays done, and what runs is let run. */
    public Future<Job> retry(OrgTx tx, UUID id, Integer seen) {
        return tx.one(JobSql.LOCK, Job::of, tx.org(), id)
                .map(job -> Problem.unlessStale(seen, job))
                .compose(job -> job.state() == Job.State.done || job.running()
                        ? Future.failedFuture(inState(job))
                        : tx.one(JobSql.RETRY, Job::of, tx.org(), id))
                .map(job -> {
                    outbox.wakeAfter(tx);
                    return job;
                });
    }

    private static Problem inState(Job job) {
        return Problem.conflict("job-state", "This work is done or under way.").current(job);
    }
}
