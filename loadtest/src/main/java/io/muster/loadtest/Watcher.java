package io.muster.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One screen: counts changes without gaps and how long after its writing each arrived. */
final class Watcher implements WebSocket.Listener {
    private final Arrivals arrivals;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private long last;

    Watcher(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Returns when the snapshot is here. */
    CompletableFuture<Void> watch(Api api, Instant from, Instant to) throws IOException {
        var hello = Api.JSON.writeValueAsString(
                Map.of("type", "hello", "token", api.token(), "from", from.toString(), "to", to.toString()));
        return api.http()
                .newWebSocketBuilder()
                .buildAsync(api.board(), this)
                .thenCompose(socket -> socket.sendText(hello, true))
                .thenCompose(said -> ready);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean whole) {
        var arrived = Instant.now();
        text.append(part);
        if (whole) {
            read(arrived);
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        arrivals.fault();
        return null;
    }

    private void read(Instant arrived) {
        try {
            var frame = Api.JSON.readTree(text.toString());
            switch (frame.get("type").asText()) {
                case "snapshot" -> {
                    last = frame.get("seq").asLong();
                    ready.complete(null);
                }
                case "changes" -> frame.get("changes").forEach(change -> count(change, arrived));
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(JsonNode change, Instant arrived) {
        if (change.get("seq").asLong() != ++last) {
            arrivals.fault();
        }
        arrivals.arrived(Duration.between(Instant.parse(change.get("at").asText()), arrived)
                        .toNanos()
                / 1_000);
    }
}
