package io.muster.proof;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** What clients and staff do to the few free hours of a small salon, all at once and in a random order. Much of it is refused. */
final class Storm {
    private static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    private static final int DAYS = 3;
    static final Instant START = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    static final Instant END = START.plus(DAYS, ChronoUnit.DAYS);
    /** What may be answered to somebody who came too late, wants what cannot be, or waited in vain for a lock of others. */
    private static final Set<Integer> REFUSALS = Set.of(404, 409, 410, 412, 422, 503);

    final Person owner;
    private final TestOrg org;
    private final Person visitor;
    private final List<Person> staff;
    private final List<UUID> employees;
    private final List<UUID> services;
    private final List<UUID> clients;
    private final String slug;
    private final List<String> links = new CopyOnWriteArrayList<>();
    private final List<UUID> bookings = new CopyOnWriteArrayList<>();
    private final List<UUID> blocks = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    Storm(TestServer server) {
        org = server.organisation();
        owner = org.owner();
        visitor = server.nobody();
        staff = List.of(owner, org.manager(), org.reception());
        employees = IntStream.range(0, 3)
                .mapToObj(i -> org.employee("Employee " + i))
                .toList();
        employees.forEach(this::worksByDay);
        clients = IntStream.range(0, 4).mapToObj(i -> org.client("Client " + i)).toList();
        services = List.of(
                service("Haircut", json("durationMinutes", 45).put("bufferAfterMinutes", 10)),
                service("Colour", json("durationMinutes", 90).put("confirmation", "request")),
                service("Yoga", json("durationMinutes", 60).put("capacity", 4)));
        slug = owner.get("/organisation").expect(200).json().getString("slug");
    }

    UUID id() {
        return org.id();
    }

    /** How often each thing was answered in which way. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** How often each thing was done. */
    Map<String, Integer> done() {
        return new TreeMap<>(done);
    }

    /** One thing that somebody tries. */
    void step(Random random) {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> hold(random);
            case 3, 4, 5 -> onLink(random, "confirm", details(random));
            case 6 -> giveUp(random);
            case 7 -> onLink(random, "move", json("startsAt", start(random).toString()));
            case 8, 9 -> note(bookings, "book", any(random, staff).post("/bookings", booking(random)));
            case 10 ->
                onBooking(
                        random,
                        "move",
                        json("startsAt", start(random).toString())
                                .put("employee", any(random, employees).toString())
                                .put("reason", "Asked by phone"));
            case 11 -> onBooking(random, any(random, List.of("cancel", "confirm", "decline", "check-in")), null);
            case 12 -> note(blocks, "block", any(random, staff).post("/blocks", block(random)));
            case 13 -> free(random);
            case 14 -> count("wait", any(random, staff).post("/waiting", waiting(random)));
            default ->
                count(
                        "look",
                        visitor.get("/public/orgs/%s/slots?service=%s&from=%s&to=%s"
                                .formatted(slug, any(random, services), FIRST_DAY, FIRST_DAY.plusDays(DAYS - 1))));
        }
    }

    private void hold(Random random) {
        var item = json("service", any(random, services).toString());
        if (random.nextBoolean()) {
            item.put("employee", any(random, employees).toString());
        }
        var reply = visitor.post(
                "/public/orgs/" + slug + "/holds",
                json("startsAt", start(random).toString()).put("items", new JsonArray().add(item)));
        count("hold", reply);
        if (reply.status() == 201) {
            links.add(reply.json().getString("link"));
        }
    }

    private void giveUp(Random random) {
        if (random.nextInt(3) == 0) {
            onLink(random, "release", null);
        } else {
            onLink(random, "cancel", new JsonObject());
        }
    }

    private void onLink(Random random, String verb, JsonObject body) {
        if (!links.isEmpty()) {
            count(
                    "link " + verb,
                    visitor.send(visitor.request("POST", "/public/visit/" + verb, body)
                            .header("Booking-Link", any(random, links))
                            .header("Idempotency-Key", UUID.randomUUID().toString())));
        }
    }

    private void onBooking(Random random, String verb, JsonObject body) {
        if (!bookings.isEmpty()) {
            count(verb, any(random, staff).post("/bookings/" + any(random, bookings) + "/" + verb, body));
        }
    }

    private void free(Random random) {
        if (!blocks.isEmpty()) {
            count("free", any(random, staff).post("/blocks/" + any(random, blocks) + "/free"));
        }
    }

    private JsonObject booking(Random random) {
        return json("client", any(random, clients).toString())
                .put("service", any(random, services).toString())
                .put("employee", any(random, employees).toString())
                .put("startsAt", start(random).toString())
                .put("reason", "Asked by phone");
    }

    private JsonObject block(Random random) {
        var from = start(random);
        return json("employee", any(random, employees).toString())
                .put("startsAt", from.toString())
                .put(
                        "endsAt",
                        from.plus(30 + 15 * random.nextInt(4), ChronoUnit.MINUTES)
                                .toString())
                .put("reason", random.nextBoolean() ? "leave" : "blocked");
    }

    private JsonObject waiting(Random random) {
        var day = START.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
        return json("client", any(random, clients).toString())
                .put("service", any(random, services).toString())
                .put("from", day.toString())
                .put("to", day.plus(1, ChronoUnit.DAYS).toString());
    }

    private static JsonObject details(Random random) {
        return json(
                "client",
                json("name", "Visitor")
                        .put("phone", "+99890" + (1_000_000 + random.nextInt(20)))
                        .put("language", "en"));
    }

    private UUID service(String name, JsonObject more) {
        var body = json("name", name)
                .put("priceMinor", 100_000)
                .put("currency", "UZS")
                .put("noticeMinutes", 0);
        return owner.post("/services", body.mergeIn(more)).expect(201).id();
    }

    private void worksByDay(UUID employee) {
        var week = new JsonArray();
        IntStream.rangeClosed(1, 7)
                .forEach(day ->
                        week.add(json("weekday", day).put("starts", "09:00").put("ends", "18:00")));
        owner.send(owner.request(
                                "PUT",
                                "/employees/" + employee + "/hours",
                                json("week", week).put("exceptions", new JsonArray()))
                        .header("If-Match", "\"0\""))
                .expect(200);
    }

    private void note(List<UUID> ids, String what, Reply reply) {
        count(what, reply);
        if (reply.status() == 201) {
            ids.add(reply.id());
        }
    }

    private void count(String what, Reply reply) {
        boolean good = reply.status() < 300;
        answers.merge(
                good ? what + " " + reply.status() : what + " " + reply.status() + " " + reply.problem(),
                1,
                Integer::sum);
        if (good) {
            done.merge(what, 1, Integer::sum);
        } else if (!REFUSALS.contains(reply.status())) {
            throw new AssertionError(what + ": " + reply.status() + " " + reply.text());
        }
    }

    /** On the quarter hours of the few working hours, so that everybody is in everybody's way. */
    private static Instant start(Random random) {
        return START.plus(random.nextInt(DAYS), ChronoUnit.DAYS)
                .plus(4, ChronoUnit.HOURS)
                .plus(15L * random.nextInt(36), ChronoUnit.MINUTES);
    }

    private static JsonObject json(String name, Object value) {
        return new JsonObject().put(name, value);
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
