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
        description = "Starts the server: brings the database to this version, then serves the site, the API and the board.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        var settings = Settings.of(System.getenv());
        Logging.choose(settings.jsonLog());
        var database = Database.open(settings);
        try {
            var muster = start(settings, database);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(muster, database), "muster-stop"));
            var demo = settings.demo() ? new Demo(muster.features(), database.keys()).make() : "";
            spec.commandLine().getOut().println(Welcome.text(settings, muster, demo, Duration.ofNanos(System.nanoTime() - began)));
            return 0;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Muster start(Settings settings, Database database) throws IOException {
        var passwords = database.keys().rolePasswords();
        Migrations.migrate(database.ownerUrl(), passwords);
        return Muster.start(settings, database.keys(), DatabaseSettings.of(database.ownerUrl(), passwords));
    }

    private static void stop(Muster muster, Database database) {
        Logger log = LoggerFactory.getLogger(ServeCommand.class);
        log.info("Stopping: telling the boards, ending requests");
        muster.close();
        try {
            database.close();
            log.info("Stopped");
        } catch (IOException e) {
            log.error("PostgreSQL did not stop", e);
        }
    }
}
