package io.muster.shift;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements over shifts; a shift is at most 24 hours long, which bounds every search by its start. */
final class ShiftSql {
    private static final String COLUMNS = "id, starts_at, ends_at, skill_id, employee_id, status, label, note, version";

    static final String ADD = """
            insert into shift (org_id, starts_at, ends_at, skill_id, employee_id, label, note)
            values ($1, $2, $3, $4, $5, $6, $7) returning\s""" + COLUMNS;

    static final String ADD_ALL = """
            insert into shift (org_id, starts_at, ends_at, skill_id, employee_id, label, note)
            select $1, "startsAt", "endsAt", "skill", "employee", "label", coalesce("note", '')
            from jsonb_to_recordset($2) as given("startsAt" timestamptz, "endsAt" timestamptz, "skill" uuid,
              "employee" uuid, "label" text, "note" text)
            returning\s""" + COLUMNS;

    /** Of rows that nobody locked, as CLAIM. */
    static final String FILL_ALL = """
            with given as (
              select * from jsonb_to_recordset($2) as given("shift" uuid, "version" integer, "taker" uuid)
            )
            update shift set employee_id = "taker", version = shift.version + 1
            from given where org_id = $1 and id = "shift" and shift.version = given."version" and employee_id is null
              and status <> 'cancelled'
            returning id, starts_at, ends_at, skill_id, employee_id, status, label, note, shift.version""";

    static final String FIND = "select " + COLUMNS + " from shift where org_id = $1 and id = $2";

    static final String LOCK = FIND + " for no key update";

    /** Of a locked row. */
    static final String REPLACE = """
            update shift set starts_at = $3, ends_at = $4, skill_id = $5, employee_id = $6, status = $7, label = $8,
              note = $9, version = version + 1
            where org_id = $1 and id = $2 returning\s""" + COLUMNS;

    /** Of a row that nobody locked: whoever comes first finds the version it has read, all others find nothing. */
    static final String CLAIM = """
            update shift set employee_id = $4, version = version + 1
            where org_id = $1 and id = $2 and version = $3 and employee_id is null and status = 'published'
            returning\s""" + COLUMNS;

    /** What an employee works around a time. */
    static final String NEAR = """
            select id, starts_at, ends_at, skill_id from shift
            where org_id = $1 and employee_id = $2 and status <> 'cancelled'
              and starts_at > $3::timestamptz - interval '24 hours' and starts_at < $4 and ends_at > $3""";

    /** What an employee works around the time of a shift that is not read yet. */
    static final String NEAR_SHIFT = """
            select o.id, o.starts_at, o.ends_at, o.skill_id from shift s
            join shift o on o.org_id = s.org_id and o.employee_id = $3 and o.status <> 'cancelled'
              and o.starts_at > s.starts_at - interval '24 hours' and o.starts_at < s.ends_at and o.ends_at > s.starts_at
            where s.org_id = $1 and s.id = $2""";

    /** Locked in one order, so that two publishers of overlapping ranges queue up instead of deadlocking. */
    static final String PUBLISH = """
            with due as (
              select id as due_id from shift
              where org_id = $1 and starts_at >= $2 and starts_at < $3 and status = 'draft'
                and ($4::uuid is null or skill_id = $4)
              order by starts_at, id for no key update
            )
            update shift set status = 'published', version = version + 1
            from due where org_id = $1 and id = due_id returning\s""" + COLUMNS;

    private static final String TOUCHING = "select " + COLUMNS + """
             from shift
            where org_id = $1 and starts_at < $3 and starts_at > $2::timestamptz - interval '24 hours' and ends_at > $2
            """;

    static final String LIST = TOUCHING + """
              and ($4::uuid is null or employee_id = $4)
              and (not $5::boolean or employee_id is null and status <> 'cancelled')
              and (not $6::boolean or status = 'published')
              and ($7::timestamptz is null or (starts_at, id) > ($7, $8::uuid))
            order by starts_at, id limit $9""";

    static final String ON_BOARD = TOUCHING + "and status <> 'cancelled' order by starts_at, id";

    static final String THESE =
            "select " + COLUMNS + " from shift where org_id = $1 and id = any($2) order by starts_at, id";

    private ShiftSql() {}

    static void sentences(Api api) {
        api.constraint("shift_time_form", Refusal.time())
                .constraint("shift_no_overlap", Refusal.of(new Rules.Verdict(Rules.SHIFT_OVERLAP, null, null)))
                .constraint("shift_skill", unknown("/skill", "There is no such skill."))
                .constraint("shift_employee", unknown("/employee", "Nobody here has this id."))
                .constraint("shift_label_check", invalid("/label", "A label has 1 to 40 characters."))
                .constraint("shift_note_check", invalid("/note", "A note has at most 1000 characters."))
                .constraint("shift_status_check", invalid("/status", "It is draft, published or cancelled."));
    }

    private static Problem unknown(String pointer, String reason) {
        return Problem.unprocessable("unknown-reference", "Something that is named here does not exist.")
                .pointer(pointer, reason);
    }

    private static Problem invalid(String pointer, String reason) {
        return Problem.unprocessable("invalid-value", "A value does not fit.").pointer(pointer, reason);
    }
}
