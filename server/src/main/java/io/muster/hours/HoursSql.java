package io.muster.hours;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of working hours. */
final class HoursSql {
    static final String ALL =
            "select employee_id, week, exceptions, version from hours where org_id = $1 order by employee_id";

    /** Nobody has hours until somebody sets them. */
    static final String SHOW = """
            select e.id as employee_id, coalesce(h.week, '[]') as week, coalesce(h.exceptions, '[]') as exceptions,
              coalesce(h.version, 0) as version
            from employee e left join hours h on h.org_id = $1 and h.employee_id = $2
            where e.org_id = $1 and e.id = $2""";
    /** Of the employee: hours that are not there yet cannot be locked, and whoever gives work waits here too. */
    static final String LOCK = "select id from employee where org_id = $1 and id = $2 for no key update";

    static final String SET = """
            insert into hours (org_id, employee_id, week, exceptions) values ($1, $2, $3, $4)
            on conflict (org_id, employee_id) do update
              set week = excluded.week, exceptions = excluded.exceptions, version = hours.version + 1
            returning employee_id, week, exceptions, version""";

    private static final Map<String, String> FORMS = Map.of(
            "hours_week_check", "/week",
            "hours_week_form", "/week",
            "hours_exceptions_check", "/exceptions",
            "hours_exceptions_form", "/exceptions");

    private HoursSql() {}

    static void sentences(Api api) {
        api.constraint("hours_employee", Problem.notFound());
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
