package io.muster.app;

import io.muster.app.Settings.Secret;
import java.io.IOException;
import java.util.Map;

/** The PostgreSQL that the settings ask for, and the secret of the installation that goes with it. */
record Database(String ownerUrl, Keys keys, EmbeddedPostgres embedded) implements AutoCloseable {

    /** Starts the embedded PostgreSQL where the settings name no other. */
    static Database open(Settings settings) throws IOException {
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

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
