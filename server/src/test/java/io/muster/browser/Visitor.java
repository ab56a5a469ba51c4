package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.muster.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a window of their own, far from the organisation. Whatever goes wrong on the page (a fault on the console, a
 * refused request, a breach of the content policy) fails the test when the window closes, unless it was expected.
 */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 30_000;
    private static final String TELL =
            "addEventListener('securitypolicyviolation', e => console.error('CSP refuses', e.violatedDirective, e.blockedURI))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    private Visitor(int width, int height) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context = Chromium.shared()
                .newContext(new NewContextOptions()
                        .setBaseURL(TestServer.shared().url(""))
                        .setViewportSize(width, height)
                        .setLocale("en-GB")
                        .setTimezoneId("America/New_York")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(TELL);
        page = context.newPage();
        page.onConsoleMessage(message -> note(message.type().equals("error"), "console: " + message.text()));
        page.onPageError(error -> note(true, "page: " + error));
        page.onResponse(answer -> note(answer.status() >= 400, "answer: " + answer.status() + " " + answer.url()));
        page.onRequestFailed(
                request -> note(!abandoned(request), "failed: " + request.url() + " " + request.failure()));
    }

    static Visitor atDesk() {
        return new Visitor(1440, 900);
    }

    static Visitor onPhone() {
        return new Visitor(390, 844);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor expecting(String regex) {
        expected.add(Pattern.compile(regex));
        return this;
    }

    /** Through the page of sign-in, to the page that was asked for. */
    Visitor enter(Account account, String path) {
        page.navigate(path);
        signIn(account.email(), Account.PASSWORD);
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    void signIn(String email, String password) {
        page.getByLabel("E-mail").fill(email);
        page.locator("[name=password]").fill(password);
        page.locator("form [type=submit]").click();
    }

    BoardScreen board() {
        assertThat(page.locator(".pill-live")).isVisible();
        return new BoardScreen(page);
    }

    /** Marks the page: a load would wipe the mark away. */
    Visitor marked() {
        page.evaluate("window.marked = true");
        return this;
    }

    boolean isStillMarked() {
        return (boolean) page.evaluate("window.marked === true");
    }

    /** By the page itself; Chromium says so of an answer without a body too. */
    private static boolean abandoned(Request request) {
        return request.failure().contains("ERR_ABORTED");
    }

    private void note(boolean wrong, String what) {
        if (wrong && expected.stream().noneMatch(one -> one.matcher(what).find())) {
            faults.add(what);
        }
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), faults, "what went wrong on the page");
    }
}
