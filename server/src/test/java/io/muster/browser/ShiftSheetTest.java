package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a manager does with one shift in its sheet. */
class ShiftSheetTest {
    private final Salon salon = new Salon();
    private final UUID shift = salon.shift(9, 13, salon.aziz);
    private final UUID open = salon.shift(10, 12, null);
    private Visitor visitor;
    private BoardScreen board;

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void itsTitleIsReadFirst() {
        show(shift);
        assertThat(board.dialog().locator("h2")).isFocused();
    }

    @Test
    void timesAreTypedOnAClockOf24Hours() {
        show(shift);
        var from = board.field("From");
        from.fill("930");
        from.press("Tab");
        assertThat(from).hasValue("09:30");
        from.press("ArrowDown");
        assertThat(from).hasValue("09:15");
        board.button("Save").click();
        board.shows(shift, salon.aziz, "09:15–13:00");
    }

    @Test
    void whatIsNoTimeIsSaidAtTheField() {
        show(shift);
        var to = board.field("To");
        to.fill("25");
        to.press("Tab");
        assertThat(board.dialog().locator(".wrong")).hasText("A time like 9:30.");
        assertThat(to).hasAttribute("aria-invalid", "true");
        assertThat(board.button("Save")).hasCount(0);
    }

    @Test
    void itIsGivenToWhoIsChosen() {
        show(open);
        board.button("Assign…").click();
        var busy = candidate("Aziz Karimov");
        assertThat(busy).hasAttribute("aria-disabled", "true");
        assertThat(busy).containsText("Not possible: overlaps another shift");
        assertThat(candidate("Bobur Tosh")).hasAttribute("aria-pressed", "true");
        board.button("Assign Bobur Tosh").click();
        board.shows(open, salon.bobur, "10:00–12:00");
    }

    @Test
    void everyVerbIsWithinReachOnAPhone() {
        visitor = Visitor.onPhone().enter(salon.manager("Malika"), salon.board());
        visitor.page().locator(".day-entry:not(.is-open)").click();
        board = new BoardScreen(visitor.page());
        var cancel = board.button("Cancel shift");
        assertThat(cancel).hasClass(Pattern.compile("button-danger"));
        var box = cancel.boundingBox();
        assertTrue(box.y + box.height <= 844, "its foot stays in sight");
        assertEquals(0, visitor.page().locator(".dialog").evaluate("it => it.scrollWidth - it.clientWidth"));
    }

    private Locator candidate(String name) {
        return board.dialog().locator(".board-people button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void show(UUID id) {
        visitor = Visitor.atDesk().enter(salon.manager("Malika"), salon.board());
        board = visitor.board();
        board.chip(id).press("Enter");
    }
}
