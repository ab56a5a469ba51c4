package io.muster.proof;

import io.muster.db.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** `muster serve` in a process of its own, which a test may kill. */
final class MusterProcess implements AutoCloseable {
    private static final long STARTS_WITHIN_SECONDS = 90;
    private static final Pattern OPEN = Pattern.compile("Open +(\\S+)");
    private static final Pattern HEALTH = Pattern.compile("Health +(\\S+)");
    private static final Map<String, String> ALWAYS = Map.of(
            "MUSTER_PORT", "0",
            "MUSTER_MANAGEMENT_PORT", "0",
            "MUSTER_LOG", "text",
            "MUSTER_RATE_STANDARD", "1000000/1m",
            "MUSTER_RATE_ANONYMOUS", "1000000/1m");

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private MusterProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
        process.onExit()
                .thenAccept(ended -> ready.completeExceptionally(new AssertionError("Muster ended: " + text())));
    }

    /** Returns when it says that it is ready. */
    static MusterProcess start(Map<String, String> settings) {
        return whenReady(begin(settings));
    }

    /** From a packaged jar. */
    static MusterProcess start(Path jar, Map<String, String> settings) {
        return whenReady(begin(settings, List.of("-jar", jar.toString())));
    }

    private static MusterProcess whenReady(MusterProcess starting) {
        try {
            starting.ready.orTimeout(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS).join();
            return starting;
        } catch (CompletionException late) {
            starting.kill();
            throw new AssertionError("Muster did not start: " + starting.text(), late);
        }
    }

    /** Returns at once. */
    static MusterProcess begin(Map<String, String> settings) {
        return begin(settings, List.of("-cp", System.getProperty("java.class.path"), "io.muster.app.Main"));
    }

    private static MusterProcess begin(Map<String, String> settings, List<String> program) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var quick = List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED");
        var command = new ArrayList<>(List.of(java));
        command.addAll(quick);
        // Nothing is left of it when a test fails before it closes it.
        command.add("-Dmuster.stop-with-parent=true");
        command.addAll(program);
        command.add("serve");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MUSTER_"));
        builder.environment().putAll(ALWAYS);
        builder.environment().putAll(settings);
        try {
            return new MusterProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a database of the tests, with their secret. */
    static MusterProcess on(TestDatabase database) {
        var settings = new HashMap<String, String>();
        settings.put("MUSTER_DATABASE_URL", database.ownerUrl());
        settings.put("MUSTER_SECRET", TestDatabase.SECRET);
        settings.put("MUSTER_DATA_DIR", "target");
        return start(settings);
    }

    /** Where the site, the API and the board are. */
    String url() {
        return found(OPEN);
    }

    String health() {
        return found(HEALTH);
    }

    /** What it has said about a name in its welcome. */
    String welcome(String name) {
        return found(Pattern.compile(name + " +(\\S+)"));
    }

    synchronized String text() {
        return String.join("\n", said);
    }

    /** As if the power went: nothing runs after it. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Stands still, while the database still does what it was sent; then killed. */
    void killStanding() throws IOException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
        kill();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end; gives the exit code. */
    int exit() {
        return process.onExit()
                .orTimeout(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    private synchronized String found(Pattern pattern) {
        var match = pattern.matcher(String.join("\n", said));
        if (!match.find()) {
            throw new AssertionError("Nothing like " + pattern + " in: " + said);
        }
        return match.group(1);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private synchronized void hear(String line) {
        said.add(line);
        if (line.contains("Ctrl-C stops it")) {
            ready.complete(line);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
