package io.muster.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `muster migrate`: brings the database to this version. */
@Command(name = "migrate", description = "Brings the database to this version.", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("muster migrate is not built yet.");
        return 1;
    }
}
