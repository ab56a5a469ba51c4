package io.muster.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The wire between a page and the live board: it can be slow, or cut. */
final class HeldSocket {
    private static final WebSocketRoute.CloseOptions GOING_AWAY =
            new WebSocketRoute.CloseOptions().setCode(1001).setReason("cut by a test");

    private final List<String> held = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private WebSocketRoute page;
    private boolean holding;
    private boolean cut;

    HeldSocket(Page page) {
        page.routeWebSocket("**/api/v1/board", this::opened);
    }

    private void opened(WebSocketRoute route) {
        page = route;
        if (cut) {
            route.close(GOING_AWAY);
        } else {
            var server = route.connectToServer();
            server.onMessage(frame -> pass(frame.text()));
            route.onMessage(frame -> server.send(frame.text()));
        }
    }

    private void pass(String frame) {
        types.add(new JsonObject(frame).getString("type"));
        if (holding) {
            held.add(frame);
        } else {
            page.send(frame);
        }
    }

    /** From now on nothing arrives. */
    void hold() {
        holding = true;
    }

    /** What was held arrives, and the rest at once. */
    void release() {
        holding = false;
        held.forEach(page::send);
        held.clear();
    }

    /** Ends the connection; a new one ends at once. */
    void cut() {
        cut = true;
        page.close(GOING_AWAY);
    }

    void mend() {
        cut = false;
        types.clear();
    }

    /** The kinds of frames that came since the wire was mended. */
    List<String> types() {
        return types;
    }
}
