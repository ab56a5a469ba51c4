package io.muster;

import io.muster.app.Keys;
import io.muster.app.Muster;
import io.muster.app.Settings;
import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.DatabaseSettings;
import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A whole Muster on free ports with the database of the tests. Most classes share one and make their own organisations. */
public final class TestServer implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of(
            "MUSTER_PORT", "0",
            "MUSTER_MANAGEMENT_PORT", "0",
            "MUSTER_DATA_DIR", "target",
            "MUSTER_RATE_ANONYMOUS", "1000000/1m",
            "MUSTER_RATE_SIGN_IN", "1000000/1m",
            "MUSTER_RATE_REFRESH", "1000000/1m",
            "MUSTER_RATE_STANDARD", "1000000/1m",
            "MUSTER_RATE_IMPORT", "1000000/1m",
            "MUSTER_RATE_PUBLIC_READ", "1000000/1m",
            "MUSTER_RATE_PUBLIC_BOOKING", "1000000/1m");
    private static TestServer shared;

    private final TestDatabase database;
    private final Muster muster;

    private TestServer(TestDatabase database, Map<String, String> settings) {
        this(database, settings, database.settings());
    }

    private TestServer(TestDatabase database, Map<String, String> settings, DatabaseSettings patience) {
        this.database = database;
        var all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        try {
            this.muster = Muster.start(Settings.of(all), new Keys(TestDatabase.SECRET), patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized TestServer shared() {
        if (shared == null) {
            shared = new TestServer(TestDatabase.shared(), Map.of());
        }
        return shared;
    }

    /** One of its own on the shared database, for what would disturb others. */
    public static TestServer with(Map<String, String> settings) {
        return new TestServer(TestDatabase.shared(), settings);
    }

    public static TestServer on(TestDatabase database) {
        return new TestServer(database, Map.of());
    }

    /** One that is no more patient with its database than a server that people use. */
    public static TestServer asInProduction() {
        var database = TestDatabase.shared();
        var settings = DatabaseSettings.of(database.ownerUrl(), TestDatabase.PASSWORDS);
        return new TestServer(database, Map.of(), settings);
    }

    public Muster muster() {
        return muster;
    }

    public TestDatabase database() {
        return database;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + muster.port() + path;
    }

    public String managementUrl(String path) {
        return "http://127.0.0.1:" + muster.managementPort() + path;
    }

    /** Somebody without a token. */
    public Person nobody() {
        return new Person(this, null, null);
    }

    /** A platform administrator. */
    public Person admin() {
        return person(new Actor(user("Admin", true), "Admin", null, Role.admin, null, UUID.randomUUID()));
    }

    /** A new approved organisation in Asia/Tashkent, with an owner. */
    public TestOrg organisation() {
        var id = UUID.randomUUID();
        system().write(tx -> tx.execute(
                        "insert into organisation (id, slug, name, time_zone, status) values ($1, $2, $3, 'Asia/Tashkent', 'approved')",
                        id,
                        "org-" + id,
                        "Organisation " + id))
                .await();
        return new TestOrg(this, id);
    }

    /** A new user of the organisation, signed in. */
    Person member(UUID org, String name, Role role, UUID employee) {
        var user = user(name, false);
        system().write(tx -> tx.execute(
                        "insert into role (org_id, user_id, role, employee_id) values ($1, $2, $3, $4)",
                        org,
                        user,
                        role.name(),
                        employee))
                .await();
        return person(new Actor(user, name, org, role, employee, UUID.randomUUID()));
    }

    void standing(UUID org, String status) {
        system().write(tx -> tx.execute("update organisation set status = $2 where id = $1", org, status))
                .await();
    }

    private UUID user(String name, boolean admin) {
        var id = UUID.randomUUID();
        system().write(tx -> tx.execute(
                        "insert into users (id, email, name, platform_admin) values ($1, $2, $3, $4)",
                        id,
                        id + "@example.org",
                        name,
                        admin))
                .await();
        return id;
    }

    private Person person(Actor actor) {
        return new Person(
                this,
                muster.features()
                        .tokens()
                        .issue(actor, Instant.now().plusSeconds(3600))
                        .token(),
                actor);
    }

    private SystemDb system() {
        return new SystemDb(database.pools());
    }

    @Override
    public void close() {
        muster.close();
    }
}
