package io.muster.front;

import java.util.Map;

/** There is no such organisation, or it is not open to the public. */
final class NobodyPage {
    private NobodyPage() {}

    static Map<String, Object> of(Paper paper) {
        return paper.values(paper.texts().of("nobody-title"), "");
    }
}
