package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {
    @TempDir
    private Path dir;

    @Test
    void readsTheSameFromAJarThatSomebodyHasOpen() throws Exception {
        var jar = dir.resolve("muster.jar");
        var address = URI.create("jar:" + jar.toUri());
        try (var files = FileSystems.newFileSystem(address, Map.of("create", "true"))) {
            copy(Path.of("target/classes/schema"), files.getPath("/schema"));
        }
        try (var open = FileSystems.newFileSystem(address, Map.of())) {
            assertTrue(open.isOpen());
            assertEquals(
                    SchemaFiles.read(),
                    SchemaFiles.at(
                            URI.create(address + "!/schema/changelog.yaml").toURL()));
        }
    }

    @Test
    void theFingerprintIsOfEveryByte() throws Exception {
        copy(Path.of("target/classes/schema"), dir.resolve("schema"));
        var file = dir.resolve("schema/sql/07-shift.sql");
        Files.writeString(file, Files.readString(file).replace("24 hours", "25 hours"));
        var changed =
                SchemaFiles.at(dir.resolve("schema/changelog.yaml").toUri().toURL());
        assertEquals(SchemaFiles.read().ids(), changed.ids());
        assertTrue(!SchemaFiles.read().fingerprint().equals(changed.fingerprint()));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
