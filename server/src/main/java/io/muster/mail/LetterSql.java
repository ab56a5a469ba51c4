package io.muster.mail;

/** What letters read. */
final class LetterSql {
    static final String PLACE = """
            select name, time_zone, address, phone, email, languages, cancellation_note, cancel_minutes
            from organisation where id = $1""";

    static final String VISIT = """
            select b.id, b.version, b.status, b.source, b.starts_at, b.ends_at, b.held_until, b.requested_until,
              b.price_minor, b.currency, b.seats, b.guest, b.reason, s.name as service, e.name as employee,
              c.name as client, c.email, c.language,
              exists (select from booking x where x.org_id = $1 and x.series_id = b.series_id and x.starts_at > now()
                and x.starts_at < b.starts_at and x.status in ('requested', 'confirmed')) as follows,
              (select array_agg(distinct x.starts_at order by x.starts_at) from booking x where x.org_id = $1
                and x.series_id = b.series_id and x.starts_at > b.starts_at
                and (x.status in ('requested', 'confirmed') or x.status = b.status)
                and (x.status = 'cancelled') = (b.status = 'cancelled')) as further
            from booking b join service s on s.org_id = $1 and s.id = b.service_id
              join employee e on e.org_id = $1 and e.id = b.employee_id
              left join client c on c.org_id = $1 and c.id = b.client_id
            where b.org_id = $1 and b.visit_id = $2 order by b.starts_at, b.id""";

    private LetterSql() {}
}
