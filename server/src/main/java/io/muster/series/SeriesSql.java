package io.muster.series;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of series. */
final class SeriesSql {
    static final String CREATE = """
            insert into series (org_id, client_id, service_id, employee_id, starts_at, every_weeks, occurrences, until,
              on_conflict) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            returning id, client_id, service_id, employee_id, starts_at, every_weeks, occurrences, until, on_conflict,
              created_at, version""";
    static final String LOCK = "select id from series where org_id = $1 and id = $2 for no key update";

    /** Whoever takes time of theirs waits here, so that what is judged holds until commit; in one order for all. */
    static final String LOCK_EMPLOYEES =
            "select id from employee where org_id = $1 and id = any($2::uuid[]) order by id for no key update";

    private static final Map<String, String> FORMS = Map.of(
            "series_every_weeks_check", "/everyWeeks",
            "series_occurrences_check", "/occurrences",
            "series_on_conflict_check", "/onConflict",
            "series_end_form", "/until");

    private SeriesSql() {}

    static void sentences(Api api) {
        for (var reference : new String[] {"client", "service", "employee"}) {
            api.constraint(
                    "series_" + reference,
                    Problem.unknownReference("/" + reference, "It does not exist in this organisation."));
        }
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
