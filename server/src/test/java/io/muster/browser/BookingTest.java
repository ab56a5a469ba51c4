package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A client books on a phone, without an account. */
class BookingTest {
    private final Parlour parlour = new Parlour();

    @Test
    void inFourScreens() throws Exception {
        parlour.changeService(new JsonObject()
                .put("depositMinor", 3_000_000)
                .put(
                        "questions",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", "first")
                                        .put("label", "Is it your first visit?")
                                        .put("kind", "yes_no")
                                        .put("required", true))));
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            assertThat(page.getByText("All times are Tashkent time")).isVisible();
            screen.take("10:00");
            assertThat(page.locator(".timer")).containsText("Held for you: 9:");
            assertThat(page.locator(".held-card")).containsText("100,000\u00a0UZS");
            assertThat(page.locator(".held-card")).containsText("30,000\u00a0UZS");
            assertThat(page.locator(".rules")).containsText("Tell us a day before.");
            screen.button("Book").click();
            assertThat(page.getByText("Please answer this.")).isVisible();
            screen.fill("Madina Rahimova", "madina@example.org");
            page.getByLabel("Yes").check();
            screen.confirm();
            assertThat(page.locator(".visit-card")).containsText("10:00–10:45");
            assertThat(page.getByText("We sent a mail to madina@example.org.")).isVisible();
            var file =
                    page.waitForDownload(() -> screen.button("Add to calendar").click());
            assertTrue(Files.readString(file.path()).startsWith("BEGIN:VCALENDAR"));
        }
    }

    @Test
    void theWayBackGivesTheTimeFreeAndKeepsWhatWasTyped() {
        parlour.alone();
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            screen.take("10:00").fill("Madina Rahimova", "");
            var released = page.waitForResponse("**/release", page::goBack);
            assertEquals(200, released.status());
            assertThat(screen.heading()).hasText("Choose a time");
            assertThat(screen.time("10:00")).not().hasAttribute("data-gone", "");
            screen.take("10:00");
            assertThat(page.locator("[name=name]")).hasValue("Madina Rahimova");
            page.goBack();
            page.goBack();
            assertThat(screen.heading()).hasText("Choose a service");
            assertThat(page.locator("button.service")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void aReloadKeepsTheHold() {
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            screen.take("11:00").fill("Madina Rahimova", "");
            page.reload();
            assertThat(screen.heading()).hasText("Your details");
            assertThat(page.locator(".timer")).containsText("Held for you: 9:");
            assertThat(page.locator("[name=name]")).hasValue("Madina Rahimova");
            screen.confirm();
            page.reload();
            assertThat(screen.heading()).hasText("You are booked");
            assertThat(page.locator(".visit-card")).containsText("11:00–11:45");
            page.navigate(page.url());
            assertThat(screen.heading()).hasText("Choose a service");
        }
    }

    @Test
    void aHoldThatRunsOutIsMadeAgainByOnePress() {
        try (var visitor = Visitor.onPhone().expecting("409|404")) {
            var page = visitor.page();
            page.clock().install();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            screen.take("12:00").fill("Madina Rahimova", "");
            page.clock().fastForward("10:01");
            assertThat(page.getByText("The hold has run out.")).isVisible();
            assertThat(screen.button("Book")).isDisabled();
            assertThat(page.locator("[name=name]")).hasValue("Madina Rahimova");
            page.locator(".notice .button").click();
            assertThat(page.locator(".timer")).containsText("Held for you:");
            screen.confirm();
        }
    }

    @Test
    void whoIsTooLateIsOfferedWhatIsFree() {
        parlour.alone();
        try (var visitor = Visitor.onPhone().expecting("409");
                var other = Visitor.onPhone()) {
            var page = visitor.page();
            page.routeWebSocket("**/public/slots", socket -> {});
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            BookingScreen.of(other, parlour).choose("Haircut").toTimes().take("14:00");
            screen.time("14:00").click();
            assertThat(page.getByText("Somebody was faster.")).isVisible();
            assertThat(screen.time("14:00")).hasAttribute("data-gone", "");
            page.locator(".notice .button").first().click();
            assertThat(screen.heading()).hasText("Your details");
        }
    }

    @Test
    void servicesInARowAreOneVisit() {
        parlour.org.service("Beard", 15, parlour.cutting);
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").choose("Beard");
            assertThat(page.locator(".bar-row")).containsText("2 services");
            assertThat(page.locator(".bar-row")).containsText("1 h");
            screen.toTimes().take("09:00").fill("Madina Rahimova", "").confirm();
            assertThat(page.locator(".visit-time")).hasText("09:00–10:00");
            assertThat(page.locator(".visit-card li")).hasCount(2);
        }
    }

    @Test
    void twoPeopleAtOnceAreOneVisit() {
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut");
            screen.button("One more").click();
            assertThat(page.locator(".stepper")).containsText("For 2 people");
            screen.toTimes().take("09:00").fill("Madina Rahimova", "").confirm();
            assertThat(page.locator(".visit-card li")).hasCount(2);
            assertThat(page.locator(".visit-card .sum-total")).containsText("200,000\u00a0UZS");
        }
    }

    @Test
    void aRequestIsSentAndWaits() {
        parlour.changeService(new JsonObject().put("confirmation", "request"));
        try (var visitor = Visitor.onPhone()) {
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            screen.take("15:00").fill("Madina Rahimova", "");
            screen.button("Send the request").click();
            assertThat(screen.heading()).hasText("Your request is sent");
        }
    }

    @Test
    void withoutAConnectionThereIsASentenceAndAWayOn() {
        try (var visitor = Visitor.onPhone().expecting(".")) {
            Page page = visitor.page();
            page.navigate(parlour.page());
            visitor.context().setOffline(true);
            var screen = new BookingScreen(page).choose("Haircut");
            screen.button("Choose a time").click();
            assertThat(page.getByText("There is no connection just now.")).isVisible();
            visitor.context().setOffline(false);
            screen.button("Try again").click();
            assertThat(page.locator(".time").first()).isVisible();
        }
    }

    @Test
    void whoFindsNoTimeWaits() {
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour).choose("Haircut").toTimes();
            screen.button("Join the waiting list").click();
            assertThat(screen.heading()).hasText("Waiting list");
            screen.button("Join the waiting list").click();
            assertThat(page.getByText("This is not an e-mail address.")).isVisible();
            screen.fill("Madina Rahimova", "madina@example.org");
            screen.button("Join the waiting list").click();
            assertThat(screen.heading()).hasText("You are on the list");
        }
        assertEquals(1, parlour.owner.get("/waiting").expect(200).items().size());
    }
}
