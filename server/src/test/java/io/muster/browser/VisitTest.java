package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A client moves and cancels their booking by the link that they have. */
class VisitTest {
    private final Parlour parlour = new Parlour();

    @Test
    void isMovedAndCancelled() {
        parlour.change(new JsonObject().put("cancelMinutes", 0));
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = booked(visitor);
            page.navigate(screen.link());
            assertThat(page.locator(".pill")).containsText("Confirmed");
            assertThat(page.locator("h1")).hasText("Parlour");
            screen.button("Move to another time").click();
            assertThat(page.getByText("Nothing changes until you choose a new time."))
                    .isVisible();
            screen.time("16:00").click();
            assertThat(page.getByText("The booking is moved.")).isVisible();
            assertThat(page.locator(".visit-time")).hasText("16:00–16:45");
            screen.button("Cancel the booking").click();
            screen.button("Cancel it").click();
            assertThat(page.getByText("The booking is cancelled.")).isVisible();
            assertThat(page.locator(".pill")).containsText("Cancelled");
            page.reload();
            assertThat(page.locator(".pill")).containsText("Cancelled");
        }
    }

    @Test
    void afterTheDeadlineItSaysWhomToCall() {
        parlour.change(new JsonObject().put("cancelMinutes", 43_200));
        try (var visitor = Visitor.onPhone()) {
            var screen = booked(visitor);
            visitor.page().navigate(screen.link());
            assertThat(visitor.page().getByText("It is too late to change this online."))
                    .isVisible();
            assertThat(screen.button("Cancel the booking")).hasCount(0);
        }
    }

    @Test
    void aTimeThatIsOfferedFromTheWaitingListIsTakenByItsLink() {
        parlour.alone().change(new JsonObject().put("cancelMinutes", 0));
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = booked(visitor);
            parlour.waits("Nilufar Saidova");
            page.navigate(screen.link());
            screen.button("Cancel the booking").click();
            screen.button("Cancel it").click();
            assertThat(page.getByText("The booking is cancelled.")).isVisible();
            page.navigate(parlour.linkOfHeld());
            assertThat(screen.heading()).hasText("A time has become free");
            assertThat(page.locator(".timer")).containsText("Held for you:");
            screen.fill("Nilufar Saidova", "nilufar@example.org");
            screen.button("Book").click();
            assertThat(page.locator(".pill")).containsText("Confirmed");
        }
    }

    @Test
    void anUnknownLinkSaysSo() {
        try (var visitor = Visitor.onPhone().expecting("40[0-9]")) {
            visitor.page().navigate("/visit?lang=en#" + "A".repeat(60));
            assertThat(visitor.page().getByText("This link is not good any more"))
                    .isVisible();
        }
    }

    private BookingScreen booked(Visitor visitor) {
        return BookingScreen.of(visitor, parlour)
                .choose("Haircut")
                .toTimes()
                .take("13:00")
                .fill("Madina Rahimova", "")
                .confirm();
    }
}
