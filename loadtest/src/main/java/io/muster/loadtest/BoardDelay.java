package io.muster.loadtest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * How long a change takes from the log to every screen: makes changes at a fixed rate while many sockets watch one
 * organisation. Wants an owner of a throw-away organisation; it adds managers to it.
 */
public final class BoardDelay {
    private static final int SOCKETS_OF_ONE_USER = 20;
    private static final String PASSWORD = UUID.randomUUID().toString();

    private BoardDelay() {}

    /** @param args URL, e-mail, password, then optionally changes, watchers and changes a second */
    public static void main(String[] args) throws Exception {
        int changes = number(args, 3, 1_000);
        int watchers = number(args, 4, 200);
        int rate = number(args, 5, 50);
        var owner = Api.anonymous(args[0]).signedIn(args[1], args[2]);
        var delays = new ConcurrentHistogram(60_000_000L, 3);
        var warmUp = run(owner, new ConcurrentHistogram(60_000_000L, 3), Math.max(100, changes / 5), watchers, rate);
        var measured = run(owner, delays, changes, watchers, rate);
        report(delays, measured, changes, watchers, rate, warmUp);
    }

    private static long run(Api owner, ConcurrentHistogram delays, int changes, int watchers, int rate) throws Exception {
        var arrivals = new CountDownLatch(changes * watchers);
        var faults = new AtomicLong();
        var shift = shift(owner);
        var all = new ArrayList<Watcher>();
        var from = Instant.parse(shift.get("startsAt").asText()).minus(Duration.ofDays(3));
        for (var manager : managers(owner, (watchers + SOCKETS_OF_ONE_USER - 1) / SOCKETS_OF_ONE_USER)) {
            for (int i = 0; i < SOCKETS_OF_ONE_USER && all.size() < watchers; i++) {
                var watcher = new Watcher(delays, arrivals, faults);
                all.add(watcher);
                watcher.watch(manager, from, from.plus(Duration.ofDays(7))).get(30, TimeUnit.SECONDS);
            }
        }
        change(owner, shift.get("id").asText(), changes, rate);
        if (!arrivals.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(arrivals.getCount() + " changes did not arrive");
        }
        return faults.get();
    }

    /** Open loop: each change has its time, however long the one before took. */
    private static void change(Api owner, String shift, int changes, int rate) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int version = 1;
        for (int i = 0; i < changes; i++) {
            long due = began + TimeUnit.SECONDS.toNanos(1) * i / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            version = owner.patch("/shifts/" + shift, version, Map.of("note", "Change " + i)).get("version").asInt();
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode shift(Api owner) throws IOException, InterruptedException {
        var skill = owner.post("/skills", Map.of("name", "Probe " + UUID.randomUUID())).get("id").asText();
        var start = Instant.now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        return owner.post("/shifts", Map.of("startsAt", start.toString(), "endsAt", start.plus(Duration.ofHours(8)).toString(), "skill", skill));
    }

    private static List<Api> managers(Api owner, int count) throws IOException, InterruptedException {
        var managers = new ArrayList<Api>();
        var anonymous = Api.anonymous(owner.base().toString());
        for (int i = 0; i < count; i++) {
            var email = "probe-" + UUID.randomUUID() + "@example.org";
            var added = owner.post("/users", Map.of("email", email, "name", "Probe " + i, "role", "manager"));
            anonymous.post("/invitations/accept", Map.of("code", added.at("/invitation/code").asText(), "password", PASSWORD));
            managers.add(anonymous.signedIn(email, PASSWORD));
        }
        return managers;
    }

    private static void report(ConcurrentHistogram delays, long faults, int changes, int watchers, int rate, long warmUpFaults) {
        System.out.printf(
                Locale.ROOT,
                "%d changes at %d/s to %d watchers: %d arrivals, %d gaps or closed sockets (warm-up %d)%n"
                        + "log to screen, ms: p50 %.2f  p95 %.2f  p99 %.2f  max %.2f%n",
                changes, rate, watchers, delays.getTotalCount(), faults, warmUpFaults,
                millis(delays, 50), millis(delays, 95), millis(delays, 99), delays.getMaxValue() / 1000.0);
        System.exit(0);
    }

    private static double millis(ConcurrentHistogram delays, double percentile) {
        return delays.getValueAtPercentile(percentile) / 1000.0;
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}
