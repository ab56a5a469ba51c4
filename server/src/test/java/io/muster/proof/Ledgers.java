package io.muster.proof;

import io.muster.auth.Actor;
import io.muster.db.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What must never be found in the tables of an organisation, asked in SQL that the server does not know. */
record Ledgers(TestDatabase database, UUID org) {
    private static final String TAKING = "('held', 'requested', 'confirmed', 'checked_in', 'completed', 'no_show')";
    private static final Map<String, String> FAULTS = faults();

    private static Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        faults.put("two takings of one employee overlap", """
                select count(*) from occupancy a join occupancy b on b.org_id = a.org_id and b.employee_id = a.employee_id
                  and b.id > a.id and b.starts_at < a.ends_at and a.starts_at < b.ends_at where a.org_id = $1""");
        faults.put("two bookings of one employee overlap", """
                select count(*) from booking a join booking b on b.org_id = a.org_id and b.employee_id = a.employee_id
                  and b.id > a.id and b.starts_at < a.ends_at and a.starts_at < b.ends_at
                  and (a.seating_id is null or a.seating_id is distinct from b.seating_id)
                where a.org_id = $1 and a.status in %1$s and b.status in %1$s""".formatted(TAKING));
        faults.put("time taken by a booking that is over", """
                select count(*) from occupancy o join booking b on b.org_id = o.org_id and b.id = o.booking_id
                where o.org_id = $1 and b.status in ('cancelled', 'expired')""");
        faults.put("a booking without its time", """
                select count(*) from booking b where b.org_id = $1 and b.status in %s and b.seating_id is null
                  and not exists (select from occupancy o where o.org_id = b.org_id and o.booking_id = b.id
                    and o.employee_id = b.employee_id and o.starts_at <= b.starts_at and o.ends_at >= b.ends_at)""".formatted(TAKING));
        faults.put("a hold that takes time as a booking, or the reverse", """
                select count(*) from occupancy o join booking b on b.org_id = o.org_id and b.id = o.booking_id
                where o.org_id = $1 and (o.reason = 'hold') <> (b.status = 'held')""");
        faults.put("seats that do not add up", """
                select count(*) from seating s where s.org_id = $1 and s.taken <> (select coalesce(sum(b.seats), 0)
                  from booking b where b.org_id = s.org_id and b.seating_id = s.id and b.status in %s)""".formatted(TAKING));
        faults.put("a seating without its time", """
                select count(*) from seating s where s.org_id = $1 and not exists (select from occupancy o
                  where o.org_id = s.org_id and o.seating_id = s.id and o.employee_id = s.employee_id)""");
        faults.put("a booking that is over and holds a seat", """
                select count(*) from booking b where b.org_id = $1 and b.seating_id is not null
                  and b.status in ('cancelled', 'expired')""");
        faults.put("a wait that is offered nothing", """
                select count(*) from waiting w left join booking b on b.org_id = w.org_id and b.id = w.booking_id
                where w.org_id = $1 and w.status = 'offered' and b.status is distinct from 'held'""");
        faults.put("numbers of changes with gaps", """
                select (select change_seq from organisation where id = o.id) - count(c.seq)
                from organisation o left join change c on c.org_id = o.id where o.id = $1 group by o.id""");
        faults.put("a booking of which the log says something else", """
                select count(*) from booking b left join lateral (select c.body from change c
                    where c.org_id = b.org_id and c.entity_id = b.id order by c.seq desc limit 1) said on true
                where b.org_id = $1 and (said.body->>'status' is distinct from b.status
                  or said.body->>'version' is distinct from b.version::text)""");
        return faults;
    }

    /** Each fault that was found, with how often. */
    Map<String, Long> found() {
        var found = new LinkedHashMap<String, Long>();
        FAULTS.forEach((fault, sql) -> found.put(fault, count(sql)));
        found.values().removeIf(often -> often == 0);
        return found;
    }

    long bookings() {
        return count("select count(*) from booking where org_id = $1");
    }

    private long count(String sql) {
        return database.orgDb()
                .read(Actor.system(org, "Proof"), tx -> tx.one(sql, row -> row.getLong(0), org))
                .await();
    }
}
