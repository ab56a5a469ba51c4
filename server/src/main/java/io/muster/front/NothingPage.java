package io.muster.front;

import java.util.Map;

/** There is nothing to show: no such organisation, or not just now. */
final class NothingPage {
    private NothingPage() {}

    static Map<String, Object> of(Paper paper, String why) {
        var title = paper.texts().of(why + "-title");
        var values = paper.values(title, "");
        values.put("heading", title);
        values.put("text", paper.texts().of(why + "-text"));
        values.put("call", "");
        values.put("icon", "search");
        return values;
    }

    /** The same, with the number that finds in the log what went wrong. */
    static Map<String, Object> of(Paper paper, String call, String why) {
        var values = of(paper, why);
        values.put("call", paper.texts().of("trouble-call", "id", call));
        values.put("icon", "triangle-alert");
        return values;
    }
}
