package io.muster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutAnySettingItRunsOnLoopbackWithItsOwnDatabaseAndTheDemo() {
        var settings = Settings.of(Map.of());
        assertEquals(8080, settings.port());
        assertEquals(8081, settings.managementPort());
        assertEquals("127.0.0.1", settings.host());
        assertTrue(settings.embedded());
        assertTrue(settings.demo());
        assertFalse(settings.tls());
    }

    @Test
    void withADatabaseThereIsNoDemo() {
        var settings =
                Settings.of(Map.of("MUSTER_DATABASE_URL", "postgresql://owner:pw@db/muster", "MUSTER_SECRET", SECRET));
        assertFalse(settings.demo());
        assertFalse(settings.embedded());
        assertTrue(settings.jsonLog());
    }

    @Test
    void thePublicAddressMayWatchTheBoardWhateverTheProxyCallsUs() {
        var settings = Settings.of(
                Map.of("MUSTER_PUBLIC_URL", "https://muster.example/", "MUSTER_ORIGINS", "https://salon.example"));
        assertEquals(Set.of("https://muster.example", "https://salon.example"), settings.pages());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var told = assertThrows(
                        InvalidSettings.class,
                        () -> Settings.of(Map.of(
                                "MUSTER_PORT", "eighty",
                                "MUSTER_DEMO", "perhaps",
                                "MUSTER_SECRET", "short",
                                "MUSTER_RATE_SIGN_IN", "often",
                                "MUSTER_PROT", "8080")))
                .getMessage();
        for (var name :
                new String[] {"MUSTER_PORT", "MUSTER_DEMO", "MUSTER_SECRET", "MUSTER_RATE_SIGN_IN", "MUSTER_PROT"}) {
            assertTrue(told.contains(name), told);
        }
    }

    @Test
    void theEmbeddedDatabaseIsNotReachableFromOutsideByAccident() {
        assertThrows(InvalidSettings.class, () -> Settings.of(Map.of("MUSTER_HOST", "0.0.0.0")));
        assertEquals(
                "0.0.0.0",
                Settings.of(Map.of("MUSTER_HOST", "0.0.0.0", "MUSTER_OUTSIDE", "on"))
                        .host());
    }

    @Test
    void aSecretMayComeFromAFileAndIsNeverShown(@TempDir Path dir) throws IOException {
        var file = Files.writeString(dir.resolve("secret"), SECRET + "\n");
        var settings = Settings.of(Map.of("MUSTER_SECRET_FILE", file.toString()));
        assertEquals(SECRET, settings.secret().orElseThrow().text());
        assertFalse(settings.toString().contains(SECRET));
    }

    @Test
    void aSecretFileThatIsNotThereIsAFault() {
        var told =
                assertThrows(InvalidSettings.class, () -> Settings.of(Map.of("MUSTER_SECRET_FILE", "/nowhere/secret")));
        assertTrue(told.getMessage().contains("MUSTER_SECRET_FILE"));
    }
}
