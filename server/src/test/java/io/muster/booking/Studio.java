package io.muster.booking;

import io.muster.TestVerbs;
import io.muster.db.OrgTx;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A studio where Anna and Boris work around the clock, so that clients may book what is not taken. */
final class Studio {
    /** A start of everybody's grid. */
    static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(10)).plus(Duration.ofHours(12));

    final TestVerbs org = new TestVerbs("studio");
    final Bookings bookings = org.bookings;
    final UUID anna = employee("Anna");
    final UUID boris = employee("Boris");
    final UUID cut = service("Cut", 60, "");
    final UUID client = add("client (org_id, name, phone)", "($1, 'Olga', '+998901234567')");

    UUID employee(String name) {
        var id = add("employee (org_id, name)", "($1, $2)", name);
        var week = new JsonArray(IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new JsonObject()
                        .put("weekday", day)
                        .put("starts", "00:00")
                        .put("ends", "00:00"))
                .toList());
        run("insert into hours (org_id, employee_id, week) values ($1, $2, $3)", id, week);
        return id;
    }

    /** @param more settings of the row, such as {@code "capacity = 8"}; empty for none */
    UUID service(String name, int minutes, String more) {
        var id = add(
                "service (org_id, name, duration_minutes, price_minor, currency, step_minutes, notice_minutes)",
                "($1, $2, $3, 1000, 'UZS', 5, 0)",
                name,
                minutes);
        if (!more.isEmpty()) {
            run("update service set " + more + " where org_id = $1 and id = $2", id);
        }
        return id;
    }

    void organisation(String settings) {
        run("update organisation set " + settings + " where id = $1");
    }

    NewHold holding(UUID service, UUID employee, Instant at, int seats) {
        return new NewHold(at, List.of(new Item(service, employee)), seats, null, "public", null);
    }

    Booking hold(UUID employee, Instant at) {
        return org.write(tx -> bookings.hold(tx, holding(cut, employee, at, 1))).getFirst();
    }

    /** Confirmed for Olga, or requested where the service wants it. */
    Booking accepted(UUID service, UUID employee, Instant at, int seats) {
        var held = org.write(tx -> bookings.hold(tx, holding(service, employee, at, seats)))
                .getFirst();
        return accept(held);
    }

    Booking accept(Booking held) {
        return org.write(tx -> bookings.accept(tx, held.visit(), Acceptance.of(client)))
                .getFirst();
    }

    Problem refused(Function<OrgTx, Future<?>> work) {
        return org.refused(work);
    }

    Booking show(Booking booking) {
        return org.read(tx -> bookings.show(tx, booking.id()));
    }

    /** As if the deadline had been a moment ago. */
    void overdue(Booking booking) {
        run(
                "update booking set held_until = case when status = 'held' then now() - interval '1 millisecond' end, "
                        + "requested_until = case when status = 'requested' then now() - interval '1 millisecond' end "
                        + "where org_id = $1 and visit_id = $2",
                booking.visit());
    }

    List<String> dues(Booking booking) {
        return org.read(tx -> bookings.dues(tx, booking.id())).stream()
                .map(due -> due.kind() + " " + due.amountMinor() + " " + due.status())
                .sorted()
                .toList();
    }

    /** What was promised last to be told, whether or not another test's server has done it meanwhile; empty for nothing. */
    List<String> told() {
        return org.read(tx -> tx.list(
                "select body->>'what' from job where org_id = $1 and kind = 'booking.told' order by created_at desc, id desc limit 1",
                row -> row.getString(0),
                tx.org()));
    }

    /** Kinds of changes of bookings, in their order. */
    List<String> kinds() {
        return org.changes().stream()
                .filter(kind -> kind.startsWith("booking."))
                .toList();
    }

    /** How many ended in which way: nothing for a success, the type of the problem for a refusal. */
    Map<String, Long> outcomes(List<Future<?>> started) {
        return started.stream()
                .map(each -> each.map("done")
                        .otherwise(failure -> org.problem(failure).type())
                        .await())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    long count(String from) {
        return org.count(from);
    }

    void run(String sql, Object... more) {
        org.write(tx -> tx.execute(sql, with(tx, more)));
    }

    private UUID add(String table, String values, Object... more) {
        return org.write(tx -> tx.one(
                "insert into " + table + " values " + values + " returning id", row -> row.getUUID(0), with(tx, more)));
    }

    private static Object[] with(OrgTx tx, Object... more) {
        return Stream.concat(Stream.of(tx.org()), Stream.of(more)).toArray();
    }
}
