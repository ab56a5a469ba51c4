package io.muster.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.muster.board.Board;
import io.muster.web.Deadline;
import io.muster.web.Unreadable;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Serves the site, the API and the board on one port; one instance for each event loop. */
final class HttpVerticle extends VerticleBase {
    private static final int LINE_BYTES = 4 * 1024;
    private static final int HEAD_BYTES = 8 * 1024;
    private static final int IDLE_SECONDS = 60;
    private static final int ZIP_FROM_BYTES = 1024;
    private static final long LAG_EVERY_MILLIS = 500;
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** Makes the routes of one instance. */
    interface Routes {
        Router on(Vertx vertx, Deadline deadline) throws IOException;
    }

    private final String host;
    private final int port;
    private final Routes routes;
    private final Unreadable unreadable;
    private final Timer lag;
    private HttpServer server;

    HttpVerticle(String host, int port, Routes routes, Unreadable unreadable, MeterRegistry registry) {
        this.host = host;
        this.port = port;
        this.routes = routes;
        this.unreadable = unreadable;
        this.lag = Timer.builder("muster.event.loop.lag")
                .description("How late an event loop comes to a timer")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(5))
                .register(registry);
    }

    @Override
    public Future<?> start() throws Exception {
        var deadline = new Deadline(vertx, Duration.ofSeconds(IDLE_SECONDS));
        server = vertx.createHttpServer(options());
        measureLag();
        return server.connectionHandler(deadline::head)
                .invalidRequestHandler(unreadable::answer)
                .requestHandler(routes.on(vertx, deadline))
                .listen(port, host);
    }

    /** Takes no new connection, lets running requests end. */
    @Override
    public Future<?> stop() {
        return server.shutdown(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    int port() {
        return server.actualPort();
    }

    private void measureLag() {
        long[] due = {System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAG_EVERY_MILLIS)};
        vertx.setPeriodic(LAG_EVERY_MILLIS, tick -> {
            long now = System.nanoTime();
            lag.record(Math.max(0, now - due[0]), TimeUnit.NANOSECONDS);
            due[0] = now + TimeUnit.MILLISECONDS.toNanos(LAG_EVERY_MILLIS);
        });
    }

    private static HttpServerOptions options() {
        return Board.limit(new HttpServerOptions())
                .setMaxInitialLineLength(LINE_BYTES)
                .setMaxHeaderSize(HEAD_BYTES)
                .setHttp2ClearTextEnabled(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(ZIP_FROM_BYTES)
                .setIdleTimeout(IDLE_SECONDS)
                .setTcpNoDelay(true);
    }
}
