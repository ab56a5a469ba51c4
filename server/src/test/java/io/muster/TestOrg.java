package io.muster;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** An organisation of a test, with short words for what most tests need in it. */
public final class TestOrg {
    private final TestServer server;
    private final UUID id;
    private final Person owner;

    TestOrg(TestServer server, UUID id) {
        this.server = server;
        this.id = id;
        this.owner = server.member(id, "Olga Owner", Role.owner, null);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return "org-" + id;
    }

    public Person owner() {
        return owner;
    }

    public Person manager() {
        return server.member(id, "Malika Manager", Role.manager, null);
    }

    public Person reception() {
        return server.member(id, "Rustam Reception", Role.reception, null);
    }

    /** What the administrators of the installation think of it: pending, approved, rejected or suspended. */
    public void standing(String status) {
        server.standing(id, status);
    }

    public UUID skill(String name) {
        return owner.post("/skills", new JsonObject().put("name", name))
                .expect(201)
                .id();
    }

    public UUID employee(String name, UUID... skills) {
        var array = new JsonArray(Arrays.stream(skills).map(UUID::toString).toList());
        return owner.post("/employees", new JsonObject().put("name", name).put("skills", array))
                .expect(201)
                .id();
    }

    /** The user of an employee. */
    public Person worker(UUID employee) {
        return server.member(id, "Worker " + employee, Role.employee, employee);
    }

    /** A draft shift; without an employee it is open. */
    public Reply shift(Instant start, Instant end, UUID skill, UUID employee) {
        var body = new JsonObject()
                .put("startsAt", start.toString())
                .put("endsAt", end.toString())
                .put("skill", skill.toString());
        if (employee != null) {
            body.put("employee", employee.toString());
        }
        return owner.post("/shifts", body).expect(201);
    }

    public UUID published(Instant start, Instant end, UUID skill, UUID employee) {
        var shift = shift(start, end, skill, employee).id();
        owner.post("/shifts/" + shift + "/publish").expect(200);
        return shift;
    }

    public UUID client(String name) {
        return owner.post("/clients", new JsonObject().put("name", name))
                .expect(201)
                .id();
    }

    public UUID service(String name, int minutes, UUID skill) {
        var body = new JsonObject()
                .put("name", name)
                .put("durationMinutes", minutes)
                .put("priceMinor", 10_000_000)
                .put("currency", "UZS");
        if (skill != null) {
            body.put("skill", skill.toString());
        }
        return owner.post("/services", body).expect(201).id();
    }

    /** A job of a kind that no worker knows, so that it stays due. */
    public UUID promise(String kind) {
        var features = server.muster().features();
        var system = Actor.system(id, "Test");
        features.db()
                .write(system, tx -> features.outbox().promise(tx, kind, new JsonObject(), null, null))
                .await();
        return UUID.fromString(
                owner.get("/jobs").expect(200).items().getJsonObject(0).getString("id"));
    }

    /** The token of the link to a booking's visit. */
    public String link(UUID booking) {
        var url =
                owner.post("/bookings/" + booking + "/link").expect(200).json().getString("url");
        return url.replaceFirst(".*/visit#", "");
    }

    /** The log after a number, as the owner sees it. */
    public JsonArray changes(long after) {
        return owner.get("/changes?limit=200&after=" + after).expect(200).items();
    }
}
