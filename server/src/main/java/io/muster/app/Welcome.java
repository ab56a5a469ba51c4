package io.muster.app;

import java.time.Duration;
import java.util.Locale;

/** What a person reads when the server is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Settings settings, Muster muster, String demo, Duration took) {
        var address =
                settings.publicUrl().map(Object::toString).orElse("http://" + settings.host() + ":" + muster.port());
        var text = new StringBuilder("\n  Muster " + Version.current() + " is ready after "
                + String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0) + " s\n\n");
        line(text, "Open", address);
        if (!demo.isEmpty()) {
            line(text, "Booking", address + "/book/" + DemoSalon.SLUG + "  (what clients see)");
        }
        line(text, "API", address + "/api/docs/");
        line(text, "Health", "http://" + settings.host() + ":" + muster.managementPort() + "/health/ready");
        line(
                text,
                "Data",
                settings.embedded()
                        ? settings.dataDir().toAbsolutePath().normalize().toString()
                        : "your PostgreSQL");
        text.append(demo);
        return text.append("\n  Ctrl-C stops it and keeps the data.\n").toString();
    }

    static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-9s %s%n", name, value));
    }
}
