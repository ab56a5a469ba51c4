package io.muster.site;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** The state of the board as a browser has it. */
public final class BrowserBoard implements AutoCloseable {
    private final Script script = Script.of(List.of("board/state.js"), """
            let now = null;
            const NAMES = ['skills', 'employees', 'services', 'shifts', 'bookings', 'swaps', 'wishes', 'blocks', 'hours'];
            export const forget = () => { now = null; };
            export const apply = frame => { const answer = state.apply(now, frame); now = answer.state; return answer.outcome; };
            export const seq = () => now.seq;
            export const show = () => ({ seq: now.seq, organisation: now.organisation,
              ...Object.fromEntries(NAMES.map(name => [name, Object.fromEntries(now[name])])) });
            """);

    /** As after a reload. */
    public void forget() {
        script.call("forget");
    }

    /** Gives the outcome: applied, ignored, gap or start-over. */
    public String apply(JsonObject frame) {
        return (String) script.call("apply", Json.read(frame.encode()));
    }

    public long seq() {
        return ((Number) script.call("seq")).longValue();
    }

    /** The number, the organisation, and the rows of each list by their ids. */
    public JsonObject shown() {
        return new JsonObject(Json.write(script.call("show")));
    }

    @Override
    public void close() {
        script.close();
    }
}
