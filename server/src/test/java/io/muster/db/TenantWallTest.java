package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Row level security as the last wall: what the server sees and writes outside, inside and beside an organisation. */
class TenantWallTest {
    private static final String REFUSED_BY_POLICY = "42501";

    private final TestDatabase database = TestDatabase.shared();
    private final OrgDb db = database.orgDb();
    private final UUID ours = database.newOrganisation("ours");
    private final UUID theirs = database.newOrganisation("theirs");
    private final Actor us = TestDatabase.actor(ours, Role.manager);
    private final Actor them = TestDatabase.actor(theirs, Role.manager);

    @Test
    void withoutAnOrganisationThereAreNoRowsAndNoInsert() throws Exception {
        db.write(us, tx -> Note.create(tx, "ours")).await();
        try (var server = server()) {
            assertEquals(List.of("0"), Sql.texts(server, "select count(*) from skill"));
            var refused = assertThrows(
                    SQLException.class,
                    () -> Sql.run(server, "insert into skill (org_id, name) values ('" + ours + "', 'outside')"));
            assertEquals(REFUSED_BY_POLICY, refused.getSQLState());
            // A used connection has '' where a fresh one has null.
            Sql.run(server, "begin; select set_config('app.org_id', '" + ours + "', true); commit");
            assertEquals(List.of("0"), Sql.texts(server, "select count(*) from skill"));
        }
    }

    @Test
    void aForeignOrganisationIsInvisible() {
        var note = db.write(them, tx -> Note.create(tx, "theirs")).await();
        assertEquals(0, db.read(us, Note::count).await());
        assertEquals(
                List.of(ours),
                db.read(us, tx -> tx.list("select id from organisation", row -> row.getUUID(0)))
                        .await());
        assertEquals(0, change(note, "update skill set name = 'taken' where id = $1"));
        assertEquals(
                0,
                db.read(us, tx -> tx.one("select count(*) from change", row -> row.getLong(0)))
                        .await());
    }

    @Test
    void aRowCannotBeMadeInOrMovedToAForeignOrganisation() {
        var note = db.write(us, tx -> Note.create(tx, "ours")).await();
        var made =
                fails(db.write(us, tx -> tx.execute("insert into skill (org_id, name) values ($1, 'made')", theirs)));
        var moved =
                fails(db.write(us, tx -> tx.execute("update skill set org_id = $1 where id = $2", theirs, note.id())));
        assertEquals(REFUSED_BY_POLICY, made);
        assertEquals(REFUSED_BY_POLICY, moved);
    }

    @Test
    void aRowCannotPointAtAForeignRow() {
        var foreign = db.write(them, tx -> Note.create(tx, "theirs")).await();
        var pointed = fails(db.write(us, tx -> tx.execute("""
                insert into shift (org_id, skill_id, starts_at, ends_at)
                values ($1, $2, now(), now() + interval '1 hour')""", ours, foreign.id())));
        assertEquals("23503", pointed);
    }

    @Test
    void theLogOfAForeignOrganisationCannotBeWritten() {
        var refused = fails(db.write(
                us,
                tx -> tx.execute(
                        "insert into change (org_id, seq, actor_name, kind, entity, entity_id, body) values ($1, 1, 'x', 'a.b', 'a', $1, '{}')",
                        theirs)));
        assertEquals(REFUSED_BY_POLICY, refused);
    }

    @Test
    void theServerCannotRewriteTheLogOrReadSecrets() {
        db.write(us, tx -> Note.create(tx, "logged")).await();
        for (var sql : List.of(
                "update change set kind = 'a.b'",
                "delete from change",
                "select password from users",
                "select * from session",
                "select * from refresh_token",
                "truncate skill",
                "insert into organisation (slug, name, time_zone) values ('abc', 'x', 'UTC')")) {
            assertEquals(REFUSED_BY_POLICY, fails(db.write(us, tx -> tx.execute(sql))), sql);
        }
    }

