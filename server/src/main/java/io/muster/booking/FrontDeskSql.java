package io.muster.booking;

/** Statements of the front desk. */
final class FrontDeskSql {
    /** Few at any time; a partial index has them all. */
    static final String REQUESTS = "select " + BookingSql.COLUMNS + " from booking" + BookingSql.WITH_CLIENT
            + "where b.org_id = $1 and b.status = 'requested' order by b.requested_until, b.id limit $2";

    /** By the index of a client's bookings, from now forwards and from now backwards. */
    static final String OF_CLIENT = """
            with theirs as (
              (select * from booking where org_id = $1 and client_id = $2 and ends_at > $3
                 and starts_at > $3::timestamptz - interval '24 hours'
               order by starts_at limit $4)
              union all
              (select * from booking where org_id = $1 and client_id = $2 and starts_at <= $3 and ends_at <= $3
               order by starts_at desc limit $4)
            )
            select %s from theirs%sorder by b.starts_at, b.id""".formatted(BookingSql.COLUMNS, BookingSql.WITH_CLIENT);

    private FrontDeskSql() {}
}
