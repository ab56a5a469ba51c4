package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final Salon SALON = new Salon();
    private static final Account AZIZ = SALON.worker("Aziz Karimov", SALON.aziz);

    static {
        SALON.shift(9, 13, SALON.aziz);
        SALON.shift(14, 18, null);
        SALON.book("Lola", 10, SALON.aziz);
    }

    /** Everything that can be read or heard: no key, no hole, and no English that has another word. */
    private static final String WRONG = """
            async tag => {
              const base = document.querySelector('script[type=module]').src.replace(/js\\/.*/, 'i18n/');
              const texts = async name => (await fetch(base + name + '.json')).json();
              const [english, own] = [await texts('en'), await texts(tag)];
              const foreign = new Set(Object.keys(english).filter(key => typeof english[key] === 'string' && english[key] !== own[key]).map(key => english[key]));
              const spoken = new Set(Object.values(own));
              const said = [];
              for (const node of document.querySelectorAll('body *')) {
                for (const child of node.childNodes) if (child.nodeType === 3) said.push(child.data.trim());
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (node.hasAttribute(name)) said.push(node.getAttribute(name));
              }
              return said.filter(text => text in english || /\\{\\w+\\}|undefined|\\bNaN\\b/.test(text) || (foreign.has(text) && !spoken.has(text)));
            }""";

    @ParameterizedTest
    @CsvSource({"ru, Русский, Сегодня", "uz, O‘zbekcha, Bugun"})
    void everyPageSpeaksIt(String tag, String name, String today) {
        try (var visitor = Visitor.atDesk().expecting("404").enter(SALON.owner("Malika"), SALON.board())) {
            var page = visitor.page();
            visitor.board();
            page.getByLabel("Menu of Malika").first().click();
            page.getByRole(AriaRole.MENUITEMRADIO, new GetByRoleOptions().setName(name))
                    .click();
            assertThat(page.locator(".board-tools")).containsText(today);
            speaks(page, tag);
            for (var path : List.of(
                    "/staff",
                    "/staff?show=skills",
                    "/staff?show=hours",
                    "/catalogue",
                    "/cabinet",
                    "/cabinet?show=rules",
                    "/swaps",
                    "/imports",
                    "/account",
                    "/nowhere")) {
                speaks(page, path, tag);
            }
            page.navigate(SALON.board());
            page.locator(".chip-shift").click();
            speaks(page, tag);
        }
    }

    @ParameterizedTest
    @CsvSource({"ru", "uz"})
    void soDoThePagesOfAnEmployee(String tag) {
        try (var visitor = Visitor.onPhone()) {
            visitor.context().addInitScript("localStorage.setItem('muster.language', '" + tag + "')");
            var page = visitor.page();
            page.navigate("/sign-in");
            speaks(page, tag);
            page.locator("[name=email]").fill(AZIZ.email());
            page.locator("[name=password]").fill(Account.PASSWORD);
            page.locator("form [type=submit]").click();
            assertThat(page.locator(".next")).isVisible();
            for (var path : List.of("/my", "/my/open", "/my/offers")) {
                speaks(page, path, tag);
            }
        }
    }

    private static void speaks(Page page, String path, String tag) {
        page.navigate(path);
        assertThat(page.locator("main h1")).hasCount(1);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        speaks(page, tag);
    }

    private static void speaks(Page page, String tag) {
        assertThat(page.locator("html")).hasAttribute("lang", tag);
        assertEquals(List.of(), page.evaluate(WRONG, tag), page.url());
    }
}
