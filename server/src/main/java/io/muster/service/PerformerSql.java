package io.muster.service;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of who performs a service. */
final class PerformerSql {
    static final String OF_SERVICE = "select employee_id, performs, duration_minutes, price_minor from performer "
            + "where org_id = $1 and service_id = $2 order by employee_id";
    static final String KNOWN = "select id from employee where org_id = $1 and id = any($2::uuid[]) for key share";
    static final String FORGET = "delete from performer where org_id = $1 and service_id = $2";
    static final String SET = """
            insert into performer (org_id, service_id, employee_id, performs, duration_minutes, price_minor)
            select $1, $2, "employee", "performs", "durationMinutes", "priceMinor"
            from jsonb_to_recordset($3) as given("employee" uuid, "performs" boolean, "durationMinutes" integer,
              "priceMinor" bigint)""";

    private PerformerSql() {}

    static void sentences(Api api) {
        api.constraint("performer_service", Problem.notFound());
        api.constraint(
                "performer_employee",
                Problem.unknownReference("/items", "One of them is no employee of this organisation."));
        api.constraint("performer_duration_minutes_check", Problem.invalidValue("/items", "A length does not fit."));
        api.constraint("performer_price_minor_check", Problem.invalidValue("/items", "A price does not fit."));
    }
}
