package io.muster.employee;

import io.muster.web.Api;
import io.muster.web.Problem;

/** Statements and constraints of wishes. */
final class WishSql {
    private static final String COLUMNS = "id, employee_id, on_date, label, version";

    static final String ADD =
            "insert into wish (org_id, employee_id, on_date, label) values ($1, $2, $3, $4) returning " + COLUMNS;
    static final String ADD_ALL = """
            insert into wish (org_id, employee_id, on_date, label)
            select $1, employee, date, label
            from jsonb_to_recordset($2) as given(employee uuid, date date, label text)
            returning\s""" + COLUMNS;
    static final String BETWEEN = "select " + COLUMNS + " from wish "
            + "where org_id = $1 and on_date between $2 and $3 order by on_date, id";

    /** The days that a range touches where the organisation is. */
    static final String ON_BOARD = "select " + COLUMNS + " from wish where org_id = $1 "
            + "and on_date >= ($2::timestamptz at time zone (select time_zone from organisation where id = $1))::date "
            + "and on_date <= ($3::timestamptz at time zone (select time_zone from organisation where id = $1))::date "
            + "order by on_date, id";

    private WishSql() {}

    static void sentences(Api api) {
        api.constraint("wish_twice", Problem.conflict("wish-taken", "This wish is there already."));
        api.constraint(
                "wish_employee",
                Problem.unknownReference("/employee", "There is no such employee in this organisation."));
        api.constraint("wish_label_check", Problem.invalidValue("/label", "A label has 1 to 40 characters."));
    }
}
