package io.muster.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void showsAPage() {
        try (var context = Chromium.shared().newContext()) {
            var page = context.newPage();
            page.navigate("data:text/html,<title>Muster</title><p id=p>");
            page.evaluate("document.getElementById('p').textContent = [3, 1, 2].toSorted().join('')");
            assertEquals("Muster", page.title());
            assertEquals("123", page.locator("#p").textContent());
        }
    }
}
