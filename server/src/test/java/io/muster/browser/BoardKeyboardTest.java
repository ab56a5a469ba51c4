package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardKeyboardTest {
    private final Salon salon = new Salon();
    private final UUID shift = salon.shift(9, 13, salon.aziz);
    private Visitor visitor;
    private BoardScreen board;

    @BeforeEach
    void open() {
        visitor = Visitor.atDesk().enter(salon.manager("Malika"), salon.board());
        board = visitor.board();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void anArrowAtATimeInMoveMode() {
        press("m", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "ArrowDown", "Enter");
        board.shows(shift, salon.bobur, "09:30–13:45");
        assertThat(board.toasts()).containsText("09:30–13:45, Bobur Tosh");
        assertThat(board.chip(shift)).isFocused();
    }

    @Test
    void twoMovesAtOnceAreNoConflictWithOneself() {
        press("m", "ArrowRight", "Enter", "m", "ArrowRight", "Enter");
        assertThat(board.toasts()).containsText("09:30–13:30");
        visitor.page().keyboard().press("Control+z");
        board.shows(shift, salon.aziz, "09:15–13:15");
    }

    @Test
    void escapePutsBack() {
        press("m", "ArrowRight", "ArrowDown");
        board.shows(shift, salon.bobur, "09:15–13:15");
        press("Escape");
        board.shows(shift, salon.aziz, "09:00–13:00");
        assertEquals(1, salon.show(shift).json().getInteger("version") - 1, "nothing was sent");
    }

    @Test
    void enterShowsTheDetailsAndTheWayToMove() {
        press("Enter");
        assertThat(board.dialog()).containsText("published");
        board.button("Move to…").click();
        board.field("From").fill("14:00");
        board.field("Person").selectOption("Bobur Tosh");
        board.button("Move").click();
        assertThat(board.dialog()).isHidden();
        board.shows(shift, salon.bobur, "14:00–18:00");
    }

    @Test
    void deleteAsksFirst() {
        press("Delete");
        assertThat(board.dialog()).containsText("09:00–13:00, Aziz Karimov");
        board.button("Cancel").click();
        board.shows(shift, salon.aziz, "09:00–13:00");
        press("Delete");
        board.button("Cancel shift").click();
        assertThat(board.chip(shift)).hasCount(0);
    }

    @Test
    void controlZTakesBack() {
        press("m", "ArrowRight", "Enter");
        assertThat(board.toasts()).containsText("09:15–13:15");
        visitor.page().keyboard().press("Control+z");
        assertThat(board.toasts()).containsText("Undone");
        board.shows(shift, salon.aziz, "09:00–13:00");
    }

    @Test
    void soDoesTheNewsOfIt() {
        board.drag(shift, 3, salon.bobur);
        board.shows(shift, salon.bobur, "12:00–16:00");
        board.button("Undo").click();
        board.shows(shift, salon.aziz, "09:00–13:00");
    }

    @Test
    void oneKeyForEachView() {
        var title = visitor.page().locator("h1");
        assertThat(title).containsText(day(0));
        visitor.page().keyboard().press("]");
        assertThat(title).containsText(day(1));
        visitor.page().keyboard().press("[");
        visitor.page().keyboard().press("[");
        assertThat(title).containsText(day(-1));
        visitor.page().keyboard().press("w");
        assertThat(visitor.page()).not().hasURL(Pattern.compile("view=day"));
        assertThat(board.chip(shift)).isVisible();
        visitor.page().keyboard().press("d");
        visitor.page().keyboard().press("t");
        assertThat(visitor.page()).hasURL(Pattern.compile("/board\\?view=day$"));
    }

    private String day(int after) {
        return salon.day.plusDays(after).format(DateTimeFormatter.ofPattern("d MMM", Locale.UK));
    }

    private void press(String... keys) {
        board.chip(shift).focus();
        for (var key : keys) {
            visitor.page().keyboard().press(key);
        }
    }
}
