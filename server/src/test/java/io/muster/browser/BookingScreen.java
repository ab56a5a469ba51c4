package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The booking page as a client uses it. */
final class BookingScreen {
    private final Page page;

    BookingScreen(Page page) {
        this.page = page;
    }

    static BookingScreen of(Visitor visitor, Parlour parlour) {
        visitor.page().navigate(parlour.page());
        return new BookingScreen(visitor.page());
    }

    BookingScreen choose(String service) {
        page.locator("button.service", new Page.LocatorOptions().setHasText(service))
                .click();
        return this;
    }

    /** To the times of the first day after today that has any. */
    BookingScreen toTimes() {
        button("Choose a time").click();
        assertThat(page.locator(".time").first()).isVisible();
        page.locator("[aria-current=date]").waitFor();
        var tomorrow = page.locator(".day-free:not([aria-current])").first();
        if (tomorrow.count() == 0) {
            button("Month after").click();
        }
        tomorrow.click();
        assertThat(tomorrow).hasAttribute("aria-pressed", "true");
        return this;
    }

    Locator time(String clock) {
        return page.locator(".time", new Page.LocatorOptions().setHasText(clock));
    }

    BookingScreen take(String clock) {
        time(clock).click();
        assertThat(heading()).hasText("Your details");
        return this;
    }

    BookingScreen fill(String name, String email) {
        page.locator("[name=name]").fill(name);
        page.locator("[name=phone]").fill("+998 90 123-45-67");
        page.locator("[name=email]").fill(email);
        return this;
    }

    BookingScreen confirm() {
        button("Book").click();
        assertThat(heading()).hasText("You are booked");
        return this;
    }

    /** The client's own link, as a path. */
    String link() {
        return page.locator("a[href^='/visit']").getAttribute("href");
    }

    Locator heading() {
        return page.locator("main h2").first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
