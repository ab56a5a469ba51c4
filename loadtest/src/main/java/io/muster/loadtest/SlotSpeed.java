package io.muster.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast the slots of a month are found while the past of an organisation grows. Wants a throw-away installation that
 * lets one address look often (MUSTER_RATE_PUBLIC_READ), and its database.
 */
public final class SlotSpeed {
    private static final long[] PAST = {1_000, 10_000, 100_000, 1_000_000};
    private static final int WARM_UP_SECONDS = 30;

    private SlotSpeed() {}

    /** @param args URL, JDBC URL of a role that no row is hidden from, then optionally requests a second and seconds */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 20;
        try (var seed = new SlotSeed(args[1])) {
            var request = request(args[0], seed);
            var arrivals = new Arrivals();
            run(request, rate, WARM_UP_SECONDS, arrivals);
            long there = 0;
            for (var past : PAST) {
                seed.past(there, past);
                there = past;
                run(request, rate, Math.max(5, seconds / 4), arrivals);
                run(request, rate, seconds, arrivals);
                report(past, rate, arrivals);
            }
            seed.plan().forEach(System.out::println);
        }
        System.exit(0);
    }

    private static HttpRequest request(String url, SlotSeed seed) throws IOException, InterruptedException {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(1);
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/public/orgs/" + seed.slug() + "/slots?service="
                        + seed.service + "&employee=any&from=" + tomorrow + "&to=" + tomorrow.plusDays(29)))
                .build();
        var first = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (first.statusCode() != 200) {
            throw new IOException(first.statusCode() + ": " + first.body());
        }
        System.out.printf(
                "%d slots, %d bytes%n",
                Api.JSON.readTree(first.body()).get("items").size(),
                first.body().length());
        return request;
    }

    /** Open loop: each request has its time, however long the one before takes. */
    private static void run(HttpRequest request, int rate, int seconds, Arrivals arrivals) throws Exception {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            arrivals.expect(rate * seconds);
            long began = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = began + TimeUnit.SECONDS.toNanos(1) * i / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                http.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
                    if (failure != null || answer.statusCode() != 200) {
                        arrivals.fault();
                    }
                    arrivals.arrived((System.nanoTime() - due) / 1_000);
                });
            }
            arrivals.await();
        }
    }

    private static void report(long past, int rate, Arrivals arrivals) {
        System.out.printf(
                Locale.ROOT,
                "%,d past bookings, %d requests/s: p50 %.2f  p95 %.2f  p99 %.2f  max %.2f ms, %d faults%n",
                past,
                rate,
                arrivals.millis(50),
                arrivals.millis(95),
                arrivals.millis(99),
                arrivals.millis(100),
                arrivals.faults());
    }
}
