package io.muster.app;

import io.muster.db.Migrations;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `muster migrate`: brings the database to this version, or shows what it would do. */
@Command(name = "migrate", description = "Brings the database to this version.", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Prints the SQL and changes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        try (var database = Database.open(Settings.of(System.getenv()))) {
            if (dryRun) {
                var sql = Migrations.dryRun(database.ownerUrl());
                out.println(sql.isEmpty() ? "-- Nothing to do." : sql);
            } else {
                var applied =
                        Migrations.migrate(database.ownerUrl(), database.keys().rolePasswords());
                out.println(
                        applied.isEmpty()
                                ? "The database is at this version."
                                : "Applied: " + String.join(", ", applied));
            }
        }
        return 0;
    }
}
