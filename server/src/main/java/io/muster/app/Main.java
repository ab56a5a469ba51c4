package io.muster.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of Muster: `java -jar muster.jar COMMAND`. */
@Command(
        name = "muster",
        description = "Shifts, bookings and one live board for small organisations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            CreateAdminCommand.class,
            ImportCommand.class,
            VersionCommand.class,
            HealthCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (Boolean.getBoolean("muster.stop-with-parent")) {
            stopWithParent();
        }
        int exit = new CommandLine(new Main()).execute(args.length == 0 ? new String[] {"--help"} : args);
        // A running server keeps the process alive after serve has returned 0.
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Under `mvn`: a Maven that is told to end does not tell its child. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
