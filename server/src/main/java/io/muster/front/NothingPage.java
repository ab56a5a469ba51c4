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
        return values;
    }
}
