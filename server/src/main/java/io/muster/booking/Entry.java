package io.muster.booking;

import io.muster.db.Columns;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One line of a booking's history: who changed what, from what to what.
 *
 * @param from what changed, as it was before; null where the booking began
 * @param to the same, as it is since
 */
record Entry(long seq, Instant at, String actor, String kind, JsonObject from, JsonObject to) {
    private static final Set<String> UNSAID = Set.of("id", "version", "visit", "clientName");

    /** What the log holds of one change. */
    record Logged(long seq, Instant at, String actor, String kind, JsonObject body) {
        static Logged of(Row row) {
            return new Logged(
                    row.getLong("seq"),
                    Columns.instant(row, "at"),
                    row.getString("actor_name"),
                    row.getString("kind"),
                    row.getJsonObject("body"));
        }
    }

    /** @param log all changes of one booking in their order */
    static List<Entry> of(List<Logged> log) {
        var entries = new ArrayList<Entry>();
        JsonObject before = null;
        for (var each : log) {
            entries.add(of(each, before));
            before = each.body();
        }
        return entries;
    }

    private static Entry of(Logged logged, JsonObject before) {
        var changed = new HashMap<String, Object>();
        var was = new HashMap<String, Object>();
        var names = new JsonObject(new HashMap<>(logged.body().getMap()));
        if (before != null) {
            names.mergeIn(before);
        }
        for (var name : names.fieldNames()) {
            var old = before == null ? null : before.getValue(name);
            var now = logged.body().getValue(name);
            if (!UNSAID.contains(name) && !Objects.equals(old, now)) {
                put(was, name, old);
                put(changed, name, now);
            }
        }
        return new Entry(
                logged.seq(),
                logged.at(),
                logged.actor(),
                logged.kind(),
                before == null ? null : new JsonObject(was),
                new JsonObject(changed));
    }

    private static void put(Map<String, Object> map, String name, Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
