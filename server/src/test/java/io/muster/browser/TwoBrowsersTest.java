package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TwoBrowsersTest {
    private final Salon salon = new Salon();

    @Test
    void whatOneDragsTheOtherShows() {
        var shift = salon.shift(9, 13, salon.aziz);
        try (var one = desk("Malika");
                var other = desk("Nodira")) {
            other.marked();
            one.board().shows(shift, salon.aziz, "09:00–13:00");
            other.board().shows(shift, salon.aziz, "09:00–13:00");
            one.board().drag(shift, 2, salon.bobur);
            other.board().shows(shift, salon.bobur, "11:00–15:00");
            one.board().shows(shift, salon.bobur, "11:00–15:00");
            one.board().dragEnd(shift, 1.5);
            other.board().shows(shift, salon.bobur, "11:00–16:30");
            assertTrue(other.isStillMarked(), "changes come without a reload");
        }
    }

    @Test
    void aShiftDrawnOnAnEmptyLaneIsThereForTheOther() {
        try (var one = desk("Malika");
                var other = desk("Nodira")) {
            one.board().sweep(salon.bobur, 10, 14);
            create(one.board(), "10:00", "14:00");
            assertThat(other.board().row(salon.bobur).locator(".chip"))
                    .hasAttribute("aria-label", Pattern.compile("10:00–14:00.*draft"));
            one.board().doubleClick(salon.dilnoza, 9);
            create(one.board(), "09:00", "17:00");
            assertThat(other.board().row(salon.dilnoza).locator(".chip"))
                    .hasAttribute("aria-label", Pattern.compile("09:00–17:00"));
        }
    }

    private static void create(BoardScreen board, String from, String to) {
        assertThat(board.field("From")).hasValue(from);
        assertThat(board.field("To")).hasValue(to);
        board.button("Create draft").click();
        assertThat(board.dialog()).isHidden();
    }

    @Test
    void whatAnEmployeeClaimsOnThePhoneIsOnTheBoard() {
        var shift = salon.shift(9, 13, null);
        try (var manager = desk("Malika");
                var aziz = phone("Aziz", "/my/open")) {
            manager.board().shows(shift, BoardScreen.OPEN, "09:00–13:00");
            claim(aziz.page());
            assertThat(aziz.page().locator(".offer")).containsText("Yours!");
            manager.board().shows(shift, salon.aziz, "09:00–13:00");
            aziz.page()
                    .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Home"))
                    .click();
            manager.board().dragEnd(shift, 1);
            assertThat(aziz.page().locator(".next")).containsText("09:00–14:00");
        }
    }

    @Test
    void ofTwoWhoClaimAtOnceOneIsFirst() {
        salon.shift(9, 13, null);
        try (var aziz = phone("Aziz", "/my/open").expecting("409");
                var bobur = phone("Bobur", "/my/open").expecting("409")) {
            var held = new ArrayList<Route>();
            for (var visitor : List.of(aziz, bobur)) {
                visitor.page().route("**/claim", held::add);
                claim(visitor.page());
                visitor.page().waitForCondition(() -> held.size() == (visitor == aziz ? 1 : 2));
            }
            held.forEach(Route::resume);
            var answers = List.of(answer(aziz.page()), answer(bobur.page()));
            assertEquals(
                    1, answers.stream().filter(text -> text.contains("Yours!")).count(), answers.toString());
            assertEquals(
                    1,
                    answers.stream().filter(text -> text.contains("Taken by")).count(),
                    answers.toString());
        }
    }

    /** What became of the claim. */
    private static String answer(Page page) {
        var verdict = page.locator(".offer .verdict");
        assertThat(verdict).isVisible();
        return verdict.textContent();
    }

    private static void claim(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Claim")).click();
    }

    @Test
    void eachSeesWhoElseIsHere() {
        try (var one = desk("Malika Yusupova");
                var other = desk("Nodira Aliyeva")) {
            assertThat(one.page().getByLabel("Also here: Nodira Aliyeva")).isVisible();
            assertThat(other.page().getByLabel("Also here: Malika Yusupova")).isVisible();
            other.page().navigate("/staff");
            assertThat(one.page().getByLabel("Also here: Nodira Aliyeva")).isHidden();
        }
    }

    private Visitor desk(String name) {
        return Visitor.atDesk().enter(salon.manager(name), salon.board());
    }

    private Visitor phone(String name, String path) {
        return Visitor.onPhone().enter(salon.worker(name, name.equals("Aziz") ? salon.aziz : salon.bobur), path);
    }
}
