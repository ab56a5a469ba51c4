package io.muster.db;

import io.muster.app.EmbeddedPostgres;
import io.muster.app.Keys;
import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A migrated database on the one PostgreSQL of the test run. Most classes share one and make their own organisations;
 * what disturbs others takes an own one.
 */
public final class TestDatabase implements AutoCloseable {
    static {
        // Locals of a Vert.x context are laid out when the first Vertx is made.
        io.muster.web.RequestId.register();
    }

    /** The secret of every installation in tests, also of one in a process of its own: roles belong to a whole PostgreSQL. */
    public static final String SECRET = "the secret of the tests, 32 characters";

    public static final RolePasswords PASSWORDS = new Keys(SECRET).rolePasswords();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Path dir;
    private static EmbeddedPostgres postgres;
    private static TestDatabase shared;

    private final String url;
    private final Vertx vertx = Vertx.vertx();
    private final Pools pools;

    private TestDatabase(String url) {
        this.url = url;
        this.pools = Pools.open(vertx, settings());
    }

    /** The database that all classes share. */
    public static synchronized TestDatabase shared() {
        if (shared == null) {
            shared = own();
        }
        return shared;
    }

    /** A new database, cloned from the migrated one. */
    public static TestDatabase own() {
        return new TestDatabase(create("clone_", " template " + EmbeddedPostgres.DATABASE));
    }

    /** The database of a PostgreSQL that the test started itself, migrated here. */
    public static TestDatabase of(EmbeddedPostgres postgres) throws IOException {
        Migrations.migrate(postgres.ownerUrl(), PASSWORDS);
        return new TestDatabase(postgres.ownerUrl());
    }

    /** The owner's address of a new database without any table. */
    public static String empty() {
        return create("empty_", "");
    }

    private static synchronized String create(String prefix, String from) {
        try {
            start();
            var name = prefix + NUMBER.incrementAndGet();
            execute(superuserUrl(), "create database " + name + " owner " + EmbeddedPostgres.OWNER + from);
            return postgres.ownerUrl().replaceFirst("/[^/]*$", "/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start() throws IOException {
        if (postgres == null) {
            var fast = Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "200");
            dir = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
            postgres = EmbeddedPostgres.start(dir, fast);
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
            Migrations.migrate(postgres.ownerUrl(), PASSWORDS);
        }
    }

    private static String superuserUrl() throws IOException {
        var password = Files.readString(dir.resolve("postgres.secret")).strip();
        return "postgresql://postgres:%s@127.0.0.1:%d/postgres".formatted(password, postgres.port());
    }

    private static void stop() {
        try {
            postgres.close();
            try (var paths = Files.walk(dir)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One statement as the owner, whom row level security holds too. */
    public void execute(String sql) {
        execute(url, sql);
    }

    static void execute(String url, String sql) {
        try (var connection = DatabaseUrl.of(url).jdbc()) {
            Sql.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** As the owner. */
    public Connection jdbc() throws SQLException {
        return DatabaseUrl.of(url).jdbc();
    }

    public String ownerUrl() {
        return url;
    }

    /** More patient than a server: a busy machine must not fail a test. */
    public DatabaseSettings settings() {
        return new DatabaseSettings(url, PASSWORDS, 16, 4, 1_000, Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    public Vertx vertx() {
        return vertx;
    }

    public Pools pools() {
        return pools;
    }

    public OrgDb orgDb() {
        return orgDb((org, seq) -> {});
    }

    public OrgDb orgDb(BiConsumer<UUID, Long> committed) {
        return new OrgDb(pools, committed);
    }

    public SystemDb systemDb() {
        return new SystemDb(pools);
    }

    /** An approved organisation; the slug gets a number behind it, so that classes never meet. Not on an event loop. */
    public UUID newOrganisation(String slug) {
        var org = UUID.randomUUID();
        systemDb()
                .write(tx -> tx.execute("""
                        insert into organisation (id, slug, name, time_zone, status)
                        values ($1, $2, $2, 'Europe/Berlin', 'approved')""", org, slug + "-" + NUMBER.incrementAndGet()))
                .await();
        return org;
    }

    /** Somebody of that role in the organisation, without a user behind it. */
    public static Actor actor(UUID org, Role role) {
        return new Actor(UUID.randomUUID(), "Test " + role, org, role, null, null);
    }

    @Override
    public void close() {
        pools.close().await();
        vertx.close().await();
    }
}
