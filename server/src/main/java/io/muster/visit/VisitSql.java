package io.muster.visit;

/** Statements about visits: what surrounds their bookings. */
final class VisitSql {
    static final String NAMES = """
            select b.id, s.name as service_name, e.name as employee_name
            from booking b
            join service s on s.org_id = $1 and s.id = b.service_id
            join employee e on e.org_id = $1 and e.id = b.employee_id
            where b.org_id = $1 and b.visit_id = $2""";

    private VisitSql() {}
}
