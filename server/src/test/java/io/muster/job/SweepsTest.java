package io.muster.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.auth.Actor;
import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SweepsTest {
    private static final String OLD = """
            with person as (
              insert into users (email, name) values ($1, 'Gone') returning id
            ), stay as (
              insert into session (user_id, expires_at, address, agent)
              select id, now() - interval '31 days', 'here', 'test' from person returning id
            ), token as (
              insert into refresh_token (hash, session_id) select $2::text::bytea, id from stay
            )
            insert into invitation (hash, user_id, expires_at)
            select $2::text::bytea, id, now() - interval '31 days' from person""";
    private static final String LEFT = """
            select (select count(*) from refresh_token where hash = $1::text::bytea)
              + (select count(*) from invitation where hash = $1::text::bytea)""";

    private static final String PROMISES = """
            insert into job (org_id, kind, body, run_at, done_at, dead_at)
            select $1, kind, '{}', now() - interval '1 year', done, dead from (values
              ('due.old', null::timestamptz, null::timestamptz),
              ('done.new', now() - interval '6 days', null), ('done.old', now() - interval '8 days', null),
              ('dead.new', null, now() - interval '80 days'), ('dead.old', null, now() - interval '91 days')
            ) as promise (kind, done, dead)""";

    private final SystemDb db = TestDatabase.shared().systemDb();
    private final String name = UUID.randomUUID().toString();

    @Test
    void whatHasServedItsTimeIsGone() {
        db.write(tx -> tx.execute(OLD, name + "@gone.test", name)).await();
        assertEquals(2, left());
        new Sweeps(db).sweep();
        assertEquals(0, left());
    }

    @Test
    void promisesGoSomeDaysAfterTheyWereKeptOrLongAfterTheyWereGivenUp() {
        var org = TestDatabase.shared().newOrganisation("sweeps");
        TestDatabase.shared()
                .orgDb()
                .write(Actor.system(org, "Test"), tx -> tx.execute(PROMISES, org))
                .await();
        new Sweeps(db).sweep();
        var kinds = db.read(tx ->
                        tx.list("select kind from job where org_id = $1 order by kind", row -> row.getString(0), org))
                .await();
        assertEquals(List.of("dead.new", "done.new", "due.old"), kinds);
    }

    private long left() {
        return db.read(tx -> tx.one(LEFT, row -> row.getLong(0), name)).await();
    }
}
