package io.muster.service;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of who performs a service. */
final class PerformerSql {
    static final String OF_SERVICE = "select employee_id, performs, duration_minutes, price_minor from performer "
            + "where org_id = $1 and service_id = $2 order by employee_id";
    static final String ABLE = """
            select s.id as service_id, e.id as employee_id, e.name, p.duration_minutes, p.price_minor
            from service s join employee e on e.org_id = $1 and not e.archived
            left join performer p on p.org_id = $1 and p.service_id = s.id and p.employee_id = e.id
            where s.org_id = $1 and not s.archived and coalesce(p.performs, s.skill_id is null or exists (
              select from employee_skill k where k.org_id = $1 and k.employee_id = e.id and k.skill_id = s.skill_id))
            order by e.name, e.id""";
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
