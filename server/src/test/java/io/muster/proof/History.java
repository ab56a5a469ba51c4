package io.muster.proof;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.employee.NewWish;
import io.muster.employee.Wishes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** What people do to an organisation in two weeks, in a random order, through the API. Much of it is refused. */
final class History {
    static final Instant START = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    static final int DAYS = 14;

    final Person owner;
    final List<Person> workers;
    private final TestServer server;
    private final TestOrg org;
    private final List<Person> planners;
    private final List<UUID> skills = new CopyOnWriteArrayList<>();
    private final List<UUID> employees = new CopyOnWriteArrayList<>();
    private final List<UUID> services = new CopyOnWriteArrayList<>();
    private final List<UUID> clients = new CopyOnWriteArrayList<>();
    private final List<UUID> shifts = new CopyOnWriteArrayList<>();
    private final List<UUID> swaps = new CopyOnWriteArrayList<>();
    private final List<UUID> bookings = new CopyOnWriteArrayList<>();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

    History(TestServer server) {
        this.server = server;
        org = server.organisation();
        owner = org.owner();
        planners = List.of(owner, org.manager(), org.manager());
        IntStream.range(0, 2).forEach(i -> skills.add(org.skill("Skill " + i)));
        IntStream.range(0, 5).forEach(i -> employees.add(org.employee("Employee " + i, skills.toArray(UUID[]::new))));
        workers = employees.stream().limit(3).map(org::worker).toList();
        skills.forEach(skill -> services.add(org.service("Service " + skill, 45, skill)));
        IntStream.range(0, 3).forEach(i -> clients.add(org.client("Client " + i)));
    }

    /** One thing that somebody tries. */
    void step(Random random) {
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> note(shifts, any(random, planners).post("/shifts", newShift(random)));
            case 3, 4 -> change(random, "/shifts/", shifts, random.nextBoolean() ? time(random) : text(random));
            case 5 -> on(random, "/shifts/%s/assign", shifts, json("employee", any(random, employees)));
            case 6 -> on(random, random.nextInt(4) == 0 ? "/shifts/%s/cancel" : "/shifts/%s/unassign", shifts, null);
            case 7, 8 -> on(random, "/shifts/%s/publish", shifts, null);
            case 9 -> publishDay(random);
            case 10 -> claim(random, "/shifts/%s/claim", shifts);
            case 11, 12, 13 -> offer(random);
            case 14 -> claim(random, random.nextInt(3) == 0 ? "/swaps/%s/withdraw" : "/swaps/%s/claim", swaps);
            case 15 -> decide(random);
            case 16, 17 -> note(bookings, any(random, planners).post("/bookings", newBooking(random)));
            case 18 ->
                on(
                        random,
                        "/bookings/%s/move",
                        bookings,
                        json("startsAt", hour(random))
                                .put("employee", any(random, employees).toString())
                                .put("reason", "Whenever it suits"));
            case 19 ->
                on(
                        random,
                        "/bookings/%s/" + any(random, List.of("cancel", "complete", "no-show", "check-in")),
                        bookings,
                        null);
            case 20 -> staff(random);
            case 21 ->
                change(
                        random,
                        random.nextBoolean() ? "/services/" : "/skills/",
                        null,
                        json("name", "Renamed " + random.nextInt()));
            case 22 -> change(random, "/clients/", clients, json("name", "Client " + random.nextInt(1000)));
            default -> organisation(random);
        }
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    UUID id() {
        return org.id();
    }

    private void publishDay(Random random) {
        var from = START.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
        count(owner.post(
                "/shifts/publish",
                json("from", from).put("to", from.plus(1, ChronoUnit.DAYS).toString())));
    }

    private void claim(Random random, String path, List<UUID> ids) {
        if (!ids.isEmpty()) {
            count(any(random, workers).post(path.formatted(any(random, ids))));
        }
    }

