package io.muster.board;

import io.muster.auth.Actor;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Who watches the board of an organisation, on all nodes: each tells the others about its own, again and again. */
final class Presence {
    private static final String TOLD = "muster.presence";
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final int MOST_NAMES = 100;
    /** Those who come and go within this time are told of once. */
    private static final long GATHER_MILLIS = 200;

    private final Vertx vertx;
    private final Watchers watchers;
    private final String node = UUID.randomUUID().toString();
    private final Map<UUID, Map<String, Told>> elsewhere = new HashMap<>();
    private final Map<UUID, JsonArray> mine = new HashMap<>();
    private final Map<UUID, String> shown = new HashMap<>();
    private final Set<UUID> due = new HashSet<>();
    private MessageConsumer<JsonObject> others;
    private long again;

    private record Told(JsonArray people, long at) {}

    Presence(Vertx vertx, Watchers watchers) {
        this.vertx = vertx;
        this.watchers = watchers;
    }

    void start() {
        others = vertx.eventBus().consumer(TOLD, message -> told(message.body()));
        again = vertx.setPeriodic(AGAIN.toMillis(), id -> tellAgain());
    }

    void stop() {
        others.unregister();
        vertx.cancelTimer(again);
    }

    /** What somebody who has just come is shown; those who were there hear of it soon. */
    String joined(UUID org) {
        changed(org);
        return shown.computeIfAbsent(org, this::frame);
    }

    void changed(UUID org) {
        if (due.add(org)) {
            var crowd = watchers.of(org).size();
            vertx.setTimer(GATHER_MILLIS + crowd / 2, id -> refresh(org));
        }
    }

    private void refresh(UUID org) {
        due.remove(org);
        var people = here(org);
        var before = people.isEmpty() ? mine.remove(org) : mine.put(org, people);
        if (!people.equals(before == null ? new JsonArray() : before)) {
            tell(org, people, before == null);
        }
        var frame = frame(org);
        if (watchers.of(org).isEmpty()) {
            shown.remove(org);
        } else if (!frame.equals(shown.put(org, frame))) {
            List.copyOf(watchers.of(org)).forEach(socket -> socket.tell(frame));
        }
    }

    private void told(JsonObject said) {
        var org = UUID.fromString(said.getString("org"));
        if (said.getString("node").equals(node)) {
            return;
        }
        elsewhere
                .computeIfAbsent(org, key -> new HashMap<>())
                .put(said.getString("node"), new Told(said.getJsonArray("people"), System.nanoTime()));
        if (said.getBoolean("asks") && mine.containsKey(org)) {
            tell(org, mine.get(org), false);
        }
        changed(org);
    }

    private void tell(UUID org, JsonArray people, boolean asks) {
        vertx.eventBus()
                .publish(
                        TOLD,
                        new JsonObject()
                                .put("org", org.toString())
                                .put("node", node)
                                .put("people", people)
                                .put("asks", asks));
    }

    /** A node that is not heard of any more has nobody. */
    private void tellAgain() {
        mine.forEach((org, people) -> tell(org, people, false));
        var oldest = System.nanoTime() - AGAIN.multipliedBy(3).toNanos();
        elsewhere.forEach((org, nodes) -> {
            if (nodes.values().removeIf(told -> told.people().isEmpty() || told.at() < oldest)) {
                changed(org);
            }
        });
        elsewhere.values().removeIf(Map::isEmpty);
    }

    private String frame(UUID org) {
        var people = new TreeMap<String, JsonObject>();
        add(people, here(org));
        elsewhere.getOrDefault(org, Map.of()).values().forEach(told -> add(people, told.people()));
        var named = people.values().stream()
                .sorted(Comparator.comparing(person -> person.getString("name")))
                .limit(MOST_NAMES)
                .toList();
        return new JsonObject()
                .put("type", "presence")
                .put("watchers", new JsonArray(named))
                .encode();
    }

    private JsonArray here(UUID org) {
        var people = new TreeMap<String, JsonObject>();
        watchers.of(org).forEach(socket -> people.put(socket.actor().user().toString(), person(socket.actor())));
        return new JsonArray(people.values().stream().limit(MOST_NAMES).toList());
    }

    private static void add(Map<String, JsonObject> people, JsonArray more) {
        for (int i = 0; i < more.size(); i++) {
            people.put(more.getJsonObject(i).getString("user"), more.getJsonObject(i));
        }
    }

    private static JsonObject person(Actor actor) {
        return new JsonObject()
                .put("user", actor.user().toString())
                .put("name", actor.name())
                .put("role", actor.role().name());
    }
}
