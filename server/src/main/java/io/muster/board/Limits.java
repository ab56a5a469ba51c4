package io.muster.board;

import java.time.Duration;

/**
 * How long and how much sockets of the board may.
 *
 * @param helloWithin a socket that has not said who it is by then is closed
 * @param beatEvery how often the server says that it is there
 * @param silence a client that has said nothing for so long is gone
 * @param expiringBefore how long before its end a token is announced to end
 * @param slow how long a socket may have more to send than the network takes
 * @param queuedBytes changes waiting for one socket; a snapshot on its way is not counted
 * @param strangers sockets of one network that have not said hello yet; a whole office comes back at once after a cut
 * @param sockets of this node, said hello or not
 * @param tick how often the log is asked for what was not announced
 * @param sweep how often sockets are looked at for all of the above
 */
public record Limits(
        Duration helloWithin,
        Duration beatEvery,
        Duration silence,
        Duration expiringBefore,
        Duration slow,
        int queuedBytes,
        int socketsOfUser,
        int socketsOfOrganisation,
        int strangers,
        int sockets,
        Duration tick,
        Duration sweep) {
    /** Bytes of one message to the server. */
    static final int MESSAGE = 64 * 1024;
    /** Who is further behind starts over with a snapshot. */
    static final long WINDOW = 10_000;
    /** Frames to the server in {@link #PACE}. */
    static final int FRAMES = 60;

    static final Duration PACE = Duration.ofSeconds(10);

    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(45),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                1024 * 1024,
                20,
                5_000,
                3_000,
                10_000,
                Duration.ofMillis(800),
                Duration.ofMillis(500));
    }
}
