package io.muster.proof;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An organisation with one of everything, so that every operation has something to work on. */
final class World {
    final TestOrg org;
    final UUID skill;
    final UUID employee;
    final UUID other;
    final Person worker;
    final UUID shift;
    final UUID openShift;
    final UUID swap;
    final UUID service;
    final UUID client;
    final UUID booking;
    final UUID block;
    final UUID series;
    final UUID job;
    final UUID waiting;
    private final AtomicInteger hours = new AtomicInteger();
    private final AtomicInteger blocks = new AtomicInteger();
    final Instant morning =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS).plus(4, ChronoUnit.HOURS);

    World(TestServer server) {
        org = server.organisation();
        skill = org.skill("Stylist");
        employee = org.employee("Aziza", skill);
        other = org.employee("Bekzod", skill);
        worker = org.worker(employee);
        shift = org.published(morning, morning.plus(8, ChronoUnit.HOURS), skill, employee);
        openShift = org.published(morning, morning.plus(8, ChronoUnit.HOURS), skill, null);
        swap = worker.post("/swaps", new JsonObject().put("shift", shift.toString()))
                .expect(201)
                .id();
        service = org.service("Haircut", 45, skill);
        client = org.client("Dilnoza");
        booking = org.owner().post("/bookings", booking()).expect(201).id();
        series = org.owner().post("/series", newSeries()).expect(201).id();
        block = org.owner().post("/blocks", newBlock()).expect(201).id();
        job = org.promise("test.unheard");
        waiting = org.owner()
                .post("/waiting", wanted().put("client", client.toString()))
                .expect(201)
                .id();
    }

    /** What the booking is of. */
    UUID visit() {
        return UUID.fromString(
                org.owner().get("/bookings/" + booking).expect(200).json().getString("visit"));
    }

    /** The token of the booking's link. */
    String link() {
        return org.link(booking);
    }

    /** A time that a stranger may hold. */
    JsonObject wish() {
        var item = new JsonObject().put("service", service.toString());
        return new JsonObject()
                .put("startsAt", morning.plus(1, ChronoUnit.HOURS).toString())
                .put("items", new JsonArray().add(item));
    }

    JsonObject wanted() {
        return new JsonObject()
                .put("service", service.toString())
                .put("from", morning.toString())
                .put("to", morning.plus(1, ChronoUnit.DAYS).toString());
    }

    JsonObject booking() {
        return new JsonObject()
                .put("client", client.toString())
                .put("service", service.toString())
                .put("employee", employee.toString())
                .put("startsAt", morning.toString())
                .put("reason", "Whenever it suits");
    }

    /** Within the shift there is an hour for each. */
    JsonObject newSeries() {
        var series = booking();
        series.remove("reason");
        return series.put(
                        "startsAt",
                        morning.plus(1 + hours.getAndIncrement(), ChronoUnit.HOURS)
                                .toString())
                .put("everyWeeks", 1)
                .put("occurrences", 2)
                .put("onConflict", "skip");
    }

    /** A time of its own each time: blocks do not overlap. */
    JsonObject newBlock() {
        var start = morning.plus(10 + blocks.getAndIncrement(), ChronoUnit.HOURS);
        return new JsonObject()
                .put("employee", other.toString())
                .put("startsAt", start.toString())
                .put("endsAt", start.plus(1, ChronoUnit.HOURS).toString())
                .put("note", "Dentist");
    }

    JsonObject newShift() {
        return new JsonObject()
                .put("startsAt", morning.plus(1, ChronoUnit.DAYS).toString())
                .put("endsAt", morning.plus(30, ChronoUnit.HOURS).toString())
                .put("skill", skill.toString());
    }

    String range() {
        return "?from=" + morning.minus(1, ChronoUnit.DAYS) + "&to=" + morning.plus(3, ChronoUnit.DAYS);
    }

    /** The local dates around the morning. */
    String days() {
        var day = morning.atZone(ZoneOffset.UTC).toLocalDate();
        return "?from=" + day + "&to=" + day.plusDays(1);
    }
}
