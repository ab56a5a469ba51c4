package io.muster.loadtest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** What all screens of a run have seen; counted anew after the warm-up. */
final class Arrivals {
    private static final long LONGEST_MICROS = 60_000_000L;

    private final ConcurrentHistogram delays = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AtomicLong faults = new AtomicLong();
    private volatile CountDownLatch expected = new CountDownLatch(0);

    void expect(int arrivals) {
        delays.reset();
        expected = new CountDownLatch(arrivals);
    }

    void arrived(long micros) {
        delays.recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
        expected.countDown();
    }

    /** A gap in the numbers, or a socket that closed. */
    void fault() {
        faults.incrementAndGet();
    }

    void await() throws InterruptedException {
        if (!expected.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(expected.getCount() + " changes did not arrive");
        }
    }

    long count() {
        return delays.getTotalCount();
    }

    long faults() {
        return faults.get();
    }

    double millis(double percentile) {
        return delays.getValueAtPercentile(percentile) / 1000.0;
    }
}
