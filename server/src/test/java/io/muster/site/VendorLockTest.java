package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What others wrote is in the site exactly as the lock says: file by file, with its licence. */
class VendorLockTest {
    private static final Path SITE = Path.of("..", "web-static");
    private static final Path VENDOR = SITE.resolve("js/vendor");

    private final JsonArray vendored = lock().getJsonArray("vendored");

    @Test
    void everyFileHasTheLockedHash() throws Exception {
        var locked = new TreeMap<String, Object>();
        each(vendored).forEach(one -> locked.putAll(one.getJsonObject("files").getMap()));
        for (var file : locked.entrySet()) {
            assertEquals(file.getValue(), "sha256-" + sha256(SITE.resolve(file.getKey())), file.getKey());
        }
    }

    @Test
    void noFileOfOthersIsOutsideTheLock() throws IOException {
        var locked = new TreeSet<String>();
        each(vendored).forEach(one -> locked.addAll(one.getJsonObject("files").fieldNames()));
        var present = new TreeSet<String>();
        for (var place : new Path[] {VENDOR, SITE.resolve("fonts")}) {
            try (var files = Files.list(place)) {
                files.map(file -> SITE.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.matches(".*(\\.woff2|vendor/.*\\.js)"))
                        .forEach(present::add);
            }
        }
        present.add("icons.svg");
        assertEquals(present, locked);
    }

    @Test
    void everyPackageNamesItsVersionIntegrityAndLicenceText() {
        var checks = each(vendored)
                .flatMap(one -> each(one.getJsonArray("packages")))
                .map(one -> {
                    var text = VENDOR.resolve("LICENSES").resolve(one.getString("licenceText"));
                    return (Executable) () -> {
                        assertTrue(one.getString("integrity").startsWith("sha512-"), one.getString("name"));
                        assertFalse(one.getString("version").isBlank(), one.getString("name"));
                        assertFalse(one.getString("licence").isBlank(), one.getString("name"));
                        assertTrue(Files.size(text) > 100, text.toString());
                    };
                });
        assertAll(checks);
    }

    @Test
    void everyPartSaysHowItWasMade() {
        each(vendored).forEach(one -> assertFalse(one.getString("made").isBlank(), one.getString("what")));
    }

    private static JsonObject lock() {
        try {
            return new JsonObject(Files.readString(VENDOR.resolve("LOCK.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonObject> each(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
