package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.muster.TestServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The booking page inside the page of somebody else: another origin, with one script tag. */
class WidgetTest {
    private final Parlour parlour = new Parlour();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer site = vertx.createHttpServer()
            .requestHandler(request -> request.response()
                    .putHeader("Content-Type", "text/html")
                    .end("<!doctype html><title>Site</title><h1>Our site</h1><script src=\""
                            + TestServer.shared().url("/widget.js") + "\" data-organisation=\""
                            + parlour.org.slug() + "\" data-lang=\"en\" async></script><p>Below</p>"))
            .listen(0, "localhost")
            .await();

    @AfterEach
    void close() {
        site.close().await();
        vertx.close().await();
    }

    @Test
    void anAllowedSiteShowsThePageAsHighAsItIs() {
        parlour.change(new JsonObject().put("frameOrigins", new JsonArray().add(origin())));
        try (var visitor = Visitor.atDesk().expecting("favicon")) {
            var page = visitor.page();
            page.navigate(origin());
            var inside = page.frameLocator("iframe");
            assertThat(inside.locator("button.service")).hasCount(1);
            assertThat(inside.locator(".front-head")).hasClass(Pattern.compile("sr"));
            page.waitForFunction("() => document.querySelector('iframe').clientHeight !== 640");
            inside.locator("button.service").click();
            inside.getByText("Choose a time").click();
            assertThat(inside.locator(".time").first()).isVisible();
            page.waitForFunction("() => document.querySelector('iframe').clientHeight > 640");
            var frame = page.frames().getLast();
            int height = (int) frame.evaluate("Math.ceil(document.body.getBoundingClientRect().height)");
            page.waitForFunction("height => document.querySelector('iframe').clientHeight >= height", height);
            frame.waitForFunction("() => document.documentElement.scrollHeight <= innerHeight + 1");
        }
    }

    @Test
    void anySiteElseShowsNothing() {
        parlour.change(new JsonObject().put("frameOrigins", new JsonArray().add("https://lola.example")));
        try (var visitor = Visitor.atDesk()
                .expecting("favicon")
                .expecting("frame")
                .expecting("ERR_BLOCKED_BY_RESPONSE|CSP|chrome-error")) {
            var page = visitor.page();
            var refused = new Page.WaitForConsoleMessageOptions()
                    .setPredicate(message -> message.text().contains("frame-ancestors"));
            page.waitForConsoleMessage(refused, () -> page.navigate(origin()));
            assertTrue(
                    page.frames().stream()
                            .noneMatch(frame -> frame.url().contains("/book/")
                                    && frame.locator(".service").count() > 0),
                    "the page is not shown");
        }
    }

    private String origin() {
        return "http://localhost:" + site.actualPort();
    }
}
