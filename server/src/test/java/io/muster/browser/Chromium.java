package io.muster.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The real browser of the tests, started once. Use it from JUnit's own thread, and give each test a context of its own:
 * {@code try (var context = Chromium.shared().newContext()) { … }}.
 */
public final class Chromium {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser shared;

    private Chromium() {}

    /** The browser; it ends with the JVM. Without any on this machine the test is skipped, or fails under -De2e.required=true. */
    public static synchronized Browser shared() {
        if (shared == null) {
            shared = launch(found());
        }
        return shared;
    }

    private static BrowserProgram found() {
        try {
            return BrowserProgram.find();
        } catch (NoBrowser e) {
            if (Boolean.getBoolean("e2e.required")) {
                return Assertions.fail(e.getMessage(), e);
            }
            return Assumptions.abort(e.getMessage());
        }
    }

    private static Browser launch(BrowserProgram program) {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program.path())
                        .setEnv(program.environment())
                        .setArgs(FLAGS));
    }
}
