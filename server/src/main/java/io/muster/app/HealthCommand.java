package io.muster.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `muster health`: asks the server on this machine, for container images that have no curl. */
@Command(
        name = "health",
        description = "Ends with 0 if the server on this machine is alive.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private static final int PATIENCE_MILLIS = 3_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            description = "The management port (default: $MUSTER_MANAGEMENT_PORT or 8081).",
            defaultValue = "${env:MUSTER_MANAGEMENT_PORT:-8081}")
    private int port;

    @Override
    public Integer call() {
        try {
            var status = status(URI.create("http://127.0.0.1:" + port + "/health"));
            spec.commandLine().getOut().println("The server answers " + status + ".");
            return status == HttpURLConnection.HTTP_OK ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println("No server answers on port " + port + ": " + e.getMessage());
            return 1;
        }
    }

    private static int status(URI uri) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection.getResponseCode();
    }
}
