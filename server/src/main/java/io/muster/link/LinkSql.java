package io.muster.link;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of links. */
final class LinkSql {
    private static final String COLUMNS =
            "id, purpose, coalesce(visit_id, client_id, employee_id) as subject, expires_at, revoked_at";

    static final String ISSUE = """
            insert into link (org_id, purpose, visit_id, client_id, employee_id, expires_at)
            values ($1, $2, case when $2 = 'visit' then $3::uuid end, case when $2 = 'client_calendar' then $3::uuid end,
              case when $2 = 'employee_calendar' then $3::uuid end, $4)
            returning %s""".formatted(COLUMNS);
    static final String SHOW = "select " + COLUMNS + " from link where org_id = $1 and id = $2";
    static final String EXTEND = "update link set expires_at = greatest(expires_at, $3), version = version + 1 "
            + "where org_id = $1 and id = $2";

    private static final Map<Purpose, String> SUBJECTS = Map.of(
            Purpose.visit, "visit_id",
            Purpose.client_calendar, "client_id",
            Purpose.employee_calendar, "employee_id");

    private LinkSql() {}

    /** The newest that stands at $3. */
    static String standing(Purpose purpose) {
        return "select " + COLUMNS + " from link where org_id = $1 and " + SUBJECTS.get(purpose) + " = $2 "
                + "and revoked_at is null and (expires_at is null or expires_at > $3) "
                + "order by created_at desc, id desc limit 1";
    }

    static String revoke(Purpose purpose) {
        return "update link set revoked_at = $3, version = version + 1 where org_id = $1 and " + SUBJECTS.get(purpose)
                + " = $2 and revoked_at is null";
    }

    static void sentences(Api api) {
        Map.of("link_client", "/client", "link_employee", "/employee")
                .forEach((constraint, pointer) -> api.constraint(
                        constraint, Problem.unknownReference(pointer, "It does not exist in this organisation.")));
        api.constraint("link_purpose_check", Problem.invalidValue("/purpose", "It does not fit."));
        api.constraint("link_subject_form", Problem.invalidValue("/subject", "It does not fit."));
    }
}
