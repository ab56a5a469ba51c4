package io.muster.browser;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.muster.app.CacheDir;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.brotli.dec.BrotliInputStream;

/** The headless Chromium of the npm package @sparticuz/chromium, for linux-x64 machines without a browser. */
final class PackedChromium {
    static final NpmPackage PACKAGE = new NpmPackage(
            "@sparticuz/chromium",
            "153.0.0",
            "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==");

    private PackedChromium() {}

    static BrowserProgram program() throws NoBrowser {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new NoBrowser("the packed one runs on linux-x64 only.");
        }
        try {
            var home = CacheDir.path().resolve("chromium-" + PACKAGE.version());
            if (Files.notExists(home)) {
                unpack(home);
            }
            return new BrowserProgram(home.resolve("chromium"), environment(home));
        } catch (IOException e) {
            throw new NoBrowser(e.getMessage());
        }
    }

    /** Unpacks aside and renames, so that a broken run never leaves half a browser. */
    private static void unpack(Path home) throws IOException {
        var aside = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            fill(aside);
            pointToFonts(aside.resolve("fonts.conf"), home.resolve("fonts"));
            Files.move(aside, home, ATOMIC_MOVE);
        } catch (IOException e) {
            FileUtils.deleteDirectory(aside.toFile());
            throw e;
        }
    }

    private static void fill(Path aside) throws IOException {
        var archive = PACKAGE.fetch(aside);
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals("package/bin/chromium.br")) {
                    Files.copy(new BrotliInputStream(tar), aside.resolve("chromium"));
                } else if (entry.getName().endsWith(".tar.br")) {
                    unpackTar(new TarArchiveInputStream(new BrotliInputStream(new BufferedInputStream(tar))), aside);
                }
            }
        }
        Files.delete(archive);
        if (!aside.resolve("chromium").toFile().setExecutable(true)) {
            throw new IOException("programs cannot be run from " + aside + ".");
        }
    }

    private static void pointToFonts(Path configuration, Path fonts) throws IOException {
        var text = Files.readString(configuration);
        Files.writeString(configuration, text.replace("<dir>/tmp/fonts</dir>", "<dir>" + fonts + "</dir>"));
    }

    private static void unpackTar(TarArchiveInputStream tar, Path root) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = root.resolve(entry.getName()).normalize();
            if (!path.startsWith(root)) {
                throw new IOException("the archive leads out of its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(path.getParent());
                Files.copy(tar, path);
            }
        }
    }

    /** The packed libraries and fonts are used only where the machine has none of its own. */
    private static Map<String, String> environment(Path home) throws IOException {
        var environment = new HashMap<>(System.getenv());
        if (Files.notExists(Path.of("/etc/fonts/fonts.conf"))) {
            environment.put("FONTCONFIG_PATH", home.toString());
        }
        if (!starts(home.resolve("chromium"))) {
            environment.put("LD_LIBRARY_PATH", home.resolve("lib").toString());
        }
        return environment;
    }

    private static boolean starts(Path chromium) throws IOException {
        var process = new ProcessBuilder(chromium.toString(), "--no-sandbox", "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while trying the packed browser.", e);
        }
    }
}
