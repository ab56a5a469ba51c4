package io.muster.front;

import java.util.Map;

/** The shell of somebody's own booking: whose it is stands in the fragment, which never leaves the browser. */
final class VisitPage {
    private VisitPage() {}

    static Map<String, Object> of(Paper paper) {
        var values = paper.values(paper.texts().of("visit-title"), "");
        paper.script(values, "js/book/visit.js");
        return values;
    }
}
