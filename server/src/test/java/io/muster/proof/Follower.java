package io.muster.proof;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A watcher of the board who comes back whenever its socket ends, with its position, and writes down every change that
 * it hears. It never starts over: a snapshot, a gap or a change heard twice is a fault.
 */
final class Follower implements AutoCloseable {
    private static final int LARGE = 16 * 1024 * 1024;
    private static final long AGAIN_MILLIS = 50;
    private static final long PATIENCE_SECONDS = 60;
    private static final short CUT = 1006;

    private final Vertx vertx;
    private final Supplier<String> server;
    private final String token;
    private final String epoch;
    private final WebSocketClient client;
    private final List<JsonObject> changes = new ArrayList<>();
    private final TreeMap<Long, List<CompletableFuture<Void>>> waiting = new TreeMap<>();
    private final LinkedBlockingQueue<Short> losses = new LinkedBlockingQueue<>();
    private final long first;
    private String fault;
    private boolean leaving;

    /** @param after the number that it has already */
    Follower(Vertx vertx, Supplier<String> server, String token, String epoch, long after) {
        this.vertx = vertx;
        this.server = server;
        this.token = token;
        this.epoch = epoch;
        this.first = after;
        this.client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(LARGE).setMaxMessageSize(LARGE));
        come();
    }

    /** What it has heard, in that order. */
    synchronized List<JsonObject> changes() {
        return List.copyOf(changes);
    }

    synchronized long last() {
        return first + changes.size();
    }

    /** Waits until it has lost a socket once more; gives the code with which that was closed. */
    int lost() throws InterruptedException {
        var code = losses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (code == null) {
            throw new AssertionError("Its socket is still there");
        }
        return code;
    }

    /** Done when it has this number; fails at the first fault. */
    synchronized CompletableFuture<Void> until(long seq) {
        var done = new CompletableFuture<Void>();
        waiting.computeIfAbsent(seq, key -> new ArrayList<>()).add(done);
        settle();
        return done;
    }

    private void come() {
        var at = URI.create(server.get());
        client.connect(at.getPort(), at.getHost(), "/api/v1/board")
                .onSuccess(this::greet)
                .onFailure(refused -> later());
    }

    private synchronized void greet(WebSocket connected) {
        connected.textMessageHandler(text -> hear(new JsonObject(text)));
        connected.closeHandler(end -> ended(connected));
        connected.writeTextMessage(new JsonObject()
                .put("type", "hello")
                .put("token", token)
                .put("from", "2026-11-30T00:00:00Z")
                .put("to", "2026-12-07T00:00:00Z")
                .put("epoch", epoch)
                .put("after", last())
                .encode());
    }

    private synchronized void hear(JsonObject frame) {
        switch (frame.getString("type")) {
            case "snapshot" -> fault = "Was sent a snapshot instead of what came after " + last();
            case "changes" -> frame.getJsonArray("changes").forEach(change -> hearChange((JsonObject) change));
            default -> {}
        }
        settle();
    }

    private void hearChange(JsonObject change) {
        if (change.getLong("seq") != last() + 1) {
            fault = fault == null ? "Had " + last() + " and heard " + change.encode() : fault;
        }
        changes.add(change);
    }

    private synchronized void ended(WebSocket lost) {
        var code = lost.closeStatusCode();
        losses.add(code == null ? CUT : code);
        later();
    }

    private synchronized void later() {
        if (!leaving) {
            vertx.setTimer(AGAIN_MILLIS, now -> come());
        }
    }

    private void settle() {
        if (fault != null) {
            waiting.values().forEach(all -> all.forEach(each -> each.completeExceptionally(new AssertionError(fault))));
            waiting.clear();
        }
        var reached = waiting.headMap(last(), true);
        reached.values().forEach(all -> all.forEach(each -> each.complete(null)));
        reached.clear();
    }

    @Override
    public void close() {
        synchronized (this) {
            leaving = true;
        }
        client.close().await();
    }
}
