package io.muster.slot;

import java.util.HashMap;
import java.util.Map;

/** How many sockets of a network are open, and how much it asks. */
final class Networks {
    private final int mostSockets;
    private final int mostQuestions;
    private final Map<String, Integer> sockets = new HashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();

    /** @param mostQuestions until {@link #nextMinute} */
    Networks(int mostSockets, int mostQuestions) {
        this.mostSockets = mostSockets;
        this.mostQuestions = mostQuestions;
    }

    /** Says false where too many of the network are there already. */
    boolean comes(String network) {
        if (sockets.getOrDefault(network, 0) >= mostSockets) {
            return false;
        }
        sockets.merge(network, 1, Integer::sum);
        return true;
    }

    void goes(String network) {
        sockets.computeIfPresent(network, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Says false where the network has asked enough for this minute. */
    boolean asks(String network) {
        return questions.merge(network, 1, Integer::sum) <= mostQuestions;
    }

    void nextMinute() {
        questions.clear();
    }
}
