package io.muster.block;

/** Statements about blocks, which are rows of occupancy without a booking. */
final class BlockSql {
    private static final String COLUMNS = "id, employee_id, starts_at, ends_at, reason, note, version";
    private static final String SELECT =
            "select " + COLUMNS + " from occupancy where org_id = $1 and reason in ('blocked', 'leave') ";

    /** A block lasts 366 days at most: the index on starts serves, whatever has been before. */
    private static final String TOUCHING =
            "and starts_at > $2::timestamptz - interval '367 days' and starts_at < $3 and ends_at > $2 ";

    static final String LIST = SELECT + TOUCHING + "and ($4::uuid is null or employee_id = $4) "
            + "and (starts_at, id) > ($5, $6) order by starts_at, id limit $7";
    static final String ON_BOARD = SELECT + TOUCHING + "order by starts_at, id";
    /** Before the block's own row, as everybody does who takes an employee's time. */
    static final String LOCK_EMPLOYEE = "select id from employee where org_id = $1 and id = "
            + "(select employee_id from occupancy where org_id = $1 and id = $2) for no key update";

    static final String LOCK = SELECT + "and id = $2 for update";
    static final String CREATE = "insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, note) "
            + "values ($1, $2, $3, $4, $5, coalesce($6, '')) returning " + COLUMNS;
    static final String FREE = "delete from occupancy where org_id = $1 and id = $2";

    /** What stands in the way, of bookings and of groups; a hold past its deadline is for its own sweep. */
    static final String STANDING = """
            select o.reason, coalesce(o.booking_id, b.id) as booking_id
            from occupancy o left join booking b
              on b.org_id = $1 and b.seating_id = o.seating_id and b.status not in ('cancelled', 'expired')
            where o.org_id = $1 and o.employee_id = $2 and o.starts_at < $4 and o.ends_at > $3
            order by o.starts_at limit 20""";

    private BlockSql() {}
}
