package io.muster.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A socket as a client has it, which judges all that it hears by the protocol. */
final class Watch implements AutoCloseable {
    static final String FROM = "2026-11-30T00:00:00Z";
    static final String TO = "2026-12-07T00:00:00Z";
    private static final int PATIENCE_SECONDS = 10;
    private static final int LARGE = 64 * 1024 * 1024;

    final WebSocket socket;
    final CompletableFuture<Short> closed = new CompletableFuture<>();
    final LinkedBlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final WebSocketClient client;

    /** Listens before it connects: a socket may be closed at once. */
    private Watch(WebSocketClient client, ClientWebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(this::hear);
        socket.closeHandler(end -> closed.complete(socket.closeStatusCode()));
    }

    /** Connects and says nothing. */
    static Watch silent(House house) {
        return silent(house.vertx, house.port());
    }

    static Watch silent(Vertx vertx, int port) {
        var options = new WebSocketClientOptions()
                .setMaxFrameSize(LARGE)
                .setMaxMessageSize(LARGE)
                .setReceiveBufferSize(64 * 1024);
        var client = vertx.createWebSocketClient(options);
        var socket = client.webSocket();
        var watch = new Watch(client, socket);
        socket.connect(port, "127.0.0.1", "/api/v1/board").await();
        return watch;
    }

    static Watch of(House house, String token) {
        return silent(house).say(hello(token));
    }

    static JsonObject hello(String token) {
        return new JsonObject()
                .put("type", "hello")
                .put("token", token)
                .put("from", FROM)
                .put("to", TO);
    }

    Watch say(JsonObject message) {
        return say(message.encode());
    }

    Watch say(String text) {
        socket.writeTextMessage(text).await();
        return this;
    }

    /** The next frame of the type; others before it are dropped. */
    JsonObject hears(String type) {
        return hears(frame -> frame.getString("type").equals(type), type);
    }

    JsonObject hears(Predicate<JsonObject> wanted, String what) {
        try {
            while (true) {
                var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    return fail("Never heard: " + what + (closed.isDone() ? ", closed with " + closed.join() : ""));
                }
                if (wanted.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next change, one to a frame. */
    JsonObject change() {
        var changes = hears("changes").getJsonArray("changes");
        assertEquals(1, changes.size());
        return changes.getJsonObject(0);
    }

    void isClosedWith(int code) {
        assertEquals(
                (short) code,
                closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }

    private void hear(String text) {
        var faults = Protocol.faults(text);
        if (faults.equals(List.of())) {
            frames.add(new JsonObject(text));
        } else {
            closed.completeExceptionally(new AssertionError(faults.toString()));
            frames.add(new JsonObject().put("type", "faulty").put("faults", faults.toString()));
        }
    }

    @Override
    public void close() {
        client.close().await();
    }
}
