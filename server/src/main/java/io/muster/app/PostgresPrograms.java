package io.muster.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that is packed into Muster, unpacked once for each user. */
final class PostgresPrograms {
    private PostgresPrograms() {}

    /** The directory that holds `bin` and `lib`. */
    static Path unpacked() throws IOException {
        var archive = archive();
        var home = CacheDir.path().resolve("postgres-" + fingerprint(archive));
        if (Files.notExists(home)) {
            unpack(archive, home);
        }
        return home;
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive =
                os.startsWith("linux") ? PostgresPrograms.class.getResource("/postgres-linux-" + arch + ".txz") : null;
        if (archive == null) {
            throw new IllegalStateException("Muster has no PostgreSQL of its own for " + os + " on "
                    + System.getProperty("os.arch") + ": give it yours with MUSTER_DATABASE_URL.");
        }
        return archive;
    }

    /** The checksum that the jar keeps anyway: hashing 15 MB at every start would cost more than the start. */
    private static String fingerprint(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    /** Unpacks aside and renames, so that two servers starting at once both find a whole directory. */
    private static void unpack(URL archive, Path home) throws IOException {
        var aside = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, aside);
            }
        }
        try {
            Files.move(aside, home, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.notExists(home)) {
                throw e;
            }
            delete(aside);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("The archive leads out of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(
                    path,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }

    private static void delete(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
