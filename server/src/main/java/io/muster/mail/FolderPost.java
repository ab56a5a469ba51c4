package io.muster.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.muster.db.Wire;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps mails in a folder, where no mail server is known: one folder for each organisation, the latest only, readable by
 * the server alone. Beside each .eml stands what a page shows of it.
 */
public final class FolderPost implements Post {
    static final int KEPT = 200;
    private static final FileAttribute<?> OWN_DIR =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Vertx vertx;
    private final Path dir;
    private final String from;

    public FolderPost(Vertx vertx, Path dir, String from) {
        this.vertx = vertx;
        this.dir = dir;
        this.from = from;
    }

    @Override
    public Future<Void> send(Mail mail) {
        return vertx.executeBlocking(() -> {
            keep(mail);
            return null;
        });
    }

    /** The latest first. */
    Future<List<KeptMail>> latest(UUID org, int limit) {
        return vertx.executeBlocking(() -> {
            var kept = names(folder(org)).reversed();
            var mails = new java.util.ArrayList<KeptMail>();
            for (var name : kept.subList(0, Math.min(limit, kept.size()))) {
                mails.add(Wire.to(new JsonObject(Files.readString(folder(org).resolve(name))), KeptMail.class));
            }
            return mails;
        });
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private void keep(Mail mail) throws IOException {
        var folder = Files.createDirectories(folder(mail.org()), OWN_DIR);
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var id = UUID.nameUUIDFromBytes((mail.id() + at).getBytes(UTF_8));
        var name = at.toString().replace(':', '-') + "-" + id;
        var raw = new MailEncoder(mail.message(from), "muster").encode();
        write(folder.resolve(name + ".eml"), raw.replaceAll("\r?\n", "\r\n"));
        var shown = new KeptMail(id, at, mail.to(), mail.subject(), mail.text(), mail.calendar() != null);
        write(folder.resolve(name + ".json"), Wire.of(shown).encode());
        forgetTheOldest(folder);
    }

    private static void forgetTheOldest(Path folder) throws IOException {
        var names = names(folder);
        for (var name : names.subList(0, Math.max(0, names.size() - KEPT))) {
            Files.deleteIfExists(folder.resolve(name.replace(".json", ".eml")));
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(CREATE, WRITE, TRUNCATE_EXISTING), OWN_FILE)) {
            channel.write(UTF_8.encode(text));
        }
    }

    private Path folder(UUID org) {
        return dir.resolve(org.toString());
    }
}
