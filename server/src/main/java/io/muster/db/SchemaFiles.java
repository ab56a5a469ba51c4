package io.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
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
        try {
            var changelog =
                    SchemaFiles.class.getClassLoader().getResource(CHANGELOG).toURI();
            return changelog.getScheme().equals("jar") ? inJar(changelog) : of(Path.of(changelog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SchemaFiles inJar(URI changelog) throws IOException {
        try (var jar = FileSystems.newFileSystem(changelog, Map.of())) {
            return of(jar.getPath("/" + CHANGELOG));
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
