package io.muster.org;

/** Statements about users, their roles and invitations. */
final class UserSql {
    /** Read by the server's role, walled in by row level security. */
    static final String LIST = """
            select u.id, u.email, u.name, r.role, r.employee_id
            from role r join users u on u.id = r.user_id
            where r.org_id = $1 and (u.name, u.id) > ($2, $3)
            order by u.name, u.id limit $4""";

    static final String CREATE = """
            insert into users (email, name) values (lower($1), $2)
            on conflict on constraint user_email_taken do nothing""";
    /** Locked, so that the roles of a person who was just invited elsewhere stand still. */
    static final String BY_EMAIL = "select id, email, name from users where email = lower($1) for update";

    static final String ADD_ROLE = """
            with added as (
              insert into role (org_id, user_id, role, employee_id) values ($1, $2, $3, $4)
              returning user_id, role, employee_id)
            select u.id, u.email, u.name, a.role, a.employee_id from added a join users u on u.id = a.user_id""";
    static final String SHOW = """
            select u.id, u.email, u.name, r.role, r.employee_id
            from role r join users u on u.id = r.user_id where r.org_id = $1 and r.user_id = $2 for update of u""";
    /** Only an account that nobody has opened and that belongs nowhere else: its code is the key to all it may do. */
    static final String INVITABLE = """
            select u.password is null and not u.platform_admin and u.disabled_at is null
              and not exists (select from role r where r.user_id = u.id and r.org_id <> $1) as invitable
            from users u where u.id = $2""";

    static final String MAKE_ADMIN =
            "update users set platform_admin = true where email = lower($1) returning id, password is null as invitable";

    static final String END_INVITATIONS = "delete from invitation where user_id = $1 and used_at is null";
    static final String INVITE = "insert into invitation (hash, user_id, expires_at) values ($1, $2, $3)";
    static final String INVITED =
            "select user_id from invitation where hash = $1 and used_at is null and expires_at > $2";
    static final String USE_INVITATION =
            "update invitation set used_at = $2 where hash = $1 and used_at is null and expires_at > $2 returning user_id";

    static final String HAS_ROLE = "role_pkey";
    static final String EMPLOYEE_TAKEN = "role_employee_taken";
    static final String EMPLOYEE_UNKNOWN = "role_employee";

    private UserSql() {}
}
