package io.muster.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;

/** Refuses a login that row level security would not hold: a superuser, one with BYPASSRLS, an owner of anything. */
final class LoginCheck {
    private static final String FAULTS = """
            select r.rolname, concat_ws(', ',
              case when r.rolsuper then 'it is a superuser' end,
              case when r.rolbypassrls then 'it has BYPASSRLS' end,
              case when r.rolcreaterole then 'it may make roles' end,
              case when exists (select from pg_class c where c.relowner = r.oid) then 'it owns tables' end,
              case when exists (select from pg_proc p where p.proowner = r.oid) then 'it owns functions' end,
              case when exists (select from pg_database d where d.datdba = r.oid) then 'it owns a database' end,
              case when exists (select from pg_auth_members m where m.member = r.oid) then 'it is a member of another role' end
            ) as faults
            from pg_roles r where r.rolname = session_user""";

    private LoginCheck() {}

    static Future<Void> of(Pool pool) {
        return pool.query(FAULTS).execute().compose(rows -> {
            var row = rows.iterator().next();
            var faults = row.getString("faults");
            return faults.isEmpty()
                    ? Future.succeededFuture()
                    : Future.failedFuture(new IllegalStateException("The login " + row.getString("rolname")
                            + " must not be used by the server: " + faults + "."));
        });
    }
}
