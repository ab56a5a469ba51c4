package io.muster.loadtest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
        var shift = shift(owner);
        var arrivals = new Arrivals();
        var screens = watch(owner, watchers, arrivals);
        int version = run(owner, shift, 1, Math.max(300, changes / 3), screens, rate, arrivals);
        run(owner, shift, version, changes, screens, rate, arrivals);
        report(arrivals, changes, watchers, rate);
    }

    private static List<Watcher> watch(Api owner, int watchers, Arrivals arrivals) throws Exception {
        var screens = new ArrayList<Watcher>();
        var from = Instant.now().minus(Duration.ofDays(3));
        for (var manager : managers(owner, (watchers + SOCKETS_OF_ONE_USER - 1) / SOCKETS_OF_ONE_USER)) {
            for (int i = 0; i < SOCKETS_OF_ONE_USER && screens.size() < watchers; i++) {
                var screen = new Watcher(arrivals);
                screens.add(screen);
                screen.watch(manager, from, from.plus(Duration.ofDays(7))).get(30, TimeUnit.SECONDS);
            }
        }
        return screens;
    }

    private static int run(
            Api owner, String shift, int version, int changes, List<Watcher> screens, int rate, Arrivals arrivals)
            throws Exception {
        arrivals.expect(changes * screens.size());
        int last = change(owner, shift, version, changes, rate);
        arrivals.await();
        return last;
    }

    /** Open loop: each change has its time, however long the one before took. */
    private static int change(Api owner, String shift, int version, int changes, int rate)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int i = 0; i < changes; i++) {
            long due = began + TimeUnit.SECONDS.toNanos(1) * i / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            version = owner.patch(
                            "/shifts/" + shift,
                            version,
                            Map.of("note", UUID.randomUUID().toString()))
                    .get("version")
                    .asInt();
        }
        return version;
    }

    private static String shift(Api owner) throws IOException, InterruptedException {
        var skill = owner.post("/skills", Map.of("name", "Probe " + UUID.randomUUID()))
                .get("id")
                .asText();
        var start = Instant.now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        return owner.post(
                        "/shifts",
                        Map.of(
                                "startsAt",
                                start.toString(),
                                "endsAt",
                                start.plus(Duration.ofHours(8)).toString(),
                                "skill",
                                skill))
                .get("id")
                .asText();
    }

    private static List<Api> managers(Api owner, int count) throws IOException, InterruptedException {
        var managers = new ArrayList<Api>();
        var anonymous = Api.anonymous(owner.base().toString());
        for (int i = 0; i < count; i++) {
            var email = "probe-" + UUID.randomUUID() + "@example.org";
            var added = owner.post("/users", Map.of("email", email, "name", "Probe " + i, "role", "manager"));
            anonymous.post(
                    "/invitations/accept",
                    Map.of("code", added.at("/invitation/code").asText(), "password", PASSWORD));
            managers.add(anonymous.signedIn(email, PASSWORD));
        }
        return managers;
    }

    private static void report(Arrivals arrivals, int changes, int watchers, int rate) {
        System.out.printf(
                Locale.ROOT,
                "%d changes at %d/s to %d watchers: %d arrivals, %d gaps or closed sockets%n"
                        + "log to screen, ms: p50 %.2f  p95 %.2f  p99 %.2f  max %.2f%n",
                changes,
                rate,
                watchers,
                arrivals.count(),
                arrivals.faults(),
                arrivals.millis(50),
                arrivals.millis(95),
                arrivals.millis(99),
                arrivals.millis(100));
        System.exit(0);
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}
