package io.muster.browser;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** A small organisation on the Tuesday of next week: two people who cut, one who colours. */
final class Salon {
    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    final TestOrg org = TestServer.shared().organisation();
    final Person owner = org.owner();
    final LocalDate day =
            LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(1);
    final UUID cutting = org.skill("Cutting");
    final UUID colouring = org.skill("Colouring");
    final UUID aziz = org.employee("Aziz Karimov", cutting);
    final UUID bobur = org.employee("Bobur Tosh", cutting);
    final UUID dilnoza = org.employee("Dilnoza Umarova", colouring);

    Instant at(int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    /** A published shift of cutting; open without an employee. */
    UUID shift(int from, int to, UUID employee) {
        return org.published(at(from), at(to), cutting, employee);
    }

    Reply show(UUID shift) {
        return owner.get("/shifts/" + shift).expect(200);
    }

    /** Somebody else does it, at their own desk. */
    void change(UUID shift, JsonObject patch) {
        owner.patch("/shifts/" + shift, show(shift).json().getInteger("version"), patch)
                .expect(200);
    }

    void move(UUID shift, int from, int to) {
        change(shift, new JsonObject().put("startsAt", at(from).toString()).put("endsAt", at(to).toString()));
    }

    void book(String client, int hour, UUID employee) {
        var service = org.service("Haircut " + client, 60, cutting);
        book(client, at(hour), service, employee);
    }

    UUID book(String client, Instant start, UUID service, UUID employee) {
        var body = new JsonObject()
                .put("client", org.client(client).toString())
                .put("service", service.toString())
                .put("employee", employee.toString())
                .put("startsAt", start.toString())
                .put("reason", "Whenever it suits");
        return owner.post("/bookings", body).expect(201).id();
    }

    Account manager(String name) {
        return Account.of(org, name, "manager", null);
    }

    Account owner(String name) {
        return Account.of(org, name, "owner", null);
    }

    Account worker(String name, UUID employee) {
        return Account.of(org, name, "employee", employee);
    }

    /** The board of the day. */
    String board() {
        return "/board?view=day&date=" + day;
    }
}
