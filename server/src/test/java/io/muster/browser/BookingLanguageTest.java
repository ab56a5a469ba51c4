package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients book in their own language: no key, no hole, and no English that has another word. */
class BookingLanguageTest {
    private static final Parlour PARLOUR = new Parlour();
    private static final String WRONG = """
            async tag => {
              const base = document.querySelector('script[type=module]').src.replace(/js\\/.*/, 'i18n/book.');
              const texts = async name => (await fetch(base + name + '.json')).json();
              const [english, own] = [await texts('en'), await texts(tag)];
              const foreign = new Set(Object.keys(english).filter(key => typeof english[key] === 'string' && english[key] !== own[key]).map(key => english[key]));
              const spoken = new Set(Object.values(own));
              const said = [];
              for (const node of document.querySelectorAll('body *:not(script)')) {
                for (const child of node.childNodes) if (child.nodeType === 3) said.push(child.data.trim());
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (node.hasAttribute(name)) said.push(node.getAttribute(name));
              }
              return said.filter(text => text in english || /\\{\\w+\\}|undefined|\\bNaN\\b/.test(text) || (foreign.has(text) && !spoken.has(text)));
            }""";

    @ParameterizedTest
    @CsvSource({"ru,[а-я]+", "uz,[a-z]+"})
    void everyScreenSpeaksIt(String tag, String letters) {
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            page.navigate("/book/" + PARLOUR.org.slug() + "?lang=" + tag);
            speaks(page, tag);
            page.locator("button.service").click();
            speaks(page, tag);
            page.locator(".bar-row .button").click();
            assertThat(page.locator(".time").first()).isVisible();
            speaks(page, tag);
            page.locator(".time").last().click();
            page.locator("form [type=submit]").click();
            assertThat(page.locator(".wrong").first()).isVisible();
            speaks(page, tag);
            page.locator("[name=name]").fill("Lola");
            page.locator("[name=phone]").fill("+998901234567");
            page.locator("form [type=submit]").click();
            assertThat(page.locator(".visit-day")).hasText(Pattern.compile("^" + letters + ", .*"));
            speaks(page, tag);
            page.navigate(page.locator("a[href^='/visit']").getAttribute("href"));
            assertThat(page.locator(".pill")).isVisible();
            speaks(page, tag);
        }
    }

    private static void speaks(Page page, String tag) {
        assertEquals(tag, page.evaluate("document.documentElement.lang"));
        assertEquals(List.of(), page.evaluate(WRONG, tag));
    }
}
