package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;

/** The board as a person with a mouse handles it, on one day from 8 to 20 o'clock. */
record BoardScreen(Page page) {
    static final String OPEN = "open";
    private static final int FIRST = 8;
    private static final int LAST = 20;
    private static final Mouse.MoveOptions SMOOTHLY = new Mouse.MoveOptions().setSteps(6);

    Locator chip(UUID id) {
        return page.locator(".chip[data-id='" + id + "']");
    }

    /** Of an employee, or {@link #OPEN}. */
    Locator row(Object key) {
        return page.locator(".line[data-row='" + key + "']");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator toasts() {
        return page.locator(".toasts");
    }

    Locator field(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** This chip, in this row, at this time. */
    void shows(UUID id, Object row, String time) {
        assertThat(row(row).locator(".chip[data-id='" + id + "']")).hasAttribute("aria-label", Pattern.compile(time));
    }

    /** By some hours and into the row of somebody. */
    void drag(UUID id, double hours, Object to) {
        var box = chip(id).boundingBox();
        var x = box.x + box.width / 2;
        drag(x, box.y + box.height / 2, x + hours * hour(), middle(to));
    }

    /** In hand, and moved a little. */
    void take(UUID id) {
        var box = chip(id).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 20, box.y + box.height / 2, SMOOTHLY);
        assertThat(page.locator(".drag-bubble")).isVisible();
    }

    /** What is in hand, so that its middle is at this hour of its row. */
    void pull(double hour, Object row) {
        page.mouse().move(x(hour), middle(row), SMOOTHLY);
    }

    void letGo() {
        page.mouse().up();
    }

    void dragEnd(UUID id, double hours) {
        var box = chip(id).boundingBox();
        var x = box.x + box.width - 3;
        var y = box.y + box.height / 2;
        drag(x, y, x + hours * hour(), y);
    }

    void sweep(Object row, double from, double to) {
        drag(x(from), middle(row), x(to), middle(row));
    }

    void doubleClick(Object row, double hour) {
        page.mouse().dblclick(x(hour), middle(row));
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        var mouse = page.mouse();
        mouse.move(fromX, fromY);
        mouse.down();
        mouse.move(toX, toY, SMOOTHLY);
        mouse.up();
    }

    private double x(double hour) {
        return page.locator(".timeline-grid").boundingBox().x + (hour - FIRST) * hour();
    }

    private double hour() {
        return page.locator(".timeline-grid").boundingBox().width / (LAST - FIRST);
    }

    private double middle(Object row) {
        var box = row(row).boundingBox();
        return box.y + box.height / 2;
    }
}
