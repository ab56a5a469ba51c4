package io.muster.job;

import io.muster.db.Columns;
import io.muster.db.Entity;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Work that a transaction promised, as people see it: which kind and about what, never a name or an address.
 *
 * @param what the word by which the kind tells its cases apart, e.g. `confirmed`; null for none
 * @param subjects ids by the words of the promise, e.g. `visit`
 * @param runAt when it is due (again)
 * @param running whether a worker has it now
 */
public record Job(
        UUID id,
        String kind,
        String what,
        Map<String, UUID> subjects,
        State state,
        Instant runAt,
        boolean running,
        int attempts,
        String lastError,
        Instant doneAt,
        Instant deadAt,
        Instant createdAt,
        int version)
        implements Entity {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

    /** Dead is what failed too often; it comes back only when somebody says so. */
    public enum State {
        due,
        dead,
        done
    }

    static Job of(Row row) {
        var body = row.getJsonObject("body");
        return new Job(
                row.getUUID("id"),
                row.getString("kind"),
                word(body),
                subjects(body),
                state(row),
                Columns.instant(row, "run_at"),
                Boolean.TRUE.equals(row.getBoolean("running")),
                row.getInteger("attempts"),
                row.getString("last_error"),
                Columns.instant(row, "done_at"),
                Columns.instant(row, "dead_at"),
                Columns.instant(row, "created_at"),
                row.getInteger("version"));
    }

    @Override
    public String entity() {
        return "job";
    }

    private static String word(JsonObject body) {
        return body.getValue("what") instanceof String what
                        && WORD.matcher(what).matches()
                ? what
                : null;
    }

    private static Map<String, UUID> subjects(JsonObject body) {
        var subjects = new TreeMap<String, UUID>();
        body.forEach(member -> {
            if (member.getValue() instanceof String text && ID.matcher(text).matches()) {
                subjects.put(member.getKey(), UUID.fromString(text));
            }
        });
        return subjects;
    }

    private static State state(Row row) {
        if (row.getValue("done_at") != null) {
            return State.done;
        }
        return row.getValue("dead_at") != null ? State.dead : State.due;
    }
}
