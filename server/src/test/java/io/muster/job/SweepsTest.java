package io.muster.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
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

    private final SystemDb db = TestDatabase.shared().systemDb();
    private final String name = UUID.randomUUID().toString();

    @Test
    void whatHasServedItsTimeIsGone() {
        db.write(tx -> tx.execute(OLD, name + "@gone.test", name)).await();
        assertEquals(2, left());
        new Sweeps(db).sweep();
        assertEquals(0, left());
    }

    private long left() {
        return db.read(tx -> tx.one(LEFT, row -> row.getLong(0), name)).await();
    }
}
