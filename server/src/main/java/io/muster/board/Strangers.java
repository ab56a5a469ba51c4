package io.muster.board;

import java.util.HashMap;
import java.util.Map;

/** The sockets that have not said who they are, counted by the network that they come from. */
final class Strangers {
    private final int most;
    private final Map<BoardSocket, String> networks = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param most of one network */
    Strangers(int most) {
        this.most = most;
    }

    /** Says false where too many of the network are there already. */
    boolean add(BoardSocket socket, String network) {
        if (counts.getOrDefault(network, 0) >= most) {
            return false;
        }
        networks.put(socket, network);
        counts.merge(network, 1, Integer::sum);
        return true;
    }

    /** It has said hello, or is gone; to be called as often as either is noticed. */
    void remove(BoardSocket socket) {
        var network = networks.remove(socket);
        if (network != null) {
            counts.computeIfPresent(network, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
