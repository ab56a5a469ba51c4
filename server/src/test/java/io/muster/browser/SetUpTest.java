package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.LocatorOptions;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An owner alone with an empty organisation gets it to where clients are offered times. */
class SetUpTest {
    private final TestOrg org = TestServer.shared().organisation();
    private final Account owner = Account.of(org, "Olga", "owner", null);

    @Test
    void fromNothingToATimeThatClientsAreOffered() {
        try (var visitor = Visitor.atDesk().enter(owner, "/cabinet")) {
            var screen = new OwnerScreen(visitor.page());
            var page = visitor.page();
            page.locator(".steps-list a[href='/catalogue']").first().click();
            screen.press("Add the first service");
            screen.field("Name").fill("Haircut");
            screen.field("Price").fill("120000");
            screen.finish("Add");
            assertThat(page.locator(".services")).containsText("Haircut");

            screen.open("/staff").press("New employee");
            screen.field("Name").fill("Aziz Karimov");
            screen.finish("Add");
            assertTrue(slots().isEmpty(), "nobody works yet");

            screen.open("/staff?show=hours");
            assertThat(page.locator(".lines")).containsText("Not set yet");
            screen.press("Change: Hours of Aziz Karimov");
            screen.press("Copy Monday to every day");
            screen.finish("Save");
            assertThat(page.locator(".lines")).containsText("Mon–Sun 09:00–18:00");
            assertFalse(slots().isEmpty(), "a time is offered");

            screen.open("/cabinet");
            for (var step : new String[] {"Services", "People", "Working hours", "Who performs what"}) {
                assertThat(page.locator(".is-done", new LocatorOptions().setHasText(step)))
                        .hasCount(1);
            }
        }
    }

    /** What strangers are offered tomorrow. */
    private JsonArray slots() {
        var service = org.owner()
                .get("/services")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("id");
        var day = LocalDate.now(Salon.ZONE).plusDays(1);
        var query = "?service=" + service + "&employee=any&from=" + day + "&to=" + day;
        return TestServer.shared()
                .nobody()
                .get("/public/orgs/org-" + org.id() + "/slots" + query)
                .expect(200)
                .items();
    }
}
