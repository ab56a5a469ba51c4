package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No violation on any page, on a desk and on a phone, light and dark; the page itself never scrolls sideways. */
class AxeTest {
    private static final Salon SALON = new Salon();
    private static final UUID SHIFT = SALON.shift(9, 13, SALON.aziz);

    static {
        SALON.book("Lola Karimova", 10, SALON.aziz);
        SALON.shift(14, 18, null);
        SALON.org.shift(SALON.at(9), SALON.at(17), SALON.cutting, SALON.bobur);
        SALON.shift(18, 20, SALON.aziz);
    }

    private final Looks looks = new Looks();

    @Test
    void withoutAnAccount() {
        try (var visitor = Visitor.atDesk().expecting("401").expecting("404")) {
            see(visitor, "/sign-in", "sign-in");
            visitor.signIn("nobody@example.org", "wrong");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
            looks.at(visitor.page(), "sign-in refused");
            see(visitor, "/invitation", "invitation incomplete");
            see(visitor, "/invitation?again#code=" + "x".repeat(32), "invitation");
        }
        looks.areGood();
    }

    @Test
    void theBoard() {
        try (var visitor = Visitor.atDesk().enter(SALON.manager("Malika"), SALON.board())) {
            assertThat(visitor.board().chip(SHIFT)).isVisible();
            looks.at(visitor.page(), "board day");
            visitor.page().keyboard().press("w");
            assertThat(visitor.board().chip(SHIFT)).isVisible();
            looks.at(visitor.page(), "board week");
        }
        looks.areGood();
    }

    @Test
    void theDialogsOfTheBoard() {
        try (var visitor = Visitor.atDesk().enter(SALON.manager("Malika"), SALON.board())) {
            var board = visitor.board();
            for (var button : List.of("New shift", "New booking", "1 draft — Publish")) {
                board.button(button).click();
                dialog(visitor, button);
            }
            board.chip(SHIFT).press("Delete");
            dialog(visitor, "cancel shift");
            board.chip(SHIFT).press("Enter");
            looks.at(visitor.page(), "shift");
            board.button("Move to…").click();
            dialog(visitor, "move shift");
            visitor.page().locator(".chip-booking").press("Enter");
            dialog(visitor, "booking");
            visitor.page().locator(".chip-open").press("Enter");
            board.button("Assign…").click();
            dialog(visitor, "assign");
        }
        looks.areGood();
    }

    @Test
    void theReception() {
        try (var visitor = Visitor.atDesk().enter(SALON.manager("Malika"), "/reception?date=" + SALON.day)) {
            var page = visitor.page();
            assertThat(page.locator(".arrival").first()).isVisible();
            looks.at(page, "reception");
            page.keyboard().press("/");
            page.keyboard().type("lola");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
            looks.at(page, "reception search");
            page.keyboard().press("Enter");
            assertThat(page.locator(".client-bookings")).not().hasCount(0);
            dialog(visitor, "client");
            page.locator(".reception-new .button").first().click();
            dialog(visitor, "walk in");
            page.locator(".reception-new .button-primary").click();
            var book = page.getByRole(AriaRole.DIALOG);
            book.locator("[name=service]").selectOption(new SelectOption().setIndex(1));
            assertThat(book.locator(".time").first()).isVisible();
            book.locator(".more-fields summary").click();
            book.locator("[name=repeat]").check();
            dialog(visitor, "book");
            page.locator(".arrival-main").first().click();
            assertThat(page.locator(".history")).isVisible();
            dialog(visitor, "booking with history");
            page.locator(".panel .button-icon").click();
            dialog(visitor, "waiting list");
        }
        looks.areGood();
    }

    private void dialog(Visitor visitor, String name) {
        var dialog = visitor.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        looks.at(visitor.page(), name.replaceAll("\\W+", " "));
        visitor.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    @Test
    void theOtherPagesOfAManager() {
        try (var visitor = Visitor.atDesk().expecting("404").enter(SALON.manager("Malika"), "/staff")) {
            see(visitor, "/staff", "staff");
            visitor.page().locator(".page-head .button-primary").click();
            dialog(visitor, "new employee");
            see(visitor, "/staff?show=skills", "skills");
            see(visitor, "/catalogue", "services");
            see(visitor, "/catalogue?show=clients", "clients");
            see(visitor, "/swaps", "swaps");
            see(visitor, "/imports", "imports");
            see(visitor, "/outbox", "outbox");
            see(visitor, "/outbox?show=mails", "mails");
            see(visitor, "/account", "account");
            see(visitor, "/nowhere", "not found");
        }
        looks.areGood();
    }

    @Test
    void thePagesOfAnEmployee() {
        try (var visitor = Visitor.onPhone().enter(SALON.worker("Aziz Karimov", SALON.aziz), "/my")) {
            var page = visitor.page();
            see(visitor, "/my", "my");
            press(page, "Put it into my calendar");
            assertThat(page.locator(".qr")).isVisible();
            dialog(visitor, "calendar");
            press(page, "Offer this shift");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            looks.at(page, "offer");
            press(page, "Send offer");
            assertThat(page.locator(".step")).not().hasCount(0);
            see(visitor, "/my/offers", "my offers");
        }
        try (var visitor = Visitor.onPhone().enter(SALON.worker("Bobur Tosh", SALON.bobur), "/my/open")) {
            see(visitor, "/my/open", "my open");
            see(visitor, "/my", "my free");
        }
        looks.areGood();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    @Test
    void thePageOfAnAdministrator() {
        try (var visitor = Visitor.atDesk().enter(Account.admin(), "/admin/organisations")) {
            see(visitor, "/admin/organisations", "organisations");
            visitor.page().locator(".page-head .button-primary").click();
            dialog(visitor, "new organisation");
        }
        looks.areGood();
    }

    /** When it is there: a heading, and nothing still loading. */
    private void see(Visitor visitor, String path, String name) {
        Page page = visitor.page();
        page.navigate(path);
        assertThat(page.locator("main h1")).hasCount(1);
        assertThat(page.locator(".skeleton")).hasCount(0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        looks.at(page, name);
    }
}
