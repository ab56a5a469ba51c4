package io.muster.org;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of logos. */
final class LogoSql {
    static final String SHOW = "select bytes, type, hash from logo where org_id = $1";
    static final String SET = """
            insert into logo (org_id, bytes, type, hash) values ($1, $2, $3, $4)
            on conflict (org_id) do update set bytes = excluded.bytes, type = excluded.type, hash = excluded.hash""";
    static final String REMOVE = "delete from logo where org_id = $1";
    static final String NAME = "update organisation set logo = $2, version = version + 1 where id = $1 returning *";

    private LogoSql() {}

    static void sentences(Api api) {
        for (var column : new String[] {"bytes", "type", "hash"}) {
            api.constraint("logo_" + column + "_check", Problem.invalidValue("/data", "It does not fit."));
        }
    }
}
