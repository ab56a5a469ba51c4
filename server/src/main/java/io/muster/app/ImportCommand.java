package io.muster.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.auth.Actor;
import io.muster.db.DatabaseSettings;
import io.muster.db.Migrations;
import io.muster.db.Pools;
import io.muster.db.Unavailable;
import io.muster.roster.ImportReport;
import io.muster.roster.Roster;
import io.muster.roster.RosterFile;
import io.muster.web.Problem;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** `muster import`: reads the CSV files of a roster into an organisation, all of them or nothing. */
@Command(
        name = "import",
        description = {
            "Checks the CSV files of a roster and tells for every row what would become of it; with --apply, and where no"
                    + " row is refused, brings all of it in at once. The same files again change nothing.",
            ""
        },
        footer = {
            "",
            "Files, of which any may be missing, with these columns in the first line:",
            "  staff.csv        name, contract, skills (with | between them)",
            "  contracts.csv    contract, min_shifts, max_shifts (in four weeks) …",
            "  shifts.csv       date, start, end, type, skill, required",
            "  assignments.csv  date, start, end, type, skill, name",
            "  requests.csv     name, date, type (wishes not to work)",
            "Each assignment takes a position of shifts.csv; what nobody takes is open.",
            "Times are local to the organisation; an end that is not after the start is"
                    + " on the next day. UTF-8, UTF-16 with a mark or windows-1251; comma, semicolon"
                    + " or tab; at most 5 MB and 20,000 rows a file.",
            "",
            "Exit code: 0 where all is well, 1 where something is refused or cannot be read."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(names = "--org", required = true, paramLabel = "SLUG", description = "The organisation, by its address.")
    private String slug;

    @Option(names = "--apply", description = "Writes, where nothing is refused. Without it this is a check.")
    private boolean apply;

    @Parameters(paramLabel = "DIR", description = "The directory with the files.")
    private Path dir;

    ImportCommand() {
        this(System.getenv());
    }

    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        var files = files();
        if (files.isEmpty()) {
            return refused("There is no file of a roster in %s: see muster import --help.".formatted(dir));
        }
        var settings = Settings.of(environment);
        try (var database = Database.open(settings)) {
            Migrations.migrate(database.ownerUrl(), database.keys().rolePasswords());
            return run(settings, database, files);
        } catch (DirectoryInUse busy) {
            return refused(busy.getMessage()
                    + "\nOr let the running one do it: on its page Import, or with POST /api/v1/imports.");
        } catch (PgException | Problem | Unavailable lost) {
            return refused("Nothing was written: somebody changed the same at once, or the database was too slow."
                    + " Try again.");
        }
    }

    /** One byte more than may be is enough to see that there are too many. */
    private Map<RosterFile, byte[]> files() throws IOException {
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        for (var file : RosterFile.values()) {
            var path = dir.resolve(file.fileName());
            if (Files.isRegularFile(path)) {
                try (var in = Files.newInputStream(path)) {
                    files.put(file, in.readNBytes(Roster.MOST_BYTES + 1));
                }
            }
        }
        return files;
    }

    private int run(Settings settings, Database database, Map<RosterFile, byte[]> files) {
        var vertx = Vertx.vertx();
        var pools = Pools.open(
                vertx, DatabaseSettings.of(database.ownerUrl(), database.keys().rolePasswords()));
        try {
            var features = new Features(vertx, settings, database.keys(), pools, new SimpleMeterRegistry());
            var report = report(features, files);
            if (report.isEmpty()) {
                return refused("There is no organisation " + slug + ".");
            }
            spec.commandLine().getOut().println(new ImportText(report.get()).whole());
            return report.get().isRefused() ? 1 : 0;
        } finally {
            pools.close().await();
            vertx.close().await();
        }
    }

    private Optional<ImportReport> report(Features features, Map<RosterFile, byte[]> files) {
        return features.organisations()
                .bySlug(slug)
                .await()
                .map(organisation -> features.rosters()
                        .run(features.db(), Actor.system(organisation.id(), "Import"), Roster.read(files), !apply)
                        .await());
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }
}
