package io.muster.app;

import io.muster.app.Settings.Secret;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that the settings ask for, and the secret of the installation that goes with it. */
record Database(String ownerUrl, Keys keys, EmbeddedPostgres embedded) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Starts the embedded PostgreSQL where the settings name no other; it never outlives this process. */
    static Database open(Settings settings) throws IOException {
        return open(settings, () -> {});
    }

    /** @param before runs when the process is told to end, while the database is still there */
    static Database open(Settings settings, Runnable before) throws IOException {
        var database = opened(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> database.end(before), "muster-stop"));
        return database;
    }

    private static Database opened(Settings settings) throws IOException {
        if (!settings.embedded()) {
            return new Database(
                    settings.databaseUrl().orElseThrow().text(),
                    new Keys(settings.secret().orElseThrow().text()),
                    null);
        }
        var postgres = EmbeddedPostgres.start(settings.dataDir(), Map.of());
        var secret = settings.secret().map(Secret::text);
        return new Database(
                postgres.ownerUrl(),
                new Keys(secret.isPresent() ? secret.get() : new Secrets(settings.dataDir()).named("muster")),
                postgres);
    }

    private void end(Runnable before) {
        try (this) {
            before.run();
        } catch (IOException e) {
            LOG.error("PostgreSQL did not stop", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
