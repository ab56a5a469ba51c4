package io.muster.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A Chromium on this machine and the environment that it runs in. */
record BrowserProgram(Path path, Map<String, String> environment) {
    private static final List<String> WELL_KNOWN = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/microsoft-edge-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    /** The one that was named, else an installed one, else the packed one. */
    static BrowserProgram find() throws NoBrowser {
        var named = Stream.of(System.getProperty("browser.path"), System.getenv("CHROMIUM_PATH"))
                .filter(Objects::nonNull)
                .filter(path -> !path.isBlank())
                .findFirst();
        if (named.isPresent()) {
            return named(Path.of(named.get()));
        }
        var installed =
                WELL_KNOWN.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        return installed.isPresent() ? new BrowserProgram(installed.get(), System.getenv()) : PackedChromium.program();
    }

    private static BrowserProgram named(Path path) throws NoBrowser {
        if (!Files.isExecutable(path)) {
            throw new NoBrowser(path + " is no program.");
        }
        return new BrowserProgram(path, System.getenv());
    }
}
