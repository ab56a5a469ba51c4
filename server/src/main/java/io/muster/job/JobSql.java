package io.muster.job;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of promised work. */
final class JobSql {
    private static final String OPEN = "done_at is null and dead_at is null";
    private static final String COLUMNS =
            "id, kind, body, run_at, attempts, last_error, leased_until, done_at, dead_at, "
                    + "created_at, version, leased_until > now() as running";

    static final String PROMISE = """
            insert into job (org_id, kind, body, run_at, key) values ($1, $2, $3, coalesce($4, now()), $5)
            on conflict (org_id, key) where key is not null and done_at is null and dead_at is null
            do update set kind = excluded.kind, body = excluded.body, run_at = excluded.run_at, attempts = 0,
              last_error = null, leased_until = null, version = job.version + 1""";

    /** Of all organisations. Each attempt is counted when it begins, so that work which ends its node counts too. */
    static final String TAKE = """
            with due as (
              select org_id, id from job where run_at <= now() and %s and kind = any($1)
              order by run_at limit $2 for update skip locked
            )
            update job set leased_until = now() + $3 * interval '1 millisecond',
              run_at = now() + $3 * interval '1 millisecond', attempts = attempts + 1, version = version + 1
            from due where job.org_id = due.org_id and job.id = due.id
            returning job.org_id, job.id, job.kind, job.body, job.attempts, job.version""".formatted(OPEN);

    /** What was promised anew while it ran has another version and stays as it is. */
    private static final String OF_THIS_RUN = " where org_id = $1 and id = $2 and version = $3";

    static final String DONE = """
            update job set done_at = now(), last_error = null, leased_until = null, version = version + 1""" + OF_THIS_RUN;
    static final String AGAIN = """
            update job set run_at = now() + $5 * interval '1 millisecond', last_error = $4, leased_until = null,
              version = version + 1""" + OF_THIS_RUN;
    static final String DEAD = """
            update job set dead_at = now(), last_error = $4, leased_until = null, version = version + 1""" + OF_THIS_RUN;

    static final String COUNTS = """
            select (select count(*) from job where run_at <= now() and %s) as due,
              (select count(*) from job where dead_at is not null) as dead""".formatted(OPEN);

    private static final String LIST =
            "select " + COLUMNS + " from job where org_id = $1 and %s and id < $2 " + "order by id desc limit $3";
    static final String LIST_DUE = LIST.formatted(OPEN);
    static final String LIST_DEAD = LIST.formatted("dead_at is not null");
    static final String LIST_DONE = LIST.formatted("done_at is not null");
    static final String LOCK = "select " + COLUMNS + " from job where org_id = $1 and id = $2 for no key update";
    static final String RETRY = """
            update job set run_at = now(), attempts = 0, dead_at = null, leased_until = null, version = version + 1
            where org_id = $1 and id = $2 returning\s""" + COLUMNS;

    private JobSql() {}

    static void sentences(Api api) {
        api.constraint("job_once", Problem.conflict("job-state", "The same has been promised again since."));
    }
}
