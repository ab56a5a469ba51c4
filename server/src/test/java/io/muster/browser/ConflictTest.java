package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private final Salon salon = new Salon();
    private final UUID shift = salon.shift(9, 13, salon.aziz);

    @Test
    void whoIsLateSeesBothVersionsAndOverwritesNothing() {
        try (var visitor = late()) {
            var board = visitor.board();
            assertThat(board.dialog()).containsText("10:00–14:00");
            assertThat(board.dialog()).containsText("12:00–16:00");
            assertEquals(salon.at(10), start());
            board.button("Keep what stands now").click();
            assertThat(board.dialog()).isHidden();
            assertEquals(salon.at(10), start());
        }
    }

    @Test
    void whoIsLateMaySayThatTheirsCounts() {
        try (var visitor = late()) {
            var board = visitor.board();
            board.shows(shift, salon.aziz, "10:00–14:00");
            board.button("Apply mine anyway").click();
            board.shows(shift, salon.aziz, "12:00–16:00");
            assertThat(board.toasts()).containsText("Saved");
            assertEquals(salon.at(12), start());
        }
    }

    /** Drags what somebody else has just moved; the news of that comes after the answer. */
    private Visitor late() {
        var visitor = Visitor.atDesk().expecting("412");
        var socket = new HeldSocket(visitor.page());
        var board = visitor.enter(salon.manager("Malika"), salon.board()).board();
        board.shows(shift, salon.aziz, "09:00–13:00");
        socket.hold();
        salon.move(shift, 10, 14);
        board.drag(shift, 3, salon.aziz);
        assertThat(board.dialog()).containsText("Somebody changed this in the meantime");
        socket.release();
        return visitor;
    }

    @Test
    void anOpenDialogNeverOverwritesWhatCameMeanwhile() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(salon.manager("Malika"), salon.board())) {
            var board = visitor.board();
            board.chip(shift).click();
            board.button("Move to…").click();
            board.field("Person").selectOption("Bobur Tosh");
            salon.move(shift, 10, 14);
            board.shows(shift, salon.aziz, "10:00–14:00");
            board.button("Move").click();
            assertThat(board.dialog().last()).containsText("Somebody changed this in the meantime");
            assertEquals(salon.at(10), start());
        }
    }

    @Test
    void whatIsInHandIsNotYankedAwayAndOverwritesNothing() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(salon.manager("Malika"), salon.board())) {
            var board = visitor.board();
            board.take(shift);
            salon.move(shift, 10, 14);
            var next = salon.shift(15, 18, salon.bobur);
            board.pull(13, salon.aziz);
            assertThat(visitor.page().locator(".chip.is-held")).hasAttribute("data-id", shift.toString());
            board.letGo();
            assertThat(board.dialog()).containsText("Somebody changed this in the meantime");
            assertThat(board.dialog()).containsText("11:00–15:00");
            assertEquals(salon.at(10), start());
            board.button("Keep what stands now").click();
            board.shows(shift, salon.aziz, "10:00–14:00");
            board.shows(next, salon.bobur, "15:00–18:00");
        }
    }

    @Test
    void whatIsBeingWrittenIsNotLostToAChange() {
        try (var visitor = Visitor.atDesk().expecting("412").enter(salon.manager("Malika"), salon.board())) {
            var board = visitor.board();
            board.chip(shift).click();
            board.field("Note").fill("Bring the good scissors");
            salon.change(shift, new JsonObject().put("employee", salon.bobur.toString()));
            board.shows(shift, salon.bobur, "09:00–13:00");
            assertThat(board.field("Note")).hasValue("Bring the good scissors");
        }
    }

    @Test
    void anOverlapGoesBackWithItsReason() {
        salon.shift(12, 18, salon.bobur);
        try (var visitor = Visitor.atDesk().expecting("409").enter(salon.manager("Malika"), salon.board())) {
            var board = visitor.board();
            board.drag(shift, 0, salon.bobur);
            assertThat(board.toasts()).containsText("works then already");
            board.shows(shift, salon.aziz, "09:00–13:00");
        }
    }

    private Instant start() {
        return Instant.parse(salon.show(shift).json().getString("startsAt"));
    }
}
