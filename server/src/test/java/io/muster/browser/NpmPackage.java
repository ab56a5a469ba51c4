package io.muster.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** One version of a package, and the SHA-512 (base64) that its archive must have, wherever it comes from. */
record NpmPackage(String name, String version, String sha512) {

    /** The archive, fetched by npm where there is one, else from the registry that this user has configured. */
    Path fetch(Path into) throws IOException {
        var archive = into.resolve(name.replace("@", "").replace('/', '-') + "-" + version + ".tgz");
        try {
            var registry = registry();
            if (registry.isPresent()) {
                download(registry.get(), archive);
            } else {
                pack(into);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching " + this, e);
        }
        check(archive);
        return archive;
    }

    private void download(String registry, Path archive) throws IOException, InterruptedException {
        var file = name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
        var uri = URI.create(registry.replaceFirst("/*$", "/") + name + "/-/" + file);
        try (var client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofFile(archive));
            if (answer.statusCode() != 200) {
                throw new IOException(uri + " answered " + answer.statusCode() + ".");
            }
        }
    }

    private void pack(Path into) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "pack", "--silent", name + "@" + version)
                    .directory(into.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("none is installed, and without npm or npm_config_registry none can be fetched.", e);
        }
        if (npm.waitFor() != 0) {
            throw new IOException("npm could not fetch " + name + "@" + version + ".");
        }
    }

    private void check(Path archive) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
            if (!Base64.getEncoder().encodeToString(digest).equals(sha512)) {
                throw new IOException(archive.getFileName() + " is not the archive that was pinned.");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> registry() throws IOException {
        for (var variable : new String[] {"npm_config_registry", "NPM_CONFIG_REGISTRY"}) {
            if (System.getenv(variable) != null) {
                return Optional.of(System.getenv(variable));
            }
        }
        var npmrc = Path.of(System.getProperty("user.home"), ".npmrc");
        var settings = new Properties();
        if (Files.exists(npmrc)) {
            try (var in = Files.newBufferedReader(npmrc)) {
                settings.load(in);
            }
        }
        return Optional.ofNullable(settings.getProperty("registry"));
    }
}
