package io.muster.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.muster.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many times a network holds at once in an organisation, so that nobody takes a whole day from everybody else. */
final class OpenHolds {
    private static final int MOST_NETWORKS = 100_000;
    /** No organisation holds longer. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private record Holder(UUID org, String network) {}

    private final Cache<Holder, Map<UUID, Instant>> holds = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterWrite(LONGEST)
            .build();
    private final long most;
    private final InstantSource clock;

    OpenHolds(long most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @throws Problem 429 where the network holds as many as it may */
    void admit(UUID org, String network) {
        var mine = holds.getIfPresent(new Holder(org, network));
        if (mine != null) {
            mine.values().removeIf(until -> !until.isAfter(clock.instant()));
            if (mine.size() >= most) {
                throw Problem.of(429, "holds-full", "So many times are held from here already. Book or let go of one.")
                        .header("Retry-After", "60");
            }
        }
    }

    void opened(UUID org, String network, UUID visit, Instant until) {
        var holder = new Holder(org, network);
        var mine = holds.get(holder, first -> new ConcurrentHashMap<>());
        mine.put(visit, until);
        holds.put(holder, mine);
    }

    void closed(UUID org, String network, UUID visit) {
        var mine = holds.getIfPresent(new Holder(org, network));
        if (mine != null) {
            mine.remove(visit);
        }
    }
}
