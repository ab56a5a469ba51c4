package io.muster.visit;

/** Statements about visits: what surrounds their bookings. */
final class VisitSql {
    static final String HOUSE = """
            select slug, name, time_zone, status, address, phone, email, languages, colour, booking_note,
              cancellation_note, cancel_minutes, hold_minutes
            from organisation where id = $1""";

    static final String NAMES = """
            select b.id, s.name as service_name, e.name as employee_name
            from booking b
            join service s on s.org_id = $1 and s.id = b.service_id
            join employee e on e.org_id = $1 and e.id = b.employee_id
            where b.org_id = $1 and b.visit_id = $2""";

    static final String DUES = """
            select d.kind, d.amount_minor, d.currency, d.due_at, d.status
            from due d join booking b on b.org_id = $1 and b.id = d.booking_id
            where d.org_id = $1 and b.visit_id = $2 and d.status <> 'void' order by d.due_at, d.kind""";

    private VisitSql() {}
}
