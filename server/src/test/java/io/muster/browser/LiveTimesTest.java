package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Times that others take go from the screen at once, and come back. */
class LiveTimesTest {
    private final Parlour parlour = new Parlour().alone();

    @Test
    void whatOneTakesIsGreyForTheOtherWithinASecond() {
        try (var one = Visitor.onPhone();
                var other = Visitor.atDesk()) {
            var heard = new AtomicBoolean();
            other.page().onWebSocket(socket -> socket.onFrameReceived(frame -> heard.set(true)));
            var mine = BookingScreen.of(one, parlour).choose("Haircut").toTimes();
            var theirs = BookingScreen.of(other, parlour).choose("Haircut").toTimes();
            other.marked();
            other.page().waitForCondition(heard::get);
            assertThat(theirs.time("10:00")).isVisible();
            mine.take("10:00");
            assertThat(theirs.time("10:00")).hasAttribute("data-gone", "", new HasAttributeOptions().setTimeout(1000));
            assertThat(other.page().locator("#said")).containsText("10:00");
            one.page().goBack();
            assertThat(other.page().locator(".time:not([data-gone])").filter(new FilterOptions().setHasText("10:00")))
                    .isVisible();
            assertTrue(other.isStillMarked(), "without a reload");
        }
    }
}
