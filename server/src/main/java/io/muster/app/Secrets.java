package io.muster.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Random secrets of one installation, one file each, readable by its owner alone. */
record Secrets(Path dir) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The secret of that name, 43 URL-safe characters (256 bits), made at the first call. */
    String named(String name) throws IOException {
        var file = file(name);
        if (Files.notExists(file)) {
            write(file);
        }
        return Files.readString(file).strip();
    }

    Path file(String name) {
        return dir.resolve(name + ".secret");
    }

    /** Written aside and renamed, so that a crash never leaves half a secret. */
    private static void write(Path file) throws IOException {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(aside, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(US_ASCII.encode(secret + "\n"));
        }
        Files.move(aside, file, ATOMIC_MOVE);
    }
}