    @Test
    void alternatingOrganisationsOnOneConnectionNeverMix() {
        var settings = new DatabaseSettings(
                database.ownerUrl(),
                TestDatabase.PASSWORDS,
                1,
                1,
                1_000,
                database.settings().connectWithin(),
                database.settings().answerWithin());
        var pools = Pools.open(database.vertx(), settings);
        var narrow = new OrgDb(pools, (org, seq) -> {});
        narrow.write(us, tx -> Note.create(tx, "ours")).await();
        narrow.write(them, tx -> Note.create(tx, "theirs")).await();
        var asked = IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0 ? us : them)
                .map(actor -> narrow.read(actor, tx -> tx.list("select org_id from skill", row -> row.getUUID(0)))
                        .map(seen -> seen.equals(List.of(actor.org()))))
                .toList();
        assertEquals(
                List.of(true),
                Future.all(asked).await().<Boolean>list().stream().distinct().toList());
        pools.close().await();
    }

    @Test
    void theSystemSeesAllOrganisationsWithinItsGrants() {
        var found = database.systemDb()
                .read(tx -> tx.list(
                        "select id from organisation where id in ($1, $2)", row -> row.getUUID(0), ours, theirs));
        assertEquals(2, found.await().size());
        assertEquals(REFUSED_BY_POLICY, fails(database.systemDb().read(tx -> tx.execute("select * from client"))));
        assertEquals("25006", fails(database.systemDb().read(tx -> tx.execute("delete from session"))));
    }

    @Test
    void theSystemWritesOnlyWhatItsWorkIs() {
        for (var sql : List.of(
                "update users set email = 'mine@example.org'",
                "update users set name = 'x'",
                "delete from users",
                "delete from role",
                "update session set user_id = user_id",
                "update invitation set expires_at = now()",
                "select answer from idempotency_key",
                "update idempotency_key set answer = '{}'")) {
            assertEquals(REFUSED_BY_POLICY, fails(database.systemDb().write(tx -> tx.execute(sql))), sql);
        }
    }

    @Test
    void usersAreSeenByTheOrganisationsTheyBelongTo() {
        var email = ours + "@example.org";
        var join = "with u as (insert into users (email, name) values ($1, 'Ann') returning id)"
                + " insert into role (org_id, user_id, role) select $2, id, 'manager' from u";
        database.systemDb().write(tx -> tx.execute(join, email, ours)).await();
        var names = "select name from users where email = $1";
        assertEquals(
                List.of("Ann"),
                db.read(us, tx -> tx.list(names, row -> row.getString(0), email))
                        .await());
        assertEquals(
                List.of(),
                db.read(them, tx -> tx.list(names, row -> row.getString(0), email))
                        .await());
    }

    @Test
    void aLoginThatRowLevelSecurityDoesNotHoldIsRefused() {
        var owner = DatabaseUrl.of(database.ownerUrl());
        var pool = PgBuilder.pool()
                .connectingTo(owner.options(owner.user(), owner.password()))
                .using(database.vertx())
                .build();
        var refused = assertThrows(
                        IllegalStateException.class, () -> LoginCheck.of(pool).await())
                .getMessage();
        assertEquals(
                "The login muster_owner must not be used by the server: it may make roles, it owns tables, it owns functions,"
                        + " it owns a database, it is a member of another role.",
                refused);
        pool.close().await();
    }

    @Test
    void theLoginsOfTheServerAreHarmless() {
        database.pools().verify().await();
    }

    private int change(Note note, String sql) {
        return db.write(us, tx -> tx.execute(sql, note.id())).await();
    }

    private Connection server() throws SQLException {
        return DatabaseUrl.of(database.ownerUrl()
                        .replaceFirst("//[^@]*@", "//muster_server:" + TestDatabase.PASSWORDS.server() + "@"))
                .jdbc();
    }

    private static String fails(Future<?> future) {
        return assertInstanceOf(PgException.class, assertThrows(Throwable.class, future::await))
                .getSqlState();
    }
}
