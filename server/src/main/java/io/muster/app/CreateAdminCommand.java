package io.muster.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `muster create-admin`: makes an administrator of this installation. */
@Command(
        name = "create-admin",
        description = "Makes an administrator of this installation.",
        mixinStandardHelpOptions = true)
final class CreateAdminCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("muster create-admin is not built yet.");
        return 1;
    }
}
