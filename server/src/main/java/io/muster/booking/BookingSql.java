package io.muster.booking;

/** Statements that read bookings, lock them and lead them from state to state. */
final class BookingSql {
    static final String COLUMNS = "b.id, b.client_id, c.name as client_name, b.visit_id, b.service_id, b.employee_id, "
            + "b.starts_at, b.ends_at, b.status, b.seats, b.guest, b.held_until, b.requested_until, b.source, b.answers, "
            + "b.series_id, b.reason, b.price_minor, b.currency, b.note, b.version";
    /** A hold may have no client. */
    static final String WITH_CLIENT = " b left join client c on c.org_id = $1 and c.id = b.client_id ";

    private static final String SELECT = "select " + COLUMNS + " from booking" + WITH_CLIENT + "where b.org_id = $1 ";

    /** A booking lasts 24 hours at most, so what touches a range starts less than a day before it: the index on starts serves. */
    private static final String TOUCHING =
            "and b.starts_at > $2::timestamptz - interval '24 hours' and b.starts_at < $3 and b.ends_at > $2 ";

    static final String LIST = SELECT + TOUCHING
            + "and ($4::uuid is null or b.employee_id = $4) and (b.starts_at, b.id) > ($5, $6) "
            + "order by b.starts_at, b.id limit $7";
    static final String ON_BOARD =
            SELECT + TOUCHING + "and b.status not in ('cancelled', 'expired') order by b.starts_at, b.id";
    static final String SHOW = SELECT + "and b.id = $2";
    static final String OF_VISIT = SELECT + "and b.visit_id = $2 order by b.starts_at, b.id";

    /** Whoever takes or gives free an employee's time holds the employee's row: before the bookings', in one order. */
    private static final String LOCK_EMPLOYEES = """
            select id from employee where org_id = $1 and (id = any($3) or id in
              (select employee_id from booking where org_id = $1 and %s = $2)) order by id for no key update""";

    static final String LOCK_EMPLOYEES_OF_ONE = LOCK_EMPLOYEES.formatted("id");
    static final String LOCK_EMPLOYEES_OF_VISIT = LOCK_EMPLOYEES.formatted("visit_id");
    static final String LOCK_EMPLOYEES_OF_SERIES = LOCK_EMPLOYEES.formatted("series_id");

    private static final String LOCK =
            "select id from booking where org_id = $1 and %s = $2 order by id for no key update";
    static final String LOCK_ONE = LOCK.formatted("id");
    static final String LOCK_VISIT = LOCK.formatted("visit_id");

    /** The client stands still too: a name that changed meanwhile would be told as the old one after the new one. */
    private static final String HOLD_CLIENT = "select id from client where org_id = $1 and id in "
            + "(select client_id from booking where org_id = $1 and %s = $2) order by id for share";

    static final String HOLD_CLIENT_OF_ONE = HOLD_CLIENT.formatted("id");
    static final String HOLD_CLIENT_OF_VISIT = HOLD_CLIENT.formatted("visit_id");
    static final String HOLD_CLIENT_OF_SERIES = HOLD_CLIENT.formatted("series_id");

    private static final String TO_COME =
            " and series_id = $2 and starts_at > now() and status in ('held', 'requested', 'confirmed') ";
    static final String LOCK_TO_COME =
            "select id from booking where org_id = $1" + TO_COME + "order by id for no key update";

    /** What is over its deadline and stands in the way of these employees. */
    static final String OVERDUE = """
            select distinct visit_id from booking where org_id = $1 and employee_id = any($2)
              and visit_id is distinct from $3
              and (status = 'held' and held_until <= clock_timestamp()
                or status = 'requested' and requested_until <= clock_timestamp())""";

    static final String LOCK_OVERDUE = """
            select id from booking where org_id = $1 and visit_id = any($2)
              and (status = 'held' and held_until <= clock_timestamp()
                or status = 'requested' and requested_until <= clock_timestamp())
            order by id for no key update""";

    static final String LOCK_OVERDUE_IF_FREE = LOCK_OVERDUE + " skip locked";

    static final String THESE = SELECT + "and b.id = any($2) order by b.starts_at, b.id";

    static final String VISIT_OF = "select visit_id from booking where org_id = $1 and id = $2";

    /** Of all organisations, as the system. */
    static final String ALL_OVERDUE = """
            (select org_id, id from booking where status = 'held' and held_until <= now() order by held_until limit $1)
            union all
            (select org_id, id from booking where status = 'requested' and requested_until <= now()
              order by requested_until limit $1)""";

    static final String BECOME = """
            with become as (
              update booking set status = $3, held_until = null, requested_until = null, reason = coalesce($4, reason),
                version = version + 1
              where org_id = $1 and id = $2 returning *
            ), kept as (
              update occupancy set reason = 'booking' where org_id = $1 and booking_id = $2 and reason = 'hold'
            )
            select %s from become%s""".formatted(COLUMNS, WITH_CLIENT);

    /** A hold that turns into what its client wanted. */
    static final String ACCEPT = """
            with become as (
              update booking set status = $3, held_until = null, requested_until = $4,
                client_id = coalesce($5, client_id), guest = coalesce($6, guest), answers = coalesce($7, answers),
                note = coalesce($8, note), version = version + 1
              where org_id = $1 and id = $2 returning *
            ), kept as (
              update occupancy set reason = 'booking' where org_id = $1 and booking_id = $2 and reason = 'hold'
            )
            select %s from become%s""".formatted(COLUMNS, WITH_CLIENT);

    private BookingSql() {}
}
