package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The pages of an owner as a person handles them. */
record OwnerScreen(Page page) {
    OwnerScreen open(String path) {
        page.navigate(path);
        assertThat(page.locator("main h1")).hasCount(1);
        assertThat(page.locator(".skeleton")).hasCount(0);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** In the dialog, by its label. */
    Locator field(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void unfold(String title) {
        dialog().locator("summary")
                .getByText(title, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** The verb at the foot of the dialog. */
    void submit(String verb) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true))
                .click();
    }

    /** The verb that ends the dialog, which then goes. */
    void finish(String verb) {
        submit(verb);
        assertThat(dialog()).hasCount(0);
    }

    /** Of an open menu. */
    void choose(String item) {
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** A card of the cabinet, by its heading. */
    Locator section(String title) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(title).setExact(true));
    }

    void save(String section) {
        section(section)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
    }

    void isSaved() {
        assertThat(page.locator(".toasts")).containsText("Saved.");
    }
}
