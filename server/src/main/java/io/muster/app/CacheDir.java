package io.muster.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The place of this user for what can be unpacked or fetched again. */
public final class CacheDir {
    private CacheDir() {}

    /** `~/.cache/muster`, or below `$XDG_CACHE_HOME`; made if it is not there. */
    public static Path path() throws IOException {
        var base = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        // Programs are run from here, so nobody else may write to it.
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectories(base.resolve("muster"), ownerOnly);
    }
}
