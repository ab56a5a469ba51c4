package io.muster.booking;

import static io.muster.booking.BookingSql.COLUMNS;
import static io.muster.booking.BookingSql.WITH_CLIENT;

/** Statements that take an employee's time and give it free. */
final class TimeSql {
    /** Everybody who is named, and everybody who performs one of the services; others wait for them in one order. */
    static final String LOCK_PERFORMERS = """
            select e.id from employee e where e.org_id = $1 and not e.archived and (e.id = any($2) or exists (
              select from service s
                left join performer p on p.org_id = $1 and p.service_id = s.id and p.employee_id = e.id
              where s.org_id = $1 and s.id = any($3) and coalesce(p.performs, s.skill_id is null or exists (
                select from employee_skill k where k.org_id = $1 and k.employee_id = e.id and k.skill_id = s.skill_id))))
            order by e.id for no key update of e""";

    /** What an employee has at an instant, but for groups, holds and requests that are over and the visit that moves. */
    static final String TAKEN_AT = """
            select from (select * from occupancy where org_id = $1 and employee_id = $2 and starts_at <= $3
                order by starts_at desc limit 1) o
              left join booking b on b.org_id = $1 and b.id = o.booking_id
            where o.ends_at > $3 and o.seating_id is null and not coalesce(b.visit_id = $4 and b.id = coalesce($5, b.id), false)
              and (b.status is distinct from 'held' or b.held_until > clock_timestamp())
              and (b.status is distinct from 'requested' or b.requested_until > clock_timestamp())""";

    /** Whether one of these visits has some of an employee's time. */
    static final String TAKEN_BY = """
            select from booking b join occupancy o on o.org_id = $1 and o.booking_id = b.id
            where b.org_id = $1 and b.visit_id = any($2) and o.employee_id = $3 and o.starts_at < $5 and o.ends_at > $4
            limit 1""";

    private static final String ADDED = """
            added as (
              insert into booking (org_id, client_id, visit_id, service_id, employee_id, starts_at, ends_at, status,
                price_minor, currency, note, seats, guest, held_until, requested_until, source, answers, series_id, reason,
                seating_id)
              select $1, $2::uuid, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8, $9, $10, coalesce($11, ''), $12, $13,
                $14, $15, $16, coalesce($17::jsonb, '[]'), $18::uuid, $19, %s
              returning *
            )""";

    /** $20 and $21 are the time with its buffers. */
    static final String TAKE = """
            with %s, taken as (
              insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
              select $1, employee_id, $20, $21, case status when 'held' then 'hold' else 'booking' end, id from added
            )
            select %s from added%s""".formatted(ADDED.formatted("null::uuid"), COLUMNS, WITH_CLIENT);

    /** The group of a start: the row is made by whoever takes its first seat, and locked by whoever takes one more. */
    private static final String SEAT = """
            seat as (
              insert into seating as s (org_id, service_id, employee_id, starts_at, ends_at, capacity, taken)
              values ($1, %s, %s, %s, %s, %s, %s)
              on conflict (org_id, service_id, employee_id, starts_at) do update
                set taken = s.taken + excluded.taken, capacity = greatest(s.taken, excluded.capacity),
                  version = s.version + 1
              returning id, employee_id
            ), taken as (
              insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, seating_id)
              select $1, employee_id, %s, %s, 'booking', id from seat
              on conflict (org_id, seating_id) do nothing
            )""";

    /** $22 is the capacity of the service. */
    static final String TAKE_SEATS = """
            with %s, %s
            select %s from added%s""".formatted(
                    SEAT.formatted(
                            "$4",
                            "$5",
                            "$6::timestamptz",
                            "$7::timestamptz",
                            "$22",
                            "$12",
                            "$20::timestamptz",
                            "$21::timestamptz"),
                    ADDED.formatted("(select id from seat)"),
                    COLUMNS,
                    WITH_CLIENT);

    static final String LOCK_SEATING = "select id from seating where org_id = $1 and id = "
            + "(select seating_id from booking where org_id = $1 and id = $2) for update";

    static final String SEATS_LEFT = "select capacity - taken from seating "
            + "where org_id = $1 and service_id = $2 and employee_id = $3 and starts_at = $4";

    /** Every part sees the rows as they were before; the seating's row is locked. Gives the time that is free now. */
    static final String LEAVE = """
            with old as (
              select b.seats, b.starts_at, b.ends_at, s.id as seating_id, s.taken = b.seats as is_last
              from booking b left join seating s on s.org_id = $1 and s.id = b.seating_id
              where b.org_id = $1 and b.id = $2
            ), stands as (
              update booking set seating_id = null where org_id = $1 and id = $2 and seating_id is not null
            ), fewer as (
              update seating s set taken = s.taken - old.seats, version = s.version + 1 from old
              where s.org_id = $1 and s.id = old.seating_id and not old.is_last
              returning old.starts_at, old.ends_at
            ), freed as (
              delete from occupancy o using old
              where o.org_id = $1 and (o.booking_id = $2 or o.seating_id = old.seating_id and old.is_last)
              returning o.starts_at, o.ends_at
            ), gone as (
              delete from seating s using old where s.org_id = $1 and s.id = old.seating_id and old.is_last
            )
            select starts_at, ends_at from freed union all select starts_at, ends_at from fewer""";

    /** Nothing is decided after its start. */
    private static final String SOONER =
            "requested_until = case when $4 > now() then least(requested_until, $4) else requested_until end";

    /** Of a booking that has left its time; $7 and $8 are the new one with its buffers. */
    static final String MOVE = """
            with moved as (
              update booking set employee_id = $3, starts_at = $4, ends_at = $5, reason = coalesce($6, reason),
                %s, version = version + 1
              where org_id = $1 and id = $2 returning *
            ), taken as (
              insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
              select $1, employee_id, $7, $8, case status when 'held' then 'hold' else 'booking' end, id from moved
            )
            select %s from moved%s""".formatted(SOONER, COLUMNS, WITH_CLIENT);

    /** Of a booking that has left its seats; $7 and $8 are the time with buffers, $9 seats, $10 capacity, $11 service. */
    static final String MOVE_SEATS = """
            with %s, moved as (
              update booking set employee_id = $3, starts_at = $4, ends_at = $5, reason = coalesce($6, reason),
                seating_id = (select id from seat), %s, version = version + 1
              where org_id = $1 and id = $2 returning *
            )
            select %s from moved%s""".formatted(
                    SEAT.formatted(
                            "$11",
                            "$3",
                            "$4::timestamptz",
                            "$5::timestamptz",
                            "$10",
                            "$9",
                            "$7::timestamptz",
                            "$8::timestamptz"),
                    SOONER,
                    COLUMNS,
                    WITH_CLIENT);

    private TimeSql() {}
}
