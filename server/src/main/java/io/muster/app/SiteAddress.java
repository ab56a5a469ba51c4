package io.muster.app;

import java.util.function.Supplier;

/** How people reach Muster, for links that leave it: as the operator says, else where it listens. No slash at the end. */
final class SiteAddress implements Supplier<String> {
    private final Settings settings;
    private volatile int port;

    SiteAddress(Settings settings) {
        this.settings = settings;
        this.port = settings.port();
    }

    /** The port that was free, where the settings left the choice. */
    void listensOn(int port) {
        this.port = port;
    }

    @Override
    public String get() {
        return settings.publicUrl()
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElseGet(() -> "http://" + settings.host() + ":" + port);
    }
}
