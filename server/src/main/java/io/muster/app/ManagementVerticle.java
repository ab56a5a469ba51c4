package io.muster.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.muster.db.SystemDb;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Health and metrics, on a port of their own that the public never reaches. */
final class ManagementVerticle extends VerticleBase {
    private static final long LEAST_FREE_BYTES = 256L * 1024 * 1024;

    private final Settings settings;
    private final SystemDb db;
    private final PrometheusMeterRegistry registry;
    private HttpServer server;
    private volatile boolean draining;

    ManagementVerticle(Settings settings, SystemDb db, PrometheusMeterRegistry registry) {
        this.settings = settings;
        this.db = db;
        this.registry = registry;
    }

    @Override
    public Future<?> start() {
        var router = Router.router(vertx);
        router.get("/health").handler(context -> send(context, 200, new JsonObject().put("status", "alive")));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(registry.scrape()));
        server = vertx.createHttpServer();
        return server.requestHandler(router).listen(settings.managementPort(), settings.host());
    }

    /** From now on the node says that it is not ready, so that a balancer sends nobody here. */
    void drain() {
        draining = true;
    }

    int port() {
        return server.actualPort();
    }

    /** Migrations ran before the server started: it would not be here with a schema that is not its own. */
    private void ready(RoutingContext context) {
        db.read(tx -> tx.one("select epoch from installation", row -> row.getUUID(0)))
                .map(epoch -> true)
                .otherwise(false)
                .onSuccess(database -> report(context, database));
    }

    private void report(RoutingContext context, boolean database) {
        boolean disk = hasRoom(settings.dataDir());
        boolean ready = database && disk && !draining;
        send(
                context,
                ready ? 200 : 503,
                new JsonObject()
                        .put("status", ready ? "ready" : "not-ready")
                        .put("database", database)
                        .put("disk", disk)
                        .put("migrations", true)
                        .put("draining", draining));
    }

    private static boolean hasRoom(Path dir) {
        try {
            return Files.notExists(dir) || Files.getFileStore(dir).getUsableSpace() > LEAST_FREE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static void send(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
