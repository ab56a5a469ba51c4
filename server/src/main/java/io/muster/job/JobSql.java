package io.muster.job;

/** Statements of promised work. */
final class JobSql {
    static final String PROMISE = """
            insert into job (org_id, kind, body, run_at, key) values ($1, $2, $3, coalesce($4, now()), $5)
            on conflict (org_id, key) where key is not null and done_at is null and dead_at is null
            do update set kind = excluded.kind, body = excluded.body, run_at = excluded.run_at, attempts = 0,
              last_error = null, leased_until = null, version = job.version + 1""";

    private JobSql() {}
}
