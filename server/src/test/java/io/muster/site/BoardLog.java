package io.muster.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random log of an organisation and, straightforwardly, what a board of one week shows at each of its numbers. */
final class BoardLog {
    private static final String EPOCH = "epoch-1";
    private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant TO = FROM.plusSeconds(7 * 86_400);
    private static final List<String> NAMES =
            List.of("skills", "employees", "services", "shifts", "bookings", "swaps", "wishes");

    private final List<Map<String, Object>> changes = new ArrayList<>();
    private final List<Map<String, Object>> states = new ArrayList<>();

    static BoardLog random(Random random, int length) {
        BoardLog log = new BoardLog();
        Map<String, Object> state = new TreeMap<>(Map.of("organisation", Map.of("id", "o", "name", "Muster 0")));
        NAMES.forEach(name -> state.put(name, new TreeMap<String, Object>()));
        log.states.add(copy(state, 0));
        for (int seq = 1; seq <= length; seq++) {
            Map<String, Object> change = log.draw(random, seq, state);
            log.changes.add(change);
            play(state, change);
            log.states.add(copy(state, seq));
        }
        return log;
    }

    int last() {
        return changes.size();
    }

    Map<String, Object> stateAt(int seq) {
        return states.get(seq);
    }

    Map<String, Object> snapshotAt(int seq) {
        Map<String, Object> snapshot = new HashMap<>(stateAt(seq));
        NAMES.forEach(name ->
                snapshot.put(name, List.copyOf(rows(stateAt(seq), name).values())));
        snapshot.putAll(Map.of("type", "snapshot", "epoch", EPOCH, "from", FROM.toString(), "to", TO.toString()));
        return snapshot;
    }

    Map<String, Object> changes(int from, int to) {
        return Map.of(
                "type", "changes", "epoch", EPOCH, "from", from, "to", to, "changes", changes.subList(from - 1, to));
    }

    private Map<String, Object> draw(Random random, int seq, Map<String, Object> state) {
        return switch (random.nextInt(12)) {
            case 0 -> Map.of("seq", seq);
            case 1 -> change(seq, "organisation", "o", Map.of("id", "o", "name", "Muster " + seq));
            case 2 -> change(seq, "skill", "k" + random.nextInt(4), null);
            case 3 -> change(seq, "employee", "e" + random.nextInt(9), null);
            case 4 -> change(seq, "client", "c" + random.nextInt(3), Map.of("id", "c", "name", "Client " + seq));
            case 5 -> change(seq, "wish", "w" + random.nextInt(5), null);
            case 6, 7 -> booking(random, seq);
            case 8 -> swap(random, seq, state);
            default -> shift(random, seq);
        };
    }

    private static Map<String, Object> shift(Random random, int seq) {
        String id = "s" + random.nextInt(25);
        if (random.nextInt(12) == 0) {
            return change(seq, "shift", id, Map.of());
        }
        String status = List.of("draft", "published", "published", "cancelled").get(random.nextInt(4));
        return change(seq, "shift", id, timed(random, id, status, Map.of("version", seq)));
    }

    private static Map<String, Object> booking(Random random, int seq) {
        String id = "b" + random.nextInt(25);
        String status = List.of("confirmed", "completed", "no_show", "cancelled", "expired")
                .get(random.nextInt(5));
        return change(
                seq,
                "booking",
                id,
                timed(random, id, status, Map.of("client", "c" + random.nextInt(3), "clientName", "Old")));
    }

    private static Map<String, Object> swap(Random random, int seq, Map<String, Object> state) {
        List<String> shifts = List.copyOf(rows(state, "shifts").keySet());
        String id = "x" + random.nextInt(6);
        Map<String, Object> known = row(rows(state, "swaps").get(id));
        String shift = known != null
                ? (String) known.get("shift")
                : shifts.isEmpty() ? "s0" : shifts.get(random.nextInt(shifts.size()));
        String status = List.of("offered", "claimed", "applied", "declined", "withdrawn")
                .get(random.nextInt(5));
        return change(seq, "swap", id, Map.of("id", id, "shift", shift, "status", status));
    }

    private static Map<String, Object> timed(Random random, String id, String status, Map<String, Object> more) {
        Instant start = FROM.plusSeconds((random.nextInt(9 * 24) - 24) * 3600L);
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of(
                "id",
                id,
                "status",
                status,
                "startsAt",
                start.toString(),
                "endsAt",
                start.plusSeconds(28_800).toString()));
        return body;
    }

    private static Map<String, Object> change(int seq, String entity, String id, Map<String, Object> body) {
        Map<String, Object> after = body != null ? body : Map.of("id", id, "name", entity + seq);
        return Map.of(
                "seq",
                seq,
                "at",
                "2026-11-23T10:00:00Z",
                "actor",
                "Aziza",
                "kind",
                entity + ".changed",
                "entity",
                entity,
                "id",
                id,
                "body",
                after);
    }

    private static void play(Map<String, Object> state, Map<String, Object> change) {
        String entity = (String) change.get("entity");
        String id = (String) change.get("id");
        Map<String, Object> body = row(change.get("body"));
        if (entity == null) {
            return;
        }
        switch (entity) {
            case "organisation" -> state.put(entity, body);
            case "client" -> rename(rows(state, "bookings"), id, body.get("name"));
            default -> rows(state, entity + "s").put(id, body);
        }
        rows(state, "swaps")
                .values()
                .removeIf(swap -> List.of("applied", "declined", "withdrawn")
                        .contains(row(swap).get("status")));
        rows(state, "bookings").values().removeIf(booking -> gone(booking) || outside(booking));
        rows(state, "shifts")
                .entrySet()
                .removeIf(shift -> gone(shift.getValue())
                        || outside(shift.getValue())
                                && rows(state, "swaps").values().stream()
                                        .noneMatch(swap ->
                                                shift.getKey().equals(row(swap).get("shift"))));
    }

    private static void rename(Map<String, Object> bookings, String client, Object name) {
        bookings.replaceAll((id, booking) -> {
            Map<String, Object> renamed = new HashMap<>(row(booking));
            renamed.computeIfPresent("clientName", (key, old) -> client.equals(renamed.get("client")) ? name : old);
            return renamed;
        });
    }

    private static boolean gone(Object body) {
        Object status = row(body).get("status");
        return row(body).isEmpty() || "cancelled".equals(status) || "expired".equals(status);
    }

    private static boolean outside(Object body) {
        Instant start = Instant.parse((String) row(body).get("startsAt"));
        Instant end = Instant.parse((String) row(body).get("endsAt"));
        return !start.isBefore(TO) || !end.isAfter(FROM);
    }

    private static Map<String, Object> copy(Map<String, Object> state, int seq) {
        Map<String, Object> copy = new TreeMap<>(state);
        NAMES.forEach(name -> copy.put(name, new TreeMap<>(rows(state, name))));
        copy.put("seq", seq);
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rows(Map<String, Object> state, String name) {
        return (Map<String, Object>) state.get(name.equals("wishs") ? "wishes" : name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Object body) {
        return (Map<String, Object>) body;
    }
}
