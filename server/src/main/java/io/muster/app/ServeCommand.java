package io.muster.app;

import io.muster.db.DatabaseSettings;
import io.muster.db.Migrations;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `muster serve`: migrates, serves, and stops cleanly at Ctrl-C. */
@Command(
        name = "serve",
        description =
                "Starts the server: brings the database to this version, then serves the site, the API and the board.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Spec
    private CommandSpec spec;

    /** Null until it runs. */
    private volatile Muster muster;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        var settings = Settings.of(System.getenv());
        Logging.choose(settings.jsonLog());
        var database = Database.open(settings, this::stop);
        try {
            muster = start(settings, database);
            var demo = settings.demo() ? new Demo(muster.features(), database.keys()).make() : "";
            tell(settings, demo, Duration.ofNanos(System.nanoTime() - began));
            return 0;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Muster start(Settings settings, Database database) throws IOException {
        var passwords = database.keys().rolePasswords();
        Migrations.migrate(database.ownerUrl(), passwords);
        var connections =
                DatabaseSettings.of(database.ownerUrl(), passwords).withServerConnections(settings.poolSize());
        return Muster.start(settings, database.keys(), connections);
    }

    /** A machine reads a line of the log; how to sign in is never written there. */
    private void tell(Settings settings, String demo, Duration took) {
        if (settings.jsonLog()) {
            LOG.info("Muster {} is ready on port {} after {} ms", Version.current(), muster.port(), took.toMillis());
        }
        if (!settings.jsonLog() || settings.demo()) {
            var out = settings.jsonLog()
                    ? spec.commandLine().getErr()
                    : spec.commandLine().getOut();
            out.println(Welcome.text(settings, muster, demo, took));
        }
    }

    private void stop() {
        if (muster != null) {
            LOG.info("Stopping: telling the boards, ending requests");
            muster.close();
            LOG.info("Stopped serving");
        }
    }
}
