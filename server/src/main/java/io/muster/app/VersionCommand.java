package io.muster.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `muster version`: this Muster and the Java it runs on. */
@Command(name = "version", description = "Prints the version and the Java it runs on.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().printf("Muster %s (Java %s)%n", Version.current(), Runtime.version());
        return 0;
    }
}
