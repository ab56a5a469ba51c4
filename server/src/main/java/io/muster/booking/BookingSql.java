package io.muster.booking;

/** Statements of bookings and of the time that they take. */
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
    static final String LOCK = "select id from booking where org_id = $1 and id = $2 for no key update";
    /** The client stands still too: a name that changed meanwhile would be told as the old one after the new one. */
    static final String HOLD_CLIENT = "select id from client where org_id = $1 and id = "
            + "(select client_id from booking where org_id = $1 and id = $2) for share";

    static final String CREATE = """
            with added as (
              insert into booking (org_id, client_id, service_id, employee_id, starts_at, ends_at, status, price_minor,
                currency, note)
              values ($1, $2, $3, $4, $5, $6, 'confirmed', $7, $8, coalesce($9, '')) returning *
            ), taken as (
              insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
              select $1, employee_id, $10, $11, 'booking', id from added
            )
            select %s from added%s""".formatted(COLUMNS, WITH_CLIENT);

    /** The buffers go with it as they were booked: both parts see the row as it was before. */
    static final String MOVE = """
            with moved as (
              update booking set employee_id = $3, starts_at = $4, ends_at = $5, version = version + 1
              where org_id = $1 and id = $2 returning *
            ), taken as (
              update occupancy o set employee_id = $3, starts_at = $4::timestamptz - (old.starts_at - o.starts_at),
                ends_at = $5::timestamptz + (o.ends_at - old.ends_at)
              from booking old
              where old.org_id = $1 and old.id = $2 and o.org_id = $1 and o.booking_id = $2
            )
            select %s from moved%s""".formatted(COLUMNS, WITH_CLIENT);

    static final String BECOME = """
            with become as (
              update booking set status = $3, version = version + 1 where org_id = $1 and id = $2 returning *
            )
            select %s from become%s""".formatted(COLUMNS, WITH_CLIENT);
    static final String FREE = "delete from occupancy where org_id = $1 and booking_id = $2";

    private BookingSql() {}
}
