package io.muster.visit;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A salon of a test's own with one stylist who works every day from nine to six, and strangers who book there. */
public final class Parlour {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    public final TestServer server;
    public final TestOrg org;
    public final UUID skill;
    public final UUID stylist;
    public final UUID haircut;

    public Parlour() {
        this(TestServer.shared());
    }

    public Parlour(TestServer server) {
        this.server = server;
        org = server.organisation();
        skill = org.skill("Stylist");
        stylist = stylist("Aziza");
        haircut = org.service("Haircut", 60, skill);
    }

    public UUID stylist(String name) {
        var id = org.employee(name, skill);
        var week = new JsonArray(IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new JsonObject()
                        .put("weekday", day)
                        .put("starts", "09:00")
                        .put("ends", "18:00"))
                .toList());
        var owner = org.owner();
        owner.send(owner.request(
                                "PUT",
                                "/employees/" + id + "/hours",
                                new JsonObject().put("week", week).put("exceptions", new JsonArray()))
                        .header("If-Match", "\"0\""))
                .expect(200);
        return id;
    }

    /** Local time, so many days from today. */
    public Instant at(int days, String time) {
        return LocalDate.now(ZONE)
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    public void change(UUID service, JsonObject patch) {
        var current = org.owner().get("/services/" + service).expect(200).json();
        org.owner()
                .patch("/services/" + service, current.getInteger("version"), patch)
                .expect(200);
    }

    public void rule(JsonObject patch) {
        var current = org.owner().get("/organisation").expect(200).json();
        org.owner().patch("/organisation", current.getInteger("version"), patch).expect(200);
    }

    /** What the database is told behind everybody's back, with the organisation as $1. */
    public int sql(String sql) {
        return server.database()
                .orgDb()
                .write(org.owner().actor(), tx -> tx.execute(sql, tx.org()))
                .await();
    }

    public Reply hold(Instant start, UUID... services) {
        return hold(wish(start, services), UUID.randomUUID().toString());
    }

    public JsonObject wish(Instant start, UUID... services) {
        var items = (services.length == 0 ? List.of(haircut) : List.of(services))
                .stream()
                        .map(service -> new JsonObject().put("service", service.toString()))
                        .toList();
        return new JsonObject().put("startsAt", start.toString()).put("items", new JsonArray(items));
    }

    public Reply hold(JsonObject wish, String key) {
        return server.nobody().post("/public/orgs/" + org.slug() + "/holds", wish, key);
    }

    /** The link of a time that is held for a stranger now. */
    public String held(Instant start, UUID... services) {
        return hold(start, services).expect(201).json().getString("link");
    }

    /** The link of a visit that a stranger has booked. */
    public String booked(Instant start, UUID... services) {
        var link = held(start, services);
        act(link, "confirm", confirmation(stranger())).expect(200);
        return link;
    }

    /** Somebody whom nobody knows. */
    public static JsonObject stranger() {
        return new JsonObject()
                .put("name", "Nodira")
                .put("phone", "+99890" + NUMBERS.incrementAndGet())
                .put("email", "nodira@example.org")
                .put("language", "uz");
    }

    public static JsonObject confirmation(JsonObject client) {
        return new JsonObject().put("client", client);
    }

    public Reply show(String link) {
        var nobody = server.nobody();
        return nobody.send(nobody.request("GET", "/public/visit", null).header("Booking-Link", link));
    }

    public Reply act(String link, String verb, JsonObject body) {
        return act(link, verb, body, UUID.randomUUID().toString());
    }

    public Reply act(String link, String verb, JsonObject body, String key) {
        var nobody = server.nobody();
        return nobody.send(nobody.request("POST", "/public/visit/" + verb, body)
                .header("Booking-Link", link)
                .header("Idempotency-Key", key));
    }

    /** The starts that strangers are offered on one day. */
    public List<Instant> offered(int days) {
        return offered(days, haircut);
    }

    public List<Instant> offered(int days, UUID service) {
        var date = LocalDate.now(ZONE).plusDays(days);
        return server
                .nobody()
                .get("/public/orgs/" + org.slug() + "/slots?service=" + service + "&from=" + date + "&to=" + date)
                .expect(200)
                .items()
                .stream()
                .map(slot -> Instant.parse(((JsonObject) slot).getString("startsAt")))
                .toList();
    }

    public Person owner() {
        return org.owner();
    }
}
