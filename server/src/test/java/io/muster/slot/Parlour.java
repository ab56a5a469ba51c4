package io.muster.slot;

import io.muster.TestVerbs;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A parlour where Anna and Boris work 09:00 to 12:00 on one day; its tables are filled directly. */
final class Parlour {
    private static final String BOOKED = """
            with added as (
              insert into booking (org_id, client_id, service_id, employee_id, starts_at, ends_at, status, price_minor,
                currency, held_until)
              values ($1, $2, $3, $4, $5, $6, $7, 1000, 'UZS', $8) returning *
            )
            insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
            select org_id, employee_id, starts_at, ends_at, case status when 'held' then 'hold' else 'booking' end, id
            from added returning booking_id""";

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate DAY = LocalDate.now(ZONE).plusDays(10);

    final TestVerbs org = new TestVerbs("parlour");
    final Openings openings = new Openings();
    final UUID anna;
    final UUID boris;
    final UUID cut;
    final UUID client;

    Parlour() {
        set("organisation", "time_zone = 'Europe/Berlin' where id = $1");
        anna = employee("Anna");
        boris = employee("Boris");
        cut = service("Cut", 60);
        client = add("client (org_id, name)", "($1, 'Olga')");
    }

    UUID employee(String name) {
        var id = add("employee (org_id, name)", "($1, $2)", name);
        works(id, "09:00", "12:00");
        return id;
    }

    UUID service(String name, int minutes) {
        return add(
                "service (org_id, name, duration_minutes, price_minor, currency, step_minutes, notice_minutes)",
                "($1, $2, $3, 1000, 'UZS', 30, 0)",
                name,
                minutes);
    }

    void works(UUID employee, String starts, String ends) {
        var day = new JsonObject()
                .put("date", DAY.toString())
                .put("starts", starts)
                .put("ends", ends);
        write(tx -> tx.execute(
                "insert into hours (org_id, employee_id, exceptions) values ($1, $2, $3) "
                        + "on conflict (org_id, employee_id) do update set exceptions = excluded.exceptions",
                tx.org(),
                employee,
                new JsonArray().add(day)));
    }

    /** Takes time without a booking. */
    UUID takes(UUID employee, String from, String to, String reason) {
        return add(
                "occupancy (org_id, employee_id, starts_at, ends_at, reason)",
                "($1, $2, $3, $4, $5)",
                employee,
                at(from),
                at(to),
                reason);
    }

    /** A booking, or a hold with a deadline. */
    UUID books(UUID employee, UUID service, String from, int minutes, Instant heldUntil) {
        return org.write(tx -> tx.one(
                BOOKED,
                row -> row.getUUID(0),
                tx.org(),
                client,
                service,
                employee,
                at(from),
                at(from).plus(Duration.ofMinutes(minutes)),
                heldUntil == null ? "confirmed" : "held",
                heldUntil));
    }

    /** A meeting of a group, with one booking in it. */
    UUID meets(UUID employee, UUID service, String from, int minutes, int capacity, int seats, Instant heldUntil) {
        var to = at(from).plus(Duration.ofMinutes(minutes));
        var seating = add(
                "seating (org_id, service_id, employee_id, starts_at, ends_at, capacity, taken)",
                "($1, $2, $3, $4, $5, $6, $7)",
                service,
                employee,
                at(from),
                to,
                capacity,
                seats);
        add(
                "occupancy (org_id, employee_id, starts_at, ends_at, reason, seating_id)",
                "($1, $2, $3, $4, 'booking', $5)",
                employee,
                at(from),
                to,
                seating);
        return add(
                "booking (org_id, client_id, service_id, employee_id, starts_at, ends_at, status, price_minor, currency,"
                        + " held_until, seating_id, seats)",
                "($1, $2, $3, $4, $5, $6, $7, 1000, 'UZS', $8, $9, $10)",
                client,
                service,
                employee,
                at(from),
                to,
                heldUntil == null ? "confirmed" : "held",
                heldUntil,
                seating,
                seats);
    }

    UUID add(String into, String values, Object... args) {
        return org.write(tx -> tx.one(
                "insert into " + into + " values " + values + " returning id", row -> row.getUUID(0), with(tx, args)));
    }

    void set(String table, String change, Object... args) {
        write(tx -> tx.execute("update " + table + " set " + change, with(tx, args)));
    }

    <T> T write(java.util.function.Function<OrgTx, Future<T>> work) {
        return org.write(work);
    }

    Ask ask(Part... parts) {
        return new Ask(List.of(parts), at("00:00"), at("23:59"), 1, Audience.client, null, null);
    }

    Ask anyCut() {
        return ask(new Part(cut, null));
    }

    List<String> starts(Ask ask) {
        return offered(ask).stream().map(slot -> local(slot.startsAt())).toList();
    }

    List<Slot> offered(Ask ask) {
        return org.read(tx -> openings.offered(tx, ask));
    }

    Slot offered(Ask ask, String time) {
        return offered(ask).stream()
                .filter(slot -> slot.startsAt().equals(at(time)))
                .findFirst()
                .orElseThrow();
    }

    Judgement judged(Ask ask, String time) {
        return org.read(tx -> openings.judge(tx, ask, at(time)));
    }

    List<String> rules(Ask ask, String time) {
        return judged(ask, time).removals().stream()
                .map(Removal::rule)
                .distinct()
                .toList();
    }

    static Instant at(String time) {
        return LocalDateTime.parse(DAY + "T" + time).atZone(ZONE).toInstant();
    }

    private static String local(Instant instant) {
        return instant.atZone(ZONE).toLocalTime().toString();
    }

    private static Object[] with(OrgTx tx, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = tx.org();
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }
}
