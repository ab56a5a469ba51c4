package io.muster.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of Muster: `java -jar muster.jar COMMAND`. */
@Command(
        name = "muster",
        description = "An organisation's whole day: bookings, shifts, swaps and one live board.",
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
        int exit = new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(args.length == 0 ? new String[] {"--help"} : args);
        // A running server keeps the process alive after serve has returned 0.
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Under `mvn`: a Maven that is told to end does not tell its child. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    /** A wrong setting or an unfit database is told in its sentence; everything else is a bug and shows its stack. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof InvalidSettings || failure instanceof IllegalStateException) {
            command.getErr().println(failure.getMessage());
        } else if (String.valueOf(failure.getMessage()).contains("Address already in use")) {
            command.getErr()
                    .println(
                            "A port is in use by another program: choose others with MUSTER_PORT and MUSTER_MANAGEMENT_PORT.");
        } else {
            failure.printStackTrace(command.getErr());
        }
        return 2;
    }
}
