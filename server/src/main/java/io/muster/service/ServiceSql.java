package io.muster.service;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of services. */
final class ServiceSql {
    private static final String COLUMNS = "id, name, skill_id, duration_minutes, buffer_before_minutes, "
            + "buffer_after_minutes, price_minor, currency, colour, archived, version";

    static final String LIST = "select " + COLUMNS + " from service "
            + "where org_id = $1 and archived = $2 and (name, id) > ($3, $4) order by name, id limit $5";
    static final String ALL = "select " + COLUMNS + " from service where org_id = $1 order by name, id";
    static final String SHOW = "select " + COLUMNS + " from service where org_id = $1 and id = $2";
    static final String LOCK = SHOW + " for no key update";
    static final String HOLD = SHOW + " for share";
    static final String CREATE = """
            insert into service (org_id, name, skill_id, duration_minutes, buffer_before_minutes, buffer_after_minutes,
              price_minor, currency, colour)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning\s""" + COLUMNS;
    static final String CHANGE = """
            update service set name = $3, skill_id = $4, duration_minutes = $5, buffer_before_minutes = $6,
              buffer_after_minutes = $7, price_minor = $8, currency = $9, colour = $10, archived = $11,
              version = version + 1
            where org_id = $1 and id = $2 returning\s""" + COLUMNS;

    private static final Map<String, String> FORMS = Map.of(
            "service_name_check", "/name",
            "service_duration_minutes_check", "/durationMinutes",
            "service_buffer_before_minutes_check", "/bufferBeforeMinutes",
            "service_buffer_after_minutes_check", "/bufferAfterMinutes",
            "service_price_minor_check", "/priceMinor",
            "service_currency_check", "/currency",
            "service_colour_check", "/colour");

    private ServiceSql() {}

    static void sentences(Api api) {
        api.constraint(
                "service_name_taken",
                Problem.conflict("service-name-taken", "There is a service of this name already.")
                        .pointer("/name", "The name is taken."));
        api.constraint(
                "service_skill", Problem.unknownReference("/skill", "There is no such skill in this organisation."));
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