    /** A shift of the worker's own, to everyone or to one colleague. */
    private void offer(Random random) {
        var worker = any(random, workers);
        var range = "?from=" + START + "&to=" + START.plus(DAYS + 1, ChronoUnit.DAYS) + "&employee="
                + worker.actor().employee();
        var mine = worker.get("/shifts" + range).expect(200).items();
        if (mine.isEmpty()) {
            return;
        }
        var body = json("shift", mine.getJsonObject(random.nextInt(mine.size())).getString("id"));
        if (random.nextBoolean()) {
            body.put("offeredTo", new JsonArray().add(any(random, employees).toString()));
        }
        note(swaps, worker.post("/swaps", body));
    }

    private void decide(Random random) {
        if (random.nextBoolean()) {
            on(random, "/swaps/%s/approve", swaps, null);
        } else {
            on(random, "/swaps/%s/decline", swaps, json("reason", "Too few people"));
        }
    }

    private void staff(Random random) {
        switch (random.nextInt(4)) {
            case 0 ->
                note(
                        employees,
                        owner.post(
                                "/employees",
                                json("name", "New " + random.nextInt())
                                        .put(
                                                "skills",
                                                new JsonArray()
                                                        .add(skills.getFirst().toString()))));
            case 1 -> change(random, "/employees/", employees, json("name", "Renamed " + random.nextInt()));
            case 2 ->
                on(random, random.nextBoolean() ? "/employees/%s/archive" : "/employees/%s/restore", employees, null);
            default -> wish(random);
        }
    }

    /** Wishes come with imports, not over the API: the same verb. */
    private void wish(Random random) {
        var date = START.plus(random.nextInt(DAYS), ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        var wish = new NewWish(any(random, employees), date, "W" + random.nextInt());
        server.database()
                .orgDb()
                .write(owner.actor(), tx -> new Wishes().add(tx, wish))
                .await();
    }

    private void organisation(Random random) {
        var current = owner.get("/organisation").expect(200).json();
        var patch = random.nextBoolean()
                ? json("name", "Named " + random.nextInt())
                : new JsonObject().put("swapApproval", random.nextBoolean());
        count(owner.patch("/organisation", current.getInteger("version"), patch));
    }

    private void change(Random random, String path, List<UUID> known, JsonObject patch) {
        var ids = known != null ? known : path.equals("/skills/") ? skills : services;
        if (!ids.isEmpty()) {
            var id = any(random, ids);
            var current = owner.get(path + id).expect(200).json();
            count(any(random, planners).patch(path + id, current.getInteger("version"), patch));
        }
    }

    private void on(Random random, String path, List<UUID> ids, JsonObject body) {
        if (!ids.isEmpty()) {
            count(any(random, planners).post(path.formatted(any(random, ids)), body));
        }
    }

    private void note(List<UUID> ids, Reply reply) {
        count(reply);
        if (reply.status() == 201) {
            ids.add(reply.id());
        }
    }

    private void count(Reply reply) {
        answers.merge(reply.status(), 1, Integer::sum);
        if (reply.status() == 400 || reply.status() >= 500) {
            throw new AssertionError(reply.status() + ": " + reply.text());
        }
    }

    private JsonObject newShift(Random random) {
        var body = time(random).put("skill", any(random, skills).toString());
        return random.nextInt(3) == 0
                ? body
                : body.put("employee", any(random, employees.subList(0, 3)).toString());
    }

    private JsonObject newBooking(Random random) {
        return json("client", any(random, clients))
                .put("service", any(random, services).toString())
                .put("employee", any(random, employees.subList(0, 3)).toString())
                .put("startsAt", hour(random).toString())
                .put("reason", "Whenever it suits");
    }

    private static JsonObject time(Random random) {
        var start = hour(random);
        return json("startsAt", start)
                .put(
                        "endsAt",
                        start.plus(4 + random.nextInt(8), ChronoUnit.HOURS).toString());
    }

    private static JsonObject text(Random random) {
        return json("note", "Note " + random.nextInt());
    }

    private static Instant hour(Random random) {
        return START.plus(random.nextInt(DAYS * 24), ChronoUnit.HOURS);
    }

    private static JsonObject json(String name, Object value) {
        return new JsonObject().put(name, value.toString());
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
