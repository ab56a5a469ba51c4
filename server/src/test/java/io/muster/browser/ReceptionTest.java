package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The front desk in a browser: arrivals, walk-ins, bookings by keyboard, requests and holds, live. */
class ReceptionTest {
    private final Salon salon = new Salon();
    private final UUID haircut = salon.org.service("Haircut", 60, salon.cutting);
    /** Today, however late: the day of a shift that covers now. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Test
    void whoIsCheckedInIsSoOnTheBoardOfSomebodyElse() {
        var soon = arrivingNow("Nodir Aliyev");
        try (var desk = desk();
                var manager = Visitor.atDesk().enter(salon.manager("Malika"), "/board?view=day")) {
            assertThat(arrival(desk.page(), "Nodir Aliyev")).containsText("confirmed");
            manager.board();
            press(arrival(desk.page(), "Nodir Aliyev"), "Check in Nodir Aliyev");
            assertThat(manager.page().locator(".chip[data-id='" + soon + "']"))
                    .hasAttribute("aria-label", Pattern.compile("checked in"));
            assertThat(arrival(desk.page(), "Nodir Aliyev")).containsText("checked in");
            arrival(desk.page(), "Nodir Aliyev").locator(".arrival-main").click();
            var dialog = desk.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog.locator(".history")).containsText("Checked in");
            assertThat(dialog.locator(".history")).containsText("confirmed → checked in");
        }
    }

    @Test
    void aWalkInIsServedAtOnce() {
        works(salon.bobur);
        try (var desk = desk()) {
            var page = desk.page();
            button(page, "Walk-in").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Client", exactly()).fill("Zafar Usmanov");
            button(page, "New client “Zafar Usmanov”").click();
            dialog.getByLabel("Phone").fill("+998 90 777 66 55");
            dialog.locator("[name=service]").selectOption(haircut.toString());
            button(page, "Check in").click();
            assertThat(dialog).isHidden();
            assertThat(arrival(page, "Zafar Usmanov")).containsText("checked in");
        }
    }

    @Test
    void aBookingIsMadeByKeyboardAlone() {
        salon.shift(9, 18, salon.aziz);
        salon.org.client("Lola Karimova");
        try (var desk = desk("/reception?date=" + salon.day)) {
            var page = desk.page();
            var keys = page.keyboard();
            keys.type("lola k");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
            keys.press("Enter");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("No booking ahead.");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Book").setExact(true))
                    .press("Enter");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.locator(".chosen-client")).containsText("Lola Karimova");
            dialog.locator("[name=service]").focus();
            keys.type("Haircut");
            var next = dialog.locator(".time.is-next");
            assertThat(next).containsText("09:00");
            next.focus();
            keys.press("ArrowRight");
            keys.press("Enter");
            assertThat(dialog.locator(".time[aria-pressed=true]")).containsText("09:15");
            dialog.locator("[type=submit]").press("Enter");
            assertThat(dialog).isHidden();
            assertThat(arrival(page, "Lola Karimova")).containsText("09:15");
        }
    }

    @Test
    void outsideTheHoursAReasonIsAskedFor() {
        salon.shift(9, 12, salon.aziz);
        salon.org.client("Lola Karimova");
        try (var desk = desk("/reception?date=" + salon.day).expecting("422")) {
            var page = desk.page();
            page.locator(".reception-new .button-primary").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Client", exactly()).fill("Lola");
            assertThat(dialog.locator(".menu-item")).hasCount(2);
            dialog.locator(".menu-item").first().click();
            dialog.locator("[name=service]").selectOption(haircut.toString());
            dialog.locator("[name=employee]").selectOption(salon.aziz.toString());
            button(page, "Another time…").click();
            dialog.getByLabel("From", exactly()).fill("13:00");
            dialog.locator("[type=submit]").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Outside working hours");
            dialog.getByLabel("Reason").fill("An old friend of the house");
            button(page, "Book anyway").click();
            assertThat(dialog).isHidden();
            assertThat(arrival(page, "Lola Karimova")).containsText("13:00");
        }
    }

    @Test
    void aRequestIsConfirmedAndAHoldComesAndGoes() {
        salon.shift(9, 18, salon.aziz);
        var asked = salon.org.service("Colouring on request", 60, salon.cutting);
        var service = salon.owner.get("/services/" + asked).expect(200).json();
        salon.owner
                .patch(
                        "/services/" + asked,
                        service.getInteger("version"),
                        new JsonObject().put("confirmation", "request"))
                .expect(200);
        try (var desk = desk("/reception?date=" + salon.day);
                var manager = Visitor.atDesk().enter(salon.manager("Malika"), salon.board())) {
            manager.board();
            var visitor = new Stranger(salon.org);
            var held = visitor.hold(asked, salon.at(11));
            assertThat(desk.page().locator("#holds")).containsText("1");
            assertThat(manager.page().locator(".chip.is-hold")).hasAttribute("aria-label", Pattern.compile("Held"));
            visitor.confirm(held, "Dilfuza Rahimova");
            assertThat(desk.page().locator("#requests")).containsText("1");
            assertThat(desk.page().locator("#holds")).hasCount(0);
            assertThat(manager.page().locator(".chip.is-requested")).hasCount(1);
            button(desk.page(), "Confirm Dilfuza Rahimova").click();
            assertThat(desk.page().locator("#requests")).hasCount(0);
            assertThat(arrival(desk.page(), "Dilfuza Rahimova")).containsText("confirmed");
            assertThat(manager.page().locator(".chip.is-confirmed")).hasCount(1);
            var given = visitor.hold(haircut, salon.at(14));
            assertThat(manager.page().locator(".chip.is-hold")).hasCount(1);
            visitor.release(given);
            assertThat(manager.page().locator(".chip.is-hold")).hasCount(0);
            assertThat(desk.page().locator("#holds")).hasCount(0);
        }
    }

    @Test
    void freeTimesOfAServiceAreBandsAndTimeCanBeBlocked() {
        salon.shift(9, 12, salon.aziz);
        try (var manager = Visitor.atDesk().enter(salon.manager("Malika"), salon.board())) {
            var board = manager.board();
            var page = manager.page();
            page.getByLabel("Show free times for…").selectOption(haircut.toString());
            assertThat(board.row(salon.aziz).locator(".lane-free"))
                    .hasAttribute("aria-label", Pattern.compile("09:00–12:00"));
            board.button("Block time").click();
            page.getByRole(AriaRole.DIALOG).locator("[name=employee]").selectOption(salon.aziz.toString());
            board.field("From").fill("10:00");
            board.field("To").fill("12:00");
            page.getByRole(AriaRole.DIALOG).locator("[type=submit]").click();
            var block = board.row(salon.aziz).locator(".chip-block");
            // What was sent and what the board heard of it may stand side by side for a moment.
            assertThat(block).hasCount(1);
            assertThat(block).hasAttribute("aria-label", Pattern.compile("10:00–12:00"));
            var free = board.row(salon.aziz).locator(".lane-free");
            assertThat(free).hasAttribute("aria-label", Pattern.compile("09:00–10:00"));
            block.press("Enter");
            button(page, "Free this time").click();
            assertThat(block).hasCount(0);
        }
    }

    /** Somebody who is expected in this minute. */
    private UUID arrivingNow(String client) {
        works(salon.bobur);
        return salon.book(client, now.plus(2, ChronoUnit.MINUTES), haircut, salon.bobur);
    }

    private void works(UUID employee) {
        salon.org.published(now.minus(4, ChronoUnit.HOURS), now.plus(4, ChronoUnit.HOURS), salon.cutting, employee);
    }

    private Visitor desk() {
        return desk("/reception");
    }

    private Visitor desk(String path) {
        var visitor = Visitor.atDesk().enter(Account.of(salon.org, "Nargiza", "reception", null), path);
        assertThat(visitor.page().locator(".pill-live")).isVisible();
        assertThat(visitor.page().locator(".skeleton")).hasCount(0);
        return visitor;
    }

    private static Locator arrival(Page page, String client) {
        return page.locator(".arrival", new Page.LocatorOptions().setHasText(client));
    }

    private static void press(Locator row, String button) {
        row.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
