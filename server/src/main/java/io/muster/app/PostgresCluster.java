package io.muster.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One directory of PostgreSQL's files, and the programs that make, start and stop it. */
final class PostgresCluster {
    /** After a kill -9 of the postmaster its children take a moment to notice. */
    private static final long ORPHANS_LEAVE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Path home;
    private final Path dir;
    private final Path log;

    PostgresCluster(Path home, Path dir) {
        this.home = home;
        this.dir = dir;
        this.log = dir.resolveSibling("postgres-start.log");
    }

    /** Makes the files unless they are there. A directory that a crash left half made is made again. */
    void create(Path passwordFile, Map<String, String> settings) throws IOException {
        if (Files.exists(dir)) {
            return;
        }
        var aside = dir.resolveSibling(dir.getFileName() + ".new");
        delete(aside);
        var command = new ArrayList<>(List.of("initdb", "-D", aside.toString(), "-U", "postgres", "-E", "UTF8"));
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile));
        if ("off".equals(settings.get("fsync"))) {
            command.add("--no-sync");
        }
        if (run(command) != 0) {
            throw new IOException("PostgreSQL could not make its files in " + dir + ":\n" + Files.readString(log));
        }
        Files.move(aside, dir, ATOMIC_MOVE);
    }

    /** Starts the postmaster in a session of its own, so that Ctrl-C reaches it only through us. */
    ProcessHandle start(Map<String, String> settings) throws IOException {
        Files.writeString(dir.resolve("postgresql.conf"), text(settings));
        var deadline = System.nanoTime() + ORPHANS_LEAVE_WITHIN_NANOS;
        while (run(List.of("pg_ctl", "start", "-w", "-t", "60", "-s", "-D", dir.toString())) != 0) {
            var said = Files.readString(log);
            if (!said.contains("is still in use") || System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL did not start in " + dir + ":\n" + said);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return postmaster().orElseThrow(() -> new IOException("PostgreSQL ended at once in " + dir));
    }

    /** Ends sessions, writes a checkpoint and returns when the postmaster is gone. */
    void stop() throws IOException {
        if (postmaster().isPresent()
                && run(List.of("pg_ctl", "stop", "-m", "fast", "-w", "-s", "-D", dir.toString())) != 0) {
            throw new IOException("PostgreSQL did not stop in " + dir + ":\n" + Files.readString(log));
        }
    }

    /** Stops what a killed server left running, and forgets a process number that another program has now. */
    void takeOver() throws IOException {
        stop();
        if (recordedProcess().isPresent()) {
            Files.delete(pidFile());
        }
    }

    /** The running postmaster of these files. */
    Optional<ProcessHandle> postmaster() throws IOException {
        return recordedProcess()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("postgres") && line.contains(dir.toString()))
                        .isPresent());
    }

    private Optional<ProcessHandle> recordedProcess() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private Path pidFile() {
        return dir.resolve("postmaster.pid");
    }

    private int run(List<String> command) throws IOException {
        var line = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses root; in a user namespace of its own it is nobody, and still owns its files.
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(home.resolve("bin").resolve(command.getFirst()).toString());
        line.addAll(command.subList(1, command.size()));
        var builder = new ProcessBuilder(line).directory(home.toFile()).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return await(builder.start());
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static String text(Map<String, String> settings) {
        var text = new StringBuilder("# Written by Muster at every start.\n");
        new TreeMap<>(settings)
                .forEach((name, value) -> text.append(name)
                        .append(" = '")
                        .append(value.replace("'", "''"))
                        .append("'\n"));
        return text.toString();
    }

    private static void delete(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
