package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Request;
import io.muster.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The booking page is light: what matters is in the first HTML, and its scripts are small. */
class FirstPaintTest {
    private static final int MOST_SCRIPT_BYTES = 60_000;
    private static final int MOST_STYLE_BYTES = 25_000;
    private static final Parlour PARLOUR = new Parlour();

    @Test
    void withoutScriptsTheServicesAreThere() {
        var options = new NewContextOptions()
                .setBaseURL(TestServer.shared().url(""))
                .setJavaScriptEnabled(false)
                .setViewportSize(390, 844);
        try (var context = Chromium.shared().newContext(options)) {
            var page = context.newPage();
            page.navigate(PARLOUR.page());
            assertThat(page.locator("h1")).hasText("Parlour");
            assertThat(page.locator(".service-name")).hasText("Haircut");
            assertThat(page.locator(".service-facts")).containsText("45 min");
            assertThat(page.locator(".service-facts")).containsText("100,000\u00a0UZS");
            assertThat(page.locator(".about")).containsText("Every day from nine to six");
            assertThat(page.locator(".notice")).containsText("You can also call +998712001020.");
        }
    }

    @Test
    void nothingMovesWhenTheScriptsTakeOver() {
        try (var visitor = Visitor.onPhone()) {
            visitor.context()
                    .addInitScript(
                            "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => window.shift += one.value)).observe({ type: 'layout-shift', buffered: true })");
            visitor.page().navigate(PARLOUR.page());
            assertThat(visitor.page().locator("button.service")).hasCount(1);
            // What moves has moved once the fonts are there and two pictures later.
            visitor.page()
                    .evaluate(
                            "async () => { await document.fonts.ready; await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); }");
            double moved = ((Number) visitor.page().evaluate("window.shift")).doubleValue();
            assertTrue(moved < 0.02, "moved by " + moved);
        }
    }

    @Test
    void theScriptsOfTheWholePageAreSmall() {
        try (var visitor = Visitor.onPhone()) {
            var loaded = new ArrayList<Request>();
            visitor.page().onRequestFinished(loaded::add);
            visitor.page().navigate(PARLOUR.page());
            assertThat(visitor.page().locator("button.service")).hasCount(1);
            long scripts = weight(List.copyOf(loaded), "script");
            long styles = weight(List.copyOf(loaded), "stylesheet");
            assertTrue(scripts > 0 && scripts < MOST_SCRIPT_BYTES, scripts + " bytes of script");
            assertTrue(styles > 0 && styles < MOST_STYLE_BYTES, styles + " bytes of styles");
            assertEquals(
                    List.of(),
                    List.copyOf(loaded).stream()
                            .map(Request::url)
                            .filter(url -> url.contains("temporal") || url.contains("/board/"))
                            .toList());
        }
    }

    private static long weight(List<Request> loaded, String type) {
        return loaded.stream()
                .filter(request -> request.resourceType().equals(type))
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }
}
