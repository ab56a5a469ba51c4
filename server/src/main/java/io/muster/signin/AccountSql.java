package io.muster.signin;

/** Statements about accounts and what they belong to. */
final class AccountSql {
    private static final String ACCOUNT =
            "select id, email, name, password, platform_admin, disabled_at is not null as disabled from users ";

    static final String BY_EMAIL = ACCOUNT + "where email = lower($1)";
    static final String BY_ID = ACCOUNT + "where id = $1";
    /** The password and the account's state stand still until the commit. */
    static final String HELD = BY_ID + " for share";

    static final String MEMBERSHIPS = """
            select o.*, r.role, r.employee_id
            from role r join organisation o on o.id = r.org_id
            where r.user_id = $1 order by r.created_at, r.org_id""";
    static final String LAST_PLACE =
            "select org_id from session where user_id = $1 and org_id is not null order by used_at desc limit 1";

    static final String FIRST_PASSWORD =
            "update users set password = $2 where id = $1 and password is null and disabled_at is null";
    static final String NEXT_PASSWORD = "update users set password = $3 where id = $1 and password = $2";

    private AccountSql() {}
}
