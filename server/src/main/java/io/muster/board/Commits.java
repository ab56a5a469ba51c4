package io.muster.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** When commits were acknowledged whose changes are still to be delivered, in microseconds of the wall clock. */
final class Commits {
    private final TreeMap<Long, Long> bySeq = new TreeMap<>();

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    void add(long seq, long at) {
        bySeq.put(seq, at);
    }

    /** How long ago those up to this number were acknowledged; they are forgotten. */
    List<Long> upTo(long seq) {
        var done = bySeq.headMap(seq, true);
        var now = now();
        var delays = done.values().stream().map(at -> Math.max(0, now - at)).toList();
        done.clear();
        return delays;
    }
}
