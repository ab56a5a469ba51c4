package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.muster.TestOrg;
import io.muster.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No violation of axe on the pages of an owner, on a desk and on a phone, light and dark; nothing scrolls sideways. */
class OwnerLooksTest {
    private static final TestOrg ORG = TestServer.shared().organisation();
    private static final Account OWNER = Account.of(ORG, "Olga", "owner", null);

    static {
        var cutting = ORG.skill("Cutting");
        ORG.employee("Aziz Karimov", cutting);
        ORG.employee("Bobur Tosh");
        ORG.service("Haircut", 60, cutting);
        ORG.service("Shave", 30, null);
    }

    private final Looks looks = new Looks();

    @Test
    void theCabinet() {
        try (var visitor = Visitor.atDesk().enter(OWNER, "/cabinet")) {
            for (var panel : List.of("setup", "details", "look", "rules", "share")) {
                see(visitor.page(), "/cabinet?show=" + panel, "cabinet " + panel);
            }
        }
        looks.areGood();
    }

    @Test
    void services() {
        try (var visitor = Visitor.atDesk().enter(OWNER, "/catalogue")) {
            var screen = new OwnerScreen(visitor.page());
            see(visitor.page(), "/catalogue", "services in order");
            screen.press("Change Haircut");
            for (var part : List.of(
                    "Time",
                    "Places and confirmation",
                    "Deposit and fiscal codes",
                    "Questions to clients",
                    "Who performs it")) {
                screen.unfold(part);
            }
            screen.press("Add a question");
            screen.field("Answer").selectOption("choice");
            looks.at(visitor.page(), "service unfolded");
            see(visitor.page(), "/catalogue?show=archived", "services archived");
        }
        looks.areGood();
    }

    @Test
    void hours() {
        try (var visitor = Visitor.atDesk().enter(OWNER, "/staff?show=hours")) {
            var screen = new OwnerScreen(visitor.page());
            see(visitor.page(), "/staff?show=hours", "hours");
            screen.press("Change: Hours of Aziz Karimov");
            screen.press("Monday: another period");
            screen.press("New hours from a date");
            screen.press("Add days");
            screen.dialog().getByText("Other hours").first().click();
            looks.at(visitor.page(), "hours of one");
            screen.open("/staff?show=hours").press("Same hours for everyone");
            assertThat(screen.dialog()).isVisible();
            looks.at(visitor.page(), "hours of all");
        }
        looks.areGood();
    }

    @Test
    void guides() {
        try (var visitor = Visitor.atDesk()) {
            for (var guide : List.of("setup?lang=en", "booking-page?lang=ru", "reception?lang=uz")) {
                visitor.page().navigate("/help/" + guide);
                looks.at(visitor.page(), "guide " + guide.replaceAll("\\W", " "));
            }
        }
        looks.areGood();
    }

    private void see(Page page, String path, String name) {
        new OwnerScreen(page).open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        looks.at(page, name);
    }
}
