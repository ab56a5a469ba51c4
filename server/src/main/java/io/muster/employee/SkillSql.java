package io.muster.employee;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of skills. */
final class SkillSql {
    private static final String COLUMNS = "id, name, archived, version";

    static final String LIST = "select " + COLUMNS + " from skill "
            + "where org_id = $1 and archived = $2 and (name, id) > ($3, $4) order by name, id limit $5";
    static final String ALL = "select " + COLUMNS + " from skill where org_id = $1 order by name, id";
    static final String SHOW = "select " + COLUMNS + " from skill where org_id = $1 and id = $2";
    static final String LOCK = SHOW + " for no key update";
    static final String CREATE = "insert into skill (org_id, name) values ($1, $2) returning " + COLUMNS;
    static final String CREATE_ALL = "insert into skill (org_id, name) select $1, name from unnest($2::text[]) as name "
            + "returning " + COLUMNS;
    static final String CHANGE = "update skill set name = $3, archived = $4, version = version + 1 "
            + "where org_id = $1 and id = $2 returning " + COLUMNS;

    static final String ANY_ARCHIVED =
            "select exists (select from skill where org_id = $1 and id = any($2) and archived)";

    private SkillSql() {}

    static void sentences(Api api) {
        api.constraint(
                "skill_name_taken",
                Problem.conflict("skill-name-taken", "There is a skill of this name already.")
                        .pointer("/name", "The name is taken."));
        api.constraint("skill_name_check", Problem.invalidValue("/name", "A name has 1 to 80 characters."));
    }
}
