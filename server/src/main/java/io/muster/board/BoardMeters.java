package io.muster.board;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What operations sees of the board. */
final class BoardMeters {
    private final MeterRegistry registry;
    private final Timer delay;
    private final Counter sent;
    private final Counter slow;

    BoardMeters(MeterRegistry registry) {
        this.registry = registry;
        this.delay = Timer.builder("muster.board.delay")
                .description("From a commit's acknowledgement to the last socket written")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        this.sent = Counter.builder("muster.board.changes.sent")
                .description("Changes written, counted for each socket")
                .register(registry);
        this.slow = Counter.builder("muster.board.slow")
                .description("Sockets closed because they did not take what was sent")
                .register(registry);
    }

    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    void delay(long micros) {
        delay.record(micros, TimeUnit.MICROSECONDS);
    }

    void sent(double changes) {
        sent.increment(changes);
    }

    void slow() {
        slow.increment();
    }
}
