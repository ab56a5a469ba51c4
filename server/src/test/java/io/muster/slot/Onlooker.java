package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.muster.TestServer;
import io.muster.board.Protocol;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A visitor's socket, which judges all that it hears by the protocol. */
final class Onlooker implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final WebSocketClient client;
    private final ClientWebSocket socket;
    private final LinkedBlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Short> closed = new CompletableFuture<>();

    Onlooker(TestServer server) {
        this(server, null);
    }

    Onlooker(TestServer server, String origin) {
        client = server.muster().vertx().createWebSocketClient();
        socket = client.webSocket();
        socket.textMessageHandler(this::hear);
        socket.closeHandler(end -> closed.complete(socket.closeStatusCode()));
        var options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(server.muster().port())
                .setURI("/api/v1/public/slots");
        socket.connect(origin == null ? options : options.addHeader("Origin", origin))
                .await();
    }

    Onlooker asks(JsonObject question) {
        return says(question.encode());
    }

    Onlooker says(String text) {
        socket.writeTextMessage(text).await();
        return this;
    }

    /** The next frame but beats, which must be of this type. */
    JsonObject hears(String type) {
        try {
            var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                return fail("Never heard: " + type + (closed.isDone() ? ", closed with " + closed.join() : ""));
            }
            assertEquals(type, frame.getString("type"), frame::encode);
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasHeardNothing() {
        return frames.isEmpty();
    }

    void isClosedWith(int code) {
        assertEquals(
                (short) code,
                closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }

    private void hear(String text) {
        var faults = Protocol.faults(text);
        var frame = new JsonObject(text);
        if (!faults.equals(List.of())) {
            frames.add(new JsonObject().put("type", faults.toString()));
        } else if (!frame.getString("type").equals("beat")) {
            frames.add(frame);
        }
    }

    @Override
    public void close() {
        client.close().await();
    }
}
