package io.muster.db;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.Map;

/** The two pools of one process: the server's, walled in by row level security, and the system's with its narrow grants. */
public final class Pools {
    static final String SERVER = "muster_server";
    static final String SYSTEM = "muster_system";
    private static final int STATEMENTS_IN_FLIGHT = 64;
    private static final int STATEMENTS_PREPARED = 512;
    private static final int IDLE_SECONDS = 300;
    private static final int LIFE_SECONDS = 1_800;
    /** Ends a connection whose other side fell silent: no timer of the client does (measured). */
    private static final int TCP_USER_TIMEOUT_MILLIS = 10_000;

    private final Vertx vertx;
    private final DatabaseSettings settings;
    private final Pool server;
    private final Pool system;

    private Pools(Vertx vertx, DatabaseSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.server = pool(SERVER, settings.passwords().server(), settings.serverConnections());
        this.system = pool(SYSTEM, settings.passwords().system(), settings.systemConnections());
    }

    /** Connects when first asked; nothing here waits for the database. */
    public static Pools open(Vertx vertx, DatabaseSettings settings) {
        return new Pools(vertx, settings);
    }

    /** Fails with a sentence for the operator where a login could see more than row level security lets it. */
    public Future<Void> verify() {
        return Future.all(LoginCheck.of(server), LoginCheck.of(system)).mapEmpty();
    }

    Transactions server(Duration within) {
        return new Transactions(vertx, server, within);
    }

    Transactions system(Duration within) {
        return new Transactions(vertx, system, within);
    }

    Duration answerWithin() {
        return settings.answerWithin();
    }

    public Future<Void> close() {
        return Future.join(server.close(), system.close()).mapEmpty();
    }

    private Pool pool(String role, String password, int connections) {
        var limits = new PoolOptions()
                .setName(role)
                .setMaxSize(connections)
                .setMaxWaitQueueSize(settings.waiting())
                .setConnectionTimeout((int) settings.connectWithin().toMillis())
                .setConnectionTimeoutUnit(MILLISECONDS)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(SECONDS)
                .setMaxLifetime(LIFE_SECONDS)
                .setMaxLifetimeUnit(SECONDS);
        var net = new NetClientOptions()
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setTcpKeepAlive(true)
                .setTcpNoDelay(true)
                .setTcpUserTimeout(TCP_USER_TIMEOUT_MILLIS);
        var options = DatabaseUrl.of(settings.url()).options(role, password);
        options.setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(STATEMENTS_PREPARED)
                .setPipeliningLimit(STATEMENTS_IN_FLIGHT)
                .setProperties(Map.of("application_name", role, "TimeZone", "UTC"));
        if (options.getSslMode() == SslMode.VERIFY_FULL) {
            options.setSslOptions(new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS"));
        }
        return PgBuilder.pool()
                .with(limits)
                .with(net)
                .connectingTo(options)
                .using(vertx)
                .build();
    }
}
