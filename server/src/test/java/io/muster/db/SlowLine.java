package io.muster.db;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to PostgreSQL whose answers take a while, and that counts how often the client waited for one: its round trips. */
public final class SlowLine implements AutoCloseable {
    private static final int DELAY_MILLIS = 40;

    private final Vertx vertx;
    private final DatabaseUrl to;
    private final NetServer server;
    private final AtomicInteger roundTrips = new AtomicInteger();
    private volatile boolean asked;
    private volatile boolean silent;

    public SlowLine(Vertx vertx, String url) {
        this.vertx = vertx;
        this.to = DatabaseUrl.of(url);
        this.server = vertx.createNetServer().connectHandler(this::forward);
        server.listen(0, "127.0.0.1").await();
    }

    public String url() {
        return "postgresql://127.0.0.1:%d/%s".formatted(server.actualPort(), to.database());
    }

    /** Since the last time it was asked. */
    public int roundTrips() {
        return roundTrips.getAndSet(0);
    }

    /** From here on no answer arrives; the connections stay open. */
    void fallSilent() {
        silent = true;
    }

    private void forward(NetSocket client) {
        client.pause();
        vertx.createNetClient().connect(to.port(), to.host()).onSuccess(database -> {
            client.handler(question -> {
                        asked = true;
                        database.write(question);
                    })
                    .closeHandler(gone -> database.close());
            database.handler(answer -> later(client, answer)).closeHandler(gone -> client.close());
            client.resume();
        });
    }

    private void later(NetSocket client, Buffer answer) {
        if (!silent) {
            vertx.timer(DELAY_MILLIS, TimeUnit.MILLISECONDS).onSuccess(now -> {
                if (asked) {
                    asked = false;
                    roundTrips.incrementAndGet();
                }
                client.write(answer);
            });
        }
    }

    @Override
    public void close() {
        server.close().await();
    }
}
