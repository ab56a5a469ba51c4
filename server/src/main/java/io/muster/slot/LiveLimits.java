package io.muster.slot;

import java.time.Duration;

/**
 * How much the sockets of live slots may.
 *
 * @param sockets of this node
 * @param socketsOfNetwork a whole school may sit behind one address
 * @param questions of a network in a minute
 * @param askWithin a socket that has not said by then what it watches is closed
 * @param beatEvery how often the server says that it is there, and asks whether the visitor still is
 * @param silence a visitor who has not answered for so long is gone
 * @param rest between two readings for the same question
 * @param tick how often time itself is looked at: notice, deadlines of holds, and what was not announced
 */
public record LiveLimits(
        int sockets,
        int socketsOfNetwork,
        int questions,
        Duration askWithin,
        Duration beatEvery,
        Duration silence,
        Duration rest,
        Duration tick) {
    public static LiveLimits standard() {
        return new LiveLimits(
                10_000,
                200,
                600,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofMillis(100),
                Duration.ofMinutes(1));
    }
}
