package io.muster.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Muster this is, as the build wrote it down. */
public final class Version implements IVersionProvider {
    /** For example {@code 0.1.0}. */
    public static String current() {
        try (var in = Version.class.getResourceAsStream("/version.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Muster " + current()};
    }
}
