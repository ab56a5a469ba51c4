package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final Salon salon = new Salon();
    private final UUID shift = salon.shift(9, 13, salon.aziz);

    @Test
    void whatWasMissedIsCaughtUp() {
        try (var visitor = Visitor.atDesk()) {
            var socket = new HeldSocket(visitor.page());
            var board = visitor.enter(salon.manager("Malika"), salon.board())
                    .marked()
                    .board();
            socket.cut();
            assertThat(visitor.page().locator(".pill")).containsText("Reconnecting");
            salon.move(shift, 10, 14);
            var second = salon.shift(15, 18, salon.bobur);
            board.shows(shift, salon.aziz, "09:00–13:00");
            socket.mend();
            board.shows(shift, salon.aziz, "10:00–14:00");
            board.shows(second, salon.bobur, "15:00–18:00");
            visitor.board();
            assertTrue(socket.types().contains("changes"), socket.types().toString());
            assertTrue(!socket.types().contains("snapshot"), socket.types().toString());
            assertTrue(visitor.isStillMarked(), "the page was not loaded anew");
        }
    }

    @Test
    void withoutANetworkTheBoardIsReadOnly() {
        try (var visitor = Visitor.atDesk().expecting("ERR_INTERNET_DISCONNECTED")) {
            var board = visitor.enter(salon.manager("Malika"), salon.board())
                    .marked()
                    .board();
            board.shows(shift, salon.aziz, "09:00–13:00");
            visitor.context().setOffline(true);
            assertThat(visitor.page().locator(".pill")).containsText("Offline, read only");
            board.drag(shift, 2, salon.bobur);
            board.shows(shift, salon.aziz, "09:00–13:00");
            assertThat(board.button("New shift")).hasCount(0);
            salon.move(shift, 10, 14);
            visitor.context().setOffline(false);
            board.shows(shift, salon.aziz, "10:00–14:00");
            visitor.board();
            assertTrue(visitor.isStillMarked(), "the page was not loaded anew");
            assertEquals(2, salon.show(shift).json().getInteger("version") - 1, "only the change from elsewhere");
        }
    }
}
