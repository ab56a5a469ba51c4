package io.muster.slot;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One question and all who watch it: read once for all of them, and told as what is gone and what is back. */
final class Watched {
    private final Question question;
    private final LiveSlots slots;
    private final Set<SlotSocket> sockets = new LinkedHashSet<>();
    private UUID org;
    private Set<Instant> starts;
    private long readAt;
    private boolean reading;
    private boolean stirred;

    Watched(Question question, LiveSlots slots) {
        this.question = question;
        this.slots = slots;
    }

    /** Null until it has been read. */
    UUID org() {
        return org;
    }

    void add(SlotSocket socket) {
        sockets.add(socket);
        if (starts == null) {
            stir();
        } else {
            socket.tell(whole());
        }
    }

    /** Whether anybody is left. */
    boolean remove(SlotSocket socket) {
        sockets.remove(socket);
        return !sockets.isEmpty();
    }

    /** All of it, for who comes and for who could not be told a difference. */
    String whole() {
        return new JsonObject().put("type", "slots").put("items", texts(starts)).encode();
    }

    /** Something may have changed: it is read soon, and once however much happens until then. */
    void stir() {
        if (reading) {
            stirred = true;
            return;
        }
        reading = true;
        var rest = slots.limits().rest().toMillis() - (System.nanoTime() - readAt) / 1_000_000;
        var due = rest > 0 && starts != null
                ? slots.vertx().timer(rest, TimeUnit.MILLISECONDS)
                : Future.succeededFuture();
        due.compose(now -> {
                    stirred = false;
                    return slots.read(question);
                })
                .onComplete(slots.here(result -> {
                    reading = false;
                    readAt = System.nanoTime();
                    if (result.succeeded()) {
                        org = result.result().org();
                        now(result.result().starts());
                    } else {
                        failed(result.cause());
                    }
                    if (stirred && !sockets.isEmpty()) {
                        stir();
                    }
                }));
    }

    private void now(Set<Instant> found) {
        var before = starts;
        starts = found;
        if (before == null) {
            tell(whole());
            return;
        }
        var gone = without(before, found);
        var back = without(found, before);
        if (!gone.isEmpty() || !back.isEmpty()) {
            tell(new JsonObject()
                    .put("type", "changed")
                    .put("gone", texts(gone))
                    .put("back", texts(back))
                    .encode());
        }
    }

    /** A question that cannot be answered ends who asks it; a database that is away for a moment only the first ones. */
    private void failed(Throwable cause) {
        var refused = slots.isRefused(cause);
        if (refused || starts == null) {
            List.copyOf(sockets).forEach(socket -> socket.notAnswered(refused ? cause.getMessage() : null));
        }
    }

    private void tell(String frame) {
        List.copyOf(sockets).forEach(socket -> socket.tell(frame));
    }

    private static Set<Instant> without(Set<Instant> all, Set<Instant> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    private static JsonArray texts(Collection<Instant> starts) {
        return new JsonArray(starts.stream().map(Instant::toString).toList());
    }
}
