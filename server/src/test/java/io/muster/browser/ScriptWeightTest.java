package io.muster.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a page of staff loads before it can be used is small; dialogs come when it has nothing else to do. */
class ScriptWeightTest {
    private static final int MOST_SCRIPT_BYTES = 60_000;
    /** The timeline with its gestures, keys and optimistic commands is more than any other page has. */
    private static final int MOST_OF_THE_BOARD = 71_000;
    /** The page never gets round to what can wait. */
    private static final String NEVER_IDLE = "globalThis.requestIdleCallback = () => 0";

    private final Salon salon = new Salon();

    @Test
    void theBoardIsNoHeavierThanItMustBe() {
        salon.shift(9, 18, salon.aziz);
        weighs(salon.manager("Malika"), salon.board(), ".line .chip", MOST_OF_THE_BOARD);
    }

    @Test
    void receptionIsLight() {
        weighs(
                Account.of(salon.org, "Nargiza", "reception", null),
                "/reception",
                ".reception-day h2",
                MOST_SCRIPT_BYTES);
    }

    @Test
    void theWeekOfAnEmployeeIsLight() {
        weighs(salon.worker("Aziz", salon.aziz), "/my", ".pill-live", MOST_SCRIPT_BYTES);
    }

    /** Opened by somebody who is signed in already, with nothing kept from before. */
    private static void weighs(Account account, String path, String sign, int most) {
        try (var visitor = Visitor.atDesk().enter(account, "/account");
                var fresh = visitor.context().newPage()) {
            var scripts = new CopyOnWriteArrayList<Request>();
            visitor.context().newCDPSession(fresh).send("Network.clearBrowserCache");
            fresh.addInitScript(NEVER_IDLE);
            fresh.onRequestFinished(request -> note(scripts, request));
            fresh.navigate(path);
            assertThat(fresh.locator(sign).first()).isVisible();
            fresh.waitForLoadState();
            long weight = List.copyOf(scripts).stream()
                    .mapToLong(ScriptWeightTest::compressed)
                    .sum();
            assertTrue(weight > most / 2 && weight <= most, path + ": " + weight + " bytes of script");
        }
    }

    private static long compressed(Request script) {
        return Long.parseLong(script.response().headerValue("content-length"));
    }

    /** Browsers that know Temporal do not load it. */
    private static void note(List<Request> scripts, Request request) {
        if (request.resourceType().equals("script") && !request.url().contains("temporal")) {
            scripts.add(request);
        }
    }
}
