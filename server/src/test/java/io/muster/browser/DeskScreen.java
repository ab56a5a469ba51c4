package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** Reception as somebody at the front desk handles it, above all its form of a new booking. */
record DeskScreen(Page page) {
    /** Once it is live and has everything. */
    static DeskScreen of(Visitor visitor) {
        assertThat(visitor.page().locator(".pill-live")).isVisible();
        assertThat(visitor.page().locator(".skeleton")).hasCount(0);
        return new DeskScreen(visitor.page());
    }

    Locator arrival(String client) {
        return page.locator(".arrival", new Page.LocatorOptions().setHasText(client));
    }

    Locator waiting(String client) {
        return page.locator(".wait-line", new Page.LocatorOptions().setHasText(client));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator field(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    DeskScreen newBooking(String client) {
        page.locator(".reception-new .button-primary").click();
        return client(client);
    }

    /** Somebody who is known already. */
    DeskScreen client(String name) {
        field("Client").fill(name);
        dialog().locator(".menu-item", new Locator.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(dialog().locator(".chosen-client")).containsText(name);
        return this;
    }

    /** @param name of the field: {@code service}, {@code service2}, {@code employee} … */
    DeskScreen choose(String name, UUID id) {
        dialog().locator("[name=" + name + "]").selectOption(id.toString());
        return this;
    }

    Locator time(String start) {
        return dialog().locator(".times-box .time", new Locator.LocatorOptions().setHasText(start));
    }

    DeskScreen take(String start) {
        time(start).click();
        assertThat(dialog().locator(".times-box .time[aria-pressed=true]")).containsText(start);
        return this;
    }

    void submit() {
        dialog().locator("[type=submit]").click();
    }
}
