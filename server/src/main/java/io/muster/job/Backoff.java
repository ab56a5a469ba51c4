package io.muster.job;

import java.time.Duration;

/** How long failed work waits: three times as long after each attempt, and never the same for all who failed together. */
final class Backoff {
    /** The tenth failure comes some 15 hours after the first. */
    static final int ATTEMPTS = 10;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final double SPREAD = 0.25;

    private Backoff() {}

    /**
     * @param attempts that failed, at least one
     * @param dice from 0 until before 1
     */
    static Duration after(int attempts, double dice) {
        double millis = Math.min(LONGEST.toMillis(), FIRST.toMillis() * Math.pow(3, attempts - 1.0));
        return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * dice)));
    }
}
