package io.muster.calendar;

/** Statements of calendars. The times come from columns, never from ranges: an index on starts serves each. */
final class FeedSql {
    private static final String REVISED = "coalesce((select at from change where org_id = $1 and entity_id = %s.id "
            + "order by seq desc limit 1), %s.created_at) as revised";

    /** Longest is a day, so what is not over starts a day before at most. */
    private static final String IN_RANGE =
            "and %s.starts_at > $3::timestamptz - interval '24 hours' " + "and %s.starts_at < $4 and %s.ends_at > $3 ";

    private static final String BOOKINGS = """
            select b.id, b.version, b.starts_at, b.ends_at, b.status, s.name as service, e.name as employee,
              c.name as client, b.guest, b.seats, o.name as place, o.address, o.phone, o.email, %s
            from booking b join service s on s.org_id = $1 and s.id = b.service_id
              join employee e on e.org_id = $1 and e.id = b.employee_id
              left join client c on c.org_id = $1 and c.id = b.client_id
              join organisation o on o.id = $1
            where b.org_id = $1 and b.status in ('requested', 'confirmed', 'checked_in', 'completed') and\s""".formatted(REVISED.replace("%s", "b"));
    private static final String ORDER = "order by b.starts_at, b.id limit 2000";

    static final String OF_EMPLOYEE = BOOKINGS + "b.employee_id = $2 " + IN_RANGE.replace("%s", "b") + ORDER;
    static final String OF_CLIENT = BOOKINGS + "b.client_id = $2 " + IN_RANGE.replace("%s", "b") + ORDER;
    static final String OF_VISIT = BOOKINGS + "b.visit_id = $2 " + ORDER;

    static final String SHIFTS = """
            select s.id, s.version, s.starts_at, s.ends_at, s.label, s.note, k.name as skill, o.name as place, o.address,
              %s
            from shift s join skill k on k.org_id = $1 and k.id = s.skill_id join organisation o on o.id = $1
            where s.org_id = $1 and s.employee_id = $2 and s.status = 'published' %s
            order by s.starts_at, s.id limit 2000""".formatted(REVISED.replace("%s", "s"), IN_RANGE.replace("%s", "s"));

    static final String PLACE = "select name from organisation where id = $1";

    private FeedSql() {}
}
