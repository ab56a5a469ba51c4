package io.muster.slot;

/**
 * What slots follow from, in narrow rows by btree. Columns are compared by operators that are leakproof, or row level
 * security would keep them from the index.
 */
final class SlotSql {
    static final String ORGANISATION =
            "select now() as now, time_zone, slots_from, client_day_limit from organisation where id = $1";

    static final String SERVICES = """
            select id, name, duration_minutes, buffer_before_minutes, buffer_after_minutes, price_minor, step_minutes,
              notice_minutes, window_days, capacity, day_limit, client_limit, archived, online
            from service where org_id = $1 and id = any($2)""";

    /** Who has the skill of a service performs it, unless a row says no: of $2 services, those of $3 or, with $4, all. */
    private static final String PERFORMING = """
            select s.id as service_id, e.id as employee_id, e.name,
              not e.archived and coalesce(p.performs, true) and (s.skill_id is null or exists (select from employee_skill k
                where k.org_id = $1 and k.employee_id = e.id and k.skill_id = s.skill_id)) as performs,
              coalesce(p.duration_minutes, s.duration_minutes) as duration_minutes,
              coalesce(p.price_minor, s.price_minor) as price_minor
            from service s
            join employee e on e.org_id = $1 and (e.id = any($3) or $4 and not e.archived)
            left join performer p on p.org_id = $1 and p.service_id = s.id and p.employee_id = e.id
            where s.org_id = $1 and s.id = any($2)""";

    private static final String WHO = "with who as materialized (select distinct employee_id from (" + PERFORMING
            + ") performing where performs) ";

    static final String WORKERS = "select w.*, h.week, h.exceptions from (" + PERFORMING + ") w "
            + "left join hours h on h.org_id = $1 and h.employee_id = w.employee_id "
            + "where w.performs or w.employee_id = any($3)";

    /** A shift lasts 24 hours at most. */
    static final String SHIFTS = WHO + """
            select s.employee_id, s.starts_at, s.ends_at from who cross join lateral (
              select employee_id, starts_at, ends_at from shift
              where org_id = $1 and employee_id = who.employee_id and status = 'published'
                and starts_at > $5::timestamptz - interval '24 hours' and starts_at < $6) s
            where s.ends_at > $5 order by s.starts_at""";

    /**
     * What is taken of one employee never overlaps, so that of all that began before the range only the last can reach into
     * it: leave of any length costs one row. Spans alone come from the index, one row of arrays for each employee: as rows
     * of their own, the 5,000 of a month cost four times as much on both sides.
     */
    static final String TAKEN = WHO + """
            select who.employee_id, before.starts_at as last_starts, before.ends_at as last_ends, span.starts, span.ends
            from who
            left join lateral (select starts_at, ends_at from occupancy
              where org_id = $1 and employee_id = who.employee_id and starts_at < $5
              order by starts_at desc limit 1) before on true
            cross join lateral (select array_agg(starts_at) as starts, array_agg(ends_at) as ends from (
              select starts_at, ends_at from occupancy
              where org_id = $1 and employee_id = who.employee_id and starts_at >= $5 and starts_at < $6
              order by starts_at) o) span""";

    /** Of what is taken, all that is no ordinary booking. */
    static final String SPECIAL = WHO + """
            select o.employee_id, o.starts_at, o.reason, o.seating_id, g.service_id, g.starts_at as meets_at, g.ends_at,
              g.capacity, g.taken
            from who cross join lateral (
              (select * from occupancy where org_id = $1 and employee_id = who.employee_id
                and (reason <> 'booking' or seating_id is not null) and starts_at < $5
                order by starts_at desc limit 1)
              union all
              (select * from occupancy where org_id = $1 and employee_id = who.employee_id
                and (reason <> 'booking' or seating_id is not null) and starts_at >= $5 and starts_at < $6)) o
            left join lateral (select * from seating where org_id = $1 and id = o.seating_id limit 1) g on true""";

    /**
     * Holds and requests past their deadline that nobody has ended yet, and the visit that moves; with the time that each takes. Where
     * somebody waits, they count: who ends them offers its time in the same transaction, and nobody sees it before.
     */
    static final String NOT_COUNTED = """
            select b.id, b.seating_id, b.seats, o.employee_id, o.starts_at
            from (
              select id, seating_id, seats from booking
              where org_id = $1 and (status = 'held' and held_until <= now()
                  or status = 'requested' and requested_until <= now())
                and not exists (select from waiting where org_id = $1 and status = 'waiting')
              union
              select id, seating_id, seats from booking
              where org_id = $1 and visit_id = $2 and status not in ('cancelled', 'expired')
              union
              select id, seating_id, seats from booking
              where org_id = $1 and id = $3 and status not in ('cancelled', 'expired')) b
            left join occupancy o on o.org_id = $1 and o.booking_id = b.id""";

    /** Bookings of the services with a limit of the day, and of the client from now or the range on. */
    static final String COUNTED = """
            select b.id, b.service_id, b.starts_at, false as of_client from service s cross join lateral (
              select * from booking where org_id = $1 and service_id = s.id and starts_at >= $3 and starts_at < $4
                and status not in ('cancelled', 'expired') offset 0) b
            where s.org_id = $1 and s.id = any($2) and s.day_limit is not null
            union all
            select id, service_id, starts_at, true from booking
            where org_id = $1 and client_id = $5 and starts_at >= least($3, now()) and status not in ('cancelled', 'expired')""";

    private SlotSql() {}
}
