package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** No violation on any screen of clients, on a desk and on a phone, light and dark; nothing scrolls sideways. */
class BookingLooksTest {
    private final Parlour parlour = new Parlour();
    private final Looks looks = new Looks();

    @Test
    void whatTheServerWrites() {
        try (var visitor = Visitor.atDesk().expecting("404")) {
            var page = visitor.page();
            page.navigate("/book?q=Parlour&lang=en");
            looks.at(page, "find");
            page.navigate("/book?q=nothing-like-it&lang=uz");
            looks.at(page, "find nothing");
            page.navigate("/book/nobody-here?lang=ru");
            looks.at(page, "find nobody");
            page.navigate("/visit?lang=uz");
            assertThat(page.locator(".empty")).isVisible();
            looks.at(page, "visit unknown");
        }
        looks.areGood();
    }

    @Test
    void everyScreenOfABooking() {
        parlour.change(new JsonObject().put("colour", "#0f766e").put("cancelMinutes", 0));
        try (var visitor = Visitor.onPhone()) {
            var page = visitor.page();
            var screen = BookingScreen.of(visitor, parlour);
            looks.at(page, "book services");
            screen.choose("Haircut");
            looks.at(page, "book chosen");
            screen.toTimes();
            looks.at(page, "book times");
            screen.button("Join the waiting list").click();
            looks.at(page, "book waiting");
            screen.button("Back").click();
            screen.take("10:00");
            screen.button("Book").click();
            looks.at(page, "book details");
            screen.fill("Madina Rahimova", "madina@example.org").confirm();
            looks.at(page, "book done");
            page.navigate(screen.link());
            assertThat(page.locator(".pill")).isVisible();
            looks.at(page, "visit");
            screen.button("Move to another time").click();
            assertThat(page.locator(".time").first()).isVisible();
            looks.at(page, "visit move");
            screen.button("Back").click();
            screen.button("Cancel the booking").click();
            looks.at(page, "visit cancel");
        }
        looks.areGood();
    }
}
