package io.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The changesets that this program knows, read without Liquibase: a start that has nothing to do must not pay for it.
 *
 * @param ids `author:id` in their order
 * @param fingerprint of every byte of the schema's files
 */
record SchemaFiles(Set<String> ids, String fingerprint) {
    static final String CHANGELOG = "schema/changelog.yaml";
    private static final Pattern CHANGESET = Pattern.compile("(?m)^--\\s*changeset\\s+(\\S+:\\S+)");

    static SchemaFiles read() {
        return at(SchemaFiles.class.getClassLoader().getResource(CHANGELOG));
    }

    static SchemaFiles at(URL changelog) {
        try {
            return changelog.getProtocol().equals("jar") ? inJar(changelog) : of(Path.of(changelog.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opened by its path: by its address a jar can be open once in a process, and Liquibase has it open. */
    private static SchemaFiles inJar(URL changelog) throws IOException, URISyntaxException {
        var connection = (JarURLConnection) changelog.openConnection();
        var path = Path.of(connection.getJarFileURL().toURI());
        try (var jar = FileSystems.newFileSystem(path)) {
            return of(jar.getPath(connection.getEntryName()));
        }
    }

    private static SchemaFiles of(Path changelog) throws IOException {
        var ids = new LinkedHashSet<String>();
        var digest = sha256();
        digest.update(Files.readAllBytes(changelog));
        try (var files = Files.list(changelog.resolveSibling("sql"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                digest.update(bytes);
                CHANGESET.matcher(new String(bytes, UTF_8)).results().forEach(found -> ids.add(found.group(1)));
            }
        }
        return new SchemaFiles(ids, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
