package io.muster.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.muster.db.DatabaseSettings;
import io.muster.db.Pools;
import io.muster.db.SystemDb;
import io.muster.web.Addresses;
import io.muster.web.Api;
import io.muster.web.Contract;
import io.muster.web.Deadline;
import io.muster.web.Gate;
import io.muster.web.Heads;
import io.muster.web.HtmlSite;
import io.muster.web.Problems;
import io.muster.web.RateLimit;
import io.muster.web.RequestId;
import io.muster.web.Site;
import io.muster.web.StaticSite;
import io.muster.web.Unreadable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One running node: everything between the database and the ports. */
public final class Muster implements AutoCloseable {
    private final Vertx vertx;
    private final Pools pools;
    private final Features features;
    private final List<HttpVerticle> http = new ArrayList<>();
    private final ManagementVerticle management;

    private Muster(Vertx vertx, Pools pools, Features features, ManagementVerticle management) {
        this.vertx = vertx;
        this.pools = pools;
        this.features = features;
        this.management = management;
    }

    /** Starts on a migrated database and returns when the ports answer. Not for an event loop: it waits. */
    public static Muster start(Settings settings, Keys keys, DatabaseSettings database) throws IOException {
        RequestId.register();
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var options =
                new VertxOptions().setEventLoopPoolSize(settings.eventLoops()).setPreferNativeTransport(true);
        var vertx = Metrics.measured(registry, options).build();
        var pools = Pools.open(vertx, database);
        var features = new Features(vertx, settings, keys, pools, registry);
        var management = new ManagementVerticle(settings, new SystemDb(pools), registry);
        var muster = new Muster(vertx, pools, features, management);
        try {
            muster.deploy(settings, registry);
            return muster;
        } catch (IOException | RuntimeException e) {
            muster.close();
            throw e;
        }
    }

    private void deploy(Settings settings, PrometheusMeterRegistry registry) throws IOException {
        features.start().await();
        var contract = Contract.load(vertx).await();
        var files = StaticSite.load();
        var limits = new RateLimit(settings.rateLimits());
        vertx.deployVerticle(features.jobs(), new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await();
        for (int i = 0; i < settings.eventLoops(); i++) {
            var verticle = new HttpVerticle(
                    settings.host(),
                    settings.port(),
                    (on, deadline) -> routes(on, settings, contract, files, limits, deadline),
                    new Unreadable(new Heads(settings.origins(), settings.tls())),
                    registry);
            http.add(verticle);
            vertx.deployVerticle(verticle).await();
        }
        features.site().listensOn(port());
        vertx.deployVerticle(management).await();
    }

    private Router routes(
            Vertx on, Settings settings, Contract contract, StaticSite files, RateLimit limits, Deadline deadline)
            throws IOException {
        var problems = new Problems();
        var addresses = new Addresses(settings.trustedProxies());
        var gate = new Gate(features.authenticator(), limits, addresses);
        var api = new Api(contract, features.db(), gate, addresses, problems);
        features.all().forEach(api::add);
        var heads = new Heads(settings.origins(), settings.tls());
        var pages = new HtmlSite(files, limits, addresses, problems).add(features.front());
        return Site.of(
                        on,
                        api,
                        heads,
                        deadline,
                        problems,
                        files,
                        pages,
                        addresses,
                        features.sockets(),
                        settings.pages())
                .router();
    }

    public Features features() {
        return features;
    }

    public Vertx vertx() {
        return vertx;
    }

    public int port() {
        return http.getFirst().port();
    }

    public int managementPort() {
        return management.port();
    }

    /** Says not ready, tells the sockets, lets requests end, then closes the pools. */
    @Override
    public void close() {
        management.drain();
        features.liveSlots().close();
        features.board().close().otherwiseEmpty().await();
        Future.join(vertx.deploymentIDs().stream().map(vertx::undeploy).toList())
                .otherwiseEmpty()
                .await();
        features.close();
        pools.close().otherwiseEmpty().await();
        vertx.close().await();
    }
}
