package io.muster.board;

import static io.muster.board.House.person;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Role;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocketClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each of 200 watchers receives every change; how long after its commit is measured where they do, and only told. */
class BoardDelayTest {
    private static final Logger LOG = LoggerFactory.getLogger(BoardDelayTest.class);
    private static final Pattern RANGE = Pattern.compile("\"from\":(\\d+),\"to\":(\\d+)");
    private static final int WATCHERS = 200;
    private static final int CHANGES = 500;
    /** Until then the machine warms up. */
    private static final int COUNTED_FROM = 200;

    private static final int MILLIS_BETWEEN = 10;

    private final ConcurrentHashMap<Long, Long> committed = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();

    @Test
    void aChangeIsOnEveryScreenAtOnce() throws Exception {
        var announcing = Board.committed(House.DATABASE.vertx());
        try (var house = new House(House.PATIENT, (org, seq) -> {
            committed.put(seq, System.nanoTime());
            announcing.accept(org, seq);
        })) {
            var org = House.DATABASE.newOrganisation("delay");
            var client = house.vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(WATCHERS));
            var greeted = new ArrayList<Future<?>>();
            var complete = new ArrayList<Future<?>>();
            for (int i = 0; i < WATCHERS; i++) {
                Promise<Void> hello = Promise.promise();
                Promise<Void> last = Promise.promise();
                greeted.add(hello.future());
                complete.add(last.future());
                var token = house.token(person(org, Role.manager), Duration.ofMinutes(5));
                client.connect(house.port(), "127.0.0.1", "/api/v1/board")
                        .onFailure(hello::fail)
                        .onSuccess(socket -> {
                            socket.textMessageHandler(text -> hear(text, hello, last));
                            socket.writeTextMessage(Watch.hello(token).encode());
                        });
            }
            Future.all(greeted).await(20, TimeUnit.SECONDS);
            var manager = person(org, Role.manager);
            Promise<Void> written = Promise.promise();
            house.vertx.setPeriodic(MILLIS_BETWEEN, timer -> {
                if (committed.size() >= CHANGES) {
                    house.vertx.cancelTimer(timer);
                    written.tryComplete();
                } else {
                    house.change(manager, "shift.changed", Slip.of("published"));
                }
            });
            written.future().await(60, TimeUnit.SECONDS);
            Future.all(complete).await(20, TimeUnit.SECONDS);
            judge(delays.stream().sorted().toList());
            client.close().await();
        }
    }

    private void hear(String text, Promise<Void> hello, Promise<Void> last) {
        var now = System.nanoTime();
        if (text.startsWith("{\"type\":\"snapshot\"")) {
            hello.tryComplete();
            return;
        }
        var range = RANGE.matcher(text);
        if (!text.startsWith("{\"type\":\"changes\"") || !range.find()) {
            return;
        }
        var to = Long.parseLong(range.group(2));
        for (var seq = Long.parseLong(range.group(1)); seq <= to; seq++) {
            if (seq > COUNTED_FROM) {
                delays.add(Math.max(0, now - committed.getOrDefault(seq, now)));
            }
        }
        if (to >= CHANGES) {
            last.tryComplete();
        }
    }

    private static void judge(List<Long> delays) {
        assertTrue(delays.size() >= WATCHERS * (CHANGES - COUNTED_FROM), "every watcher has received every change");
        LOG.info(
                "Commit to receipt, {} watchers, {} changes/s: p50 {} ms, p95 {} ms, p99 {} ms, worst {} ms",
                WATCHERS,
                1_000 / MILLIS_BETWEEN,
                at(delays, 0.50),
                at(delays, 0.95),
                at(delays, 0.99),
                at(delays, 1.0));
    }

    private static double at(List<Long> sorted, double share) {
        return Math.round(sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 10_000.0) / 100.0;
    }
}
