package io.muster.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The search of organisations: a form and links, with no script. */
class SearchPageTest {
    @Test
    void findsAnApprovedOrganisation() {
        var org = TestServer.shared().organisation();
        var found = Browsing.get("/book?q=" + org.id());
        assertEquals(200, found.statusCode());
        assertTrue(links(found.body()).contains("/book/" + org.slug() + "?lang=en"));
        org.standing("suspended");
        assertFalse(Browsing.get("/book?q=" + org.id()).body().contains(org.slug()));
    }

    @Test
    void needsNoScript() {
        assertFalse(Browsing.get("/book").body().contains("<script"));
    }

    @Test
    void saysWhatWasSearchedAsText() {
        var html = Browsing.get("/book?q=%22%3E%3Cscript%3Enobody").body();
        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("Nothing found"));
    }

    @Test
    void keepsTheSearchInTheOtherLanguage() {
        var html = links(Browsing.get("/book?q=two%20words&lang=uz").body());
        assertTrue(html.contains("href=\"?lang=ru&amp;q=two+words\""), html);
    }

    @Test
    void aCursorOfSomebodyElseIsTheStart() {
        assertEquals(200, Browsing.get("/book?cursor=nonsense").statusCode());
    }

    @Test
    void whoAsksTooOftenIsToldSoInWords() {
        try (var server = TestServer.with(Map.of("MUSTER_RATE_PUBLIC_READ", "1/15m"))) {
            assertEquals(200, Browsing.of(server, "/book?lang=ru").statusCode());
            var over = Browsing.of(server, "/book?lang=ru");
            assertEquals(429, over.statusCode());
            assertTrue(over.headers().firstValue("Retry-After").isPresent());
            assertTrue(over.body().contains("Попробуйте ещё раз через минуту."), over.body());
        }
    }

    @Test
    void theVisitsPageIsAShellThatNoSearchEngineKeeps() {
        var answer = Browsing.get("/visit", "Accept-Language", "uz");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("noindex"));
        assertTrue(answer.body().contains("Sizning yozuvingiz"));
    }

    @Test
    void theWidgetIsAScriptForAllThatIsKeptShortly() {
        var answer = Browsing.get("/widget.js");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "cross-origin",
                answer.headers().firstValue("Cross-Origin-Resource-Policy").orElseThrow());
        assertEquals(
                "public, max-age=600",
                answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    private static String links(String html) {
        return html.replace("&#x3D;", "=");
    }
}
