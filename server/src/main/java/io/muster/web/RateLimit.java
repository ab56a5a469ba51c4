package io.muster.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Counts requests by class and caller, and says so in the RateLimit headers (draft-ietf-httpapi-ratelimit-headers). */
public final class RateLimit {
    /** So many requests within a time. */
    public record Allowance(long requests, Duration within) {}

    private static final int MOST_CALLERS = 200_000;

    private final Map<String, Allowance> allowances;
    private final Map<String, LoadingCache<String, Bucket>> buckets = new TreeMap<>();

    /** @param allowances by the word of {@code x-rate-limit} */
    public RateLimit(Map<String, Allowance> allowances) {
        this.allowances = Map.copyOf(allowances);
        allowances.forEach((name, allowance) -> buckets.put(
                name,
                Caffeine.newBuilder()
                        .maximumSize(MOST_CALLERS)
                        .expireAfterAccess(allowance.within().multipliedBy(2))
                        .build(caller -> bucket(allowance))));
    }

    boolean knows(String name) {
        return allowances.containsKey(name);
    }

    /** Takes one request of the caller's allowance; throws 429 when there is none left. */
    void take(String name, String caller, HttpServerResponse response) {
        var allowance = allowances.get(name);
        var probe = buckets.get(name).get(caller).tryConsumeAndReturnRemaining(1);
        long reset = seconds(probe.getNanosToWaitForReset());
        response.putHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                name, allowance.requests(), allowance.within().toSeconds()));
        response.putHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, probe.getRemainingTokens(), reset));
        if (!probe.isConsumed()) {
            throw exceeded(probe);
        }
    }

    private static Problem exceeded(ConsumptionProbe probe) {
        return Problem.of(429, "quota-exceeded", "Too many requests. Wait a little.")
                .header("Retry-After", String.valueOf(seconds(probe.getNanosToWaitForRefill())));
    }

    private static Bucket bucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.requests()).refillGreedy(allowance.requests(), allowance.within()))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
