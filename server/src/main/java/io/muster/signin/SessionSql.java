package io.muster.signin;

/** Statements about sessions and their refresh tokens. */
final class SessionSql {
    private static final String FAMILY = "id, user_id, org_id, expires_at, revoked_at is not null as revoked";

    static final String OPEN = """
            insert into session (user_id, org_id, created_at, used_at, expires_at, address, agent)
            values ($1, $2, $3, $3, $4, $5, $6) returning\s""" + FAMILY;
    static final String LIST = """
            select id, created_at, used_at, expires_at, address, agent from session
            where user_id = $1 and revoked_at is null and expires_at > $2 order by used_at desc, id""";
    static final String MOVE = """
            update session set org_id = $3, used_at = $4
            where id = $1 and user_id = $2 and revoked_at is null and expires_at > $4 returning\s""" + FAMILY;

    /** Stamped by the database, whose clock the readers of ended sessions follow. */
    private static final String END =
            "update session set revoked_at = now(), revoked_because = $2 where revoked_at is null and ";

    static final String END_ONE = END + "user_id = $1 and id = $3 and expires_at > $4 returning id";
    static final String END_ALL = END + "user_id = $1 returning id";
    static final String END_OTHERS = END + "user_id = $1 and id <> $3 returning id";

    static final String ADD_TOKEN = "insert into refresh_token (hash, session_id, created_at) values ($1, $2, $3)";
    /** One at a time per family: a second refresh waits here and then sees what the first one did. */
    static final String LOCK_FAMILY = "select " + FAMILY
            + " from session where id = (select session_id from refresh_token where hash = $1) for update";

    static final String TOKEN = """
            select t.successor, t.sealed_successor, t.used_at, n.used_at is not null as successor_used
            from refresh_token t left join refresh_token n on n.hash = t.successor where t.hash = $1""";
    static final String USE_UP =
            "update refresh_token set successor = $2, sealed_successor = $3, used_at = $4 where hash = $1";
    static final String TOUCH = "update session set used_at = $2 where id = $1";

    private SessionSql() {}
}
