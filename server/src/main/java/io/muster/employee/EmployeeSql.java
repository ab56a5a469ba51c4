package io.muster.employee;

import io.muster.web.Api;
import io.muster.web.Problem;
import java.util.Map;

/** Statements and constraints of employees. */
final class EmployeeSql {
    private static final String PLAIN =
            "id, name, email, phone, contract, weekly_min_minutes, weekly_max_minutes, archived, version";
    private static final String SELECT = "select " + PLAIN + ", array(select skill_id from employee_skill s "
            + "where s.org_id = e.org_id and s.employee_id = e.id order by skill_id) as skills "
            + "from employee e where org_id = $1";

    static final String LIST = SELECT + " and archived = $2 and (name, id) > ($3, $4) order by name, id limit $5";
    static final String ALL = SELECT + " order by name, id";
    static final String SHOW = SELECT + " and id = $2";

    /** On its own, before the skills are read: a statement that waits for a lock reads the other tables as they were before. */
    static final String LOCK = "select id from employee where org_id = $1 and id = $2 for no key update";

    static final String CREATE = """
            with added as (
              insert into employee (org_id, name, email, phone, contract, weekly_min_minutes, weekly_max_minutes)
              values ($1, $2, $3, $4, $5, $6, $7) returning %1$s
            ), able as (
              insert into employee_skill (org_id, employee_id, skill_id)
              select $1, a.id, skill from added a, unnest($8::uuid[]) as skill returning skill_id
            )
            select %1$s, array(select skill_id from able order by skill_id) as skills from added""".formatted(PLAIN);
    static final String HOLD = "select id from employee where org_id = $1 and (name = any($2) or contract = any($3)) "
            + "order by id for no key update";
    static final String TERMS = "select id, contract_terms from employee where org_id = $1 and contract_terms <> '{}'";
    static final String THESE = SELECT + " and id = any($2) order by name, id";

    private static final String GIVEN = """
            jsonb_to_recordset($2) as given("employee" uuid, "name" text, "contract" text, "weeklyMinMinutes" integer,
              "weeklyMaxMinutes" integer, "terms" jsonb, "skills" uuid[])""";
    static final String HIRE = """
            with given as (
              select * from %2$s
            ), added as (
              insert into employee (org_id, name, contract, weekly_min_minutes, weekly_max_minutes, contract_terms)
              select $1, "name", "contract", "weeklyMinMinutes", "weeklyMaxMinutes", "terms" from given returning %1$s
            ), able as (
              insert into employee_skill (org_id, employee_id, skill_id)
              select $1, a.id, skill from added a join given g on g."name" = a.name, unnest(g."skills") as skill
              returning employee_id, skill_id
            ), able_of as (
              select employee_id, array_agg(skill_id order by skill_id) as skills from able group by employee_id
            )
            select %1$s, coalesce(skills, '{}') as skills from added left join able_of on employee_id = id
            order by name""".formatted(PLAIN, GIVEN);
    static final String REVISE = """
            with given as (
              select * from %s
            ), learnt as (
              insert into employee_skill (org_id, employee_id, skill_id)
              select $1, "employee", skill from given, unnest("skills") as skill on conflict do nothing
            )
            update employee set contract = given."contract", weekly_min_minutes = "weeklyMinMinutes",
              weekly_max_minutes = "weeklyMaxMinutes", contract_terms = "terms", version = version + 1
            from given where "employee" = id and org_id = $1""".formatted(GIVEN);
    static final String CHANGE = """
            update employee set name = $3, email = $4, phone = $5, contract = $6, weekly_min_minutes = $7,
              weekly_max_minutes = $8, version = version + 1 where org_id = $1 and id = $2""";
    static final String ARCHIVE =
            "update employee set archived = $3, version = version + 1 where org_id = $1 and id = $2";
    static final String FORGET_SKILLS =
            "delete from employee_skill where org_id = $1 and employee_id = $2 and skill_id <> all ($3::uuid[])";
    static final String LEARN_SKILLS = """
            insert into employee_skill (org_id, employee_id, skill_id)
            select $1, $2, skill from unnest($3::uuid[]) as skill on conflict do nothing""";

    /** Asked of the tables themselves: shifts and bookings build on employees, never the other way round. */
    static final String NEEDED_SKILLS = """
            select distinct skill_id from shift
            where org_id = $1 and employee_id = $2 and ends_at > now() and status <> 'cancelled'""";

    static final String BUSY = """
            select exists (
              select from shift where org_id = $1 and employee_id = $2 and ends_at > now() and status <> 'cancelled'
            ) or exists (
              select from booking where org_id = $1 and employee_id = $2 and ends_at > now()
                and status in ('held', 'requested', 'confirmed', 'checked_in'))""";

    private static final Map<String, String> FORMS = Map.of(
            "employee_name_check", "/name",
            "employee_email_check", "/email",
            "employee_phone_form", "/phone",
            "employee_contract_check", "/contract",
            "employee_weekly_min_minutes_check", "/weeklyMinMinutes",
            "employee_weekly_max_minutes_check", "/weeklyMaxMinutes");

    private EmployeeSql() {}

    static void sentences(Api api) {
        api.constraint(
                "employee_name_taken",
                Problem.conflict("employee-name-taken", "There is an employee of this name already.")
                        .pointer("/name", "The name is taken."));
        api.constraint(
                "employee_week_form",
                Problem.unprocessable("employee-week", "The least of a week is more than its most.")
                        .pointer("/weeklyMaxMinutes", "It is less than weeklyMinMinutes."));
        api.constraint(
                "employee_skill_skill",
                Problem.unknownReference("/skills", "One of them is no skill of this organisation."));
        api.constraint("employee_skill_employee", Problem.notFound());
        FORMS.forEach(
                (constraint, pointer) -> api.constraint(constraint, Problem.invalidValue(pointer, "It does not fit.")));
    }
}
