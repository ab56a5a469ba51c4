package io.muster.service;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of services. */
final class ServiceSql {
    private static final String GIVEN_COLUMNS = "name, description, skill_id, duration_minutes, buffer_before_minutes, "
            + "buffer_after_minutes, step_minutes, notice_minutes, window_days, capacity, day_limit, client_limit, "
            + "confirmation, price_minor, currency, deposit_minor, no_show_fee_minor, questions, colour, ikpu, "
            + "package_code, vat_percent, online, archived, position";
    /** The same in the words and types of the contract. */
    private static final String GIVEN_NAMES = """
            "name", "description", "skill", "durationMinutes", "bufferBeforeMinutes", "bufferAfterMinutes",
              "stepMinutes", "noticeMinutes", "windowDays", "capacity", "dayLimit", "clientLimit", "confirmation",
              "priceMinor", "currency", "depositMinor", "noShowFeeMinor", "questions", "colour", "ikpu", "packageCode",
              "vatPercent", "online", "archived\"""";

    private static final String GIVEN = """
            as given("name" text, "description" text, "skill" uuid, "durationMinutes" integer,
              "bufferBeforeMinutes" integer, "bufferAfterMinutes" integer, "stepMinutes" integer,
              "noticeMinutes" integer, "windowDays" integer, "capacity" integer, "dayLimit" integer,
              "clientLimit" integer, "confirmation" text, "priceMinor" bigint, "currency" text, "depositMinor" bigint,
              "noShowFeeMinor" bigint, "questions" jsonb, "colour" text, "ikpu" text, "packageCode" text,
              "vatPercent" integer, "online" boolean, "archived" boolean, "position" integer)""";

    private static final String COLUMNS = "id, " + GIVEN_COLUMNS + ", version";
    private static final String BY_POSITION = " order by position, name, id";

    static final String LIST = "select " + COLUMNS + " from service "
            + "where org_id = $1 and archived = $2 and (position, name, id) > ($3, $4, $5)" + BY_POSITION + " limit $6";
    static final String ALL = "select " + COLUMNS + " from service where org_id = $1" + BY_POSITION;
    static final String SHOW = "select " + COLUMNS + " from service where org_id = $1 and id = $2";
    static final String LOCK = SHOW + " for no key update";
    static final String HOLD = SHOW + " for share";

    /** Without a position of its own it joins the last ones. */
    static final String CREATE = """
            insert into service (org_id, %s)
            select $1, %s, coalesce("position", (select max(position) from service where org_id = $1), 0)
            from jsonb_to_record($2) %s returning\s""".formatted(GIVEN_COLUMNS, GIVEN_NAMES, GIVEN) + COLUMNS;

    static final String CHANGE = """
            update service set (%s, version) = (
              select %s, "position", service.version + 1 from jsonb_to_record($3) %s)
            where org_id = $1 and id = $2 returning\s""".formatted(GIVEN_COLUMNS, GIVEN_NAMES, GIVEN) + COLUMNS;
    static final String TOUCH =
            "update service set version = version + 1 where org_id = $1 and id = $2 returning " + COLUMNS;

    /** In one order, so that two who arrange at once do not wait for each other. */
    static final String LOCK_ALL = "select id from service where org_id = $1 order by id for no key update";

    static final String ARRANGE = """
            update service set position = nr, version = version + 1
            from unnest($2::uuid[]) with ordinality as wanted(service_id, nr)
            where org_id = $1 and id = service_id and position <> nr""";

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("service_name_check", "/name"),
            Map.entry("service_description_check", "/description"),
            Map.entry("service_duration_minutes_check", "/durationMinutes"),
            Map.entry("service_buffer_before_minutes_check", "/bufferBeforeMinutes"),
            Map.entry("service_buffer_after_minutes_check", "/bufferAfterMinutes"),
            Map.entry("service_step_minutes_check", "/stepMinutes"),
            Map.entry("service_notice_minutes_check", "/noticeMinutes"),
            Map.entry("service_window_days_check", "/windowDays"),
            Map.entry("service_capacity_check", "/capacity"),
            Map.entry("service_day_limit_check", "/dayLimit"),
            Map.entry("service_client_limit_check", "/clientLimit"),
            Map.entry("service_confirmation_check", "/confirmation"),
            Map.entry("service_price_minor_check", "/priceMinor"),
            Map.entry("service_currency_check", "/currency"),
            Map.entry("service_deposit_minor_check", "/depositMinor"),
            Map.entry("service_no_show_fee_minor_check", "/noShowFeeMinor"),
            Map.entry("service_questions_check", "/questions"),
            Map.entry("service_colour_check", "/colour"),
            Map.entry("service_ikpu_check", "/ikpu"),
            Map.entry("service_package_code_check", "/packageCode"),
            Map.entry("service_vat_percent_check", "/vatPercent"),
            Map.entry("service_position_check", "/position"));

    private ServiceSql() {}

    static void sentences(Api api) {
        api.constraint(
                "service_name_taken",
                Problem.conflict("service-name-taken", "There is a service of this name already.")
                        .pointer("/name", "The name is taken."));
        api.constraint(
                "service_skill", Problem.unknownReference("/skill", "There is no such skill in this organisation."));
        api.constraint("service_deposit_form", Problem.invalidValue("/depositMinor", "It is more than the price."));
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
