package io.muster.slot;

import io.muster.db.Malformed;
import io.muster.web.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** One visitor's connection: it watches one question at a time, the last that it asked. */
final class SlotSocket {
    private static final int REFUSED = 1008;
    private static final int GOING_AWAY = 1001;
    private static final int LATER = 1013;
    private static final int UNAVAILABLE = 1011;

    private final ServerWebSocket socket;
    private final String network;
    private final LiveSlots slots;
    private final long connectedAt = System.currentTimeMillis();
    private long heardAt = connectedAt;
    private long beatAt = connectedAt;
    private Question question;
    private boolean behind;
    private boolean closed;

    SlotSocket(ServerWebSocket socket, String network, LiveSlots slots) {
        this.socket = socket;
        this.network = network;
        this.slots = slots;
    }

    String network() {
        return network;
    }

    void heard(String text) {
        if (closed) {
            return;
        }
        heardAt = System.currentTimeMillis();
        if (!slots.networks().asks(network)) {
            close(LATER, "Too many questions from there: come back later");
            return;
        }
        try {
            watch(Question.of(text));
        } catch (Problem | Malformed | IllegalArgumentException refused) {
            close(REFUSED, reason(refused.getMessage()));
        }
    }

    /** It answered a ping. */
    void isThere() {
        heardAt = System.currentTimeMillis();
    }

    void tell(String frame) {
        if (closed || behind) {
            return;
        }
        try {
            socket.writeTextMessage(frame);
            if (socket.writeQueueFull()) {
                behind = true;
                socket.drainHandler(drained -> slots.run(this::caughtUp));
            }
        } catch (IllegalStateException ended) {
            left();
        }
    }

    /** @param reason null where it may be answered later */
    void notAnswered(String reason) {
        if (reason == null) {
            close(UNAVAILABLE, "The slots cannot be read just now");
        } else {
            close(REFUSED, reason(reason));
        }
    }

    /** What only time brings about. */
    void sweep(long now) {
        if (question == null && now - connectedAt > slots.limits().askWithin().toMillis()) {
            close(REFUSED, "Nobody asked for slots");
        } else if (now - heardAt > slots.limits().silence().toMillis()) {
            close(GOING_AWAY, "Nothing was heard for too long");
        } else if (now - beatAt >= slots.limits().beatEvery().toMillis()) {
            beatAt = now;
            beat(now);
        }
    }

    void close(int code, String reason) {
        if (!closed) {
            left();
            socket.close((short) code, reason);
        }
    }

    void goAway() {
        close(GOING_AWAY, "The server is going away: come back");
    }

    /** The connection has ended, whoever ended it. */
    void left() {
        if (!closed) {
            closed = true;
            if (question != null) {
                slots.unwatch(question, this);
            }
            slots.left(this);
        }
    }

    private void watch(Question next) {
        if (question != null) {
            slots.unwatch(question, this);
        }
        question = next;
        slots.watch(next, this);
    }

    /** A reader who was too slow for a difference gets all of it, once it can take it. */
    private void caughtUp() {
        if (behind && !closed) {
            behind = false;
            slots.tellAll(question, this);
        }
    }

    private void beat(long now) {
        try {
            socket.writePing(Buffer.buffer());
        } catch (IllegalStateException ended) {
            left();
            return;
        }
        tell(new JsonObject()
                .put("type", "beat")
                .put("at", Instant.ofEpochMilli(now).toString())
                .encode());
    }

    /** A close frame takes 123 bytes. */
    private static String reason(String sentence) {
        return sentence.substring(0, Math.min(100, sentence.length())).replaceAll("[^ -~]", "?");
    }
}
