package io.muster.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** People who create shifts one after another, and ask again with the same Idempotency-Key until they are answered. */
final class Writers {
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Instant MONDAY = Instant.parse("2026-11-30T04:00:00Z");

    private final Line line;
    private final UUID skill;
    private final Map<String, UUID> written = new ConcurrentHashMap<>();
    private final Map<String, Integer> problems = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<AssertionError> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long slowest;
    private volatile boolean stopping;

    Writers(Line line, UUID skill, int people) {
        this.line = line;
        this.skill = skill;
        for (int i = 0; i < people; i++) {
            threads.add(Thread.ofPlatform().start(this::work));
        }
    }

    /** Lets everybody finish what they are at. */
    void stop() throws InterruptedException {
        stopping = true;
        for (var thread : threads) {
            thread.join();
        }
        faults.forEach(fault -> {
            throw fault;
        });
    }

    /** The ids that were answered, by the key of the writing, which is the note of the shift too. */
    Map<String, UUID> written() {
        return Map.copyOf(written);
    }

    /** Problems that were answered, with how often. */
    Map<String, Integer> problems() {
        return Map.copyOf(problems);
    }

    /** How many writings were not answered at first. */
    int unanswered() {
        return unanswered.get();
    }

    /** How many writings were there already when they were asked for again. */
    int replayed() {
        return replayed.get();
    }

    long slowestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(slowest);
    }

    /** Every writing that was answered is in the log once, and the log has no other. */
    void areAllIn(List<JsonObject> log) {
        var inLog = new ConcurrentHashMap<String, UUID>();
        log.stream()
                .filter(change -> change.getString("kind").equals("shift.created"))
                .forEach(change -> {
                    var twice = inLog.put(
                            change.getJsonObject("body").getString("note"), UUID.fromString(change.getString("id")));
                    assertEquals(null, twice, "Two effects of one Idempotency-Key");
                });
        assertEquals(written, inLog);
    }

    private void work() {
        try {
            while (!stopping) {
                write(UUID.randomUUID().toString());
            }
        } catch (AssertionError e) {
            faults.add(e);
        }
    }

    private void write(String key) {
        var body = new JsonObject()
                .put("startsAt", MONDAY.toString())
                .put("endsAt", MONDAY.plusSeconds(28_800).toString())
                .put("skill", skill.toString())
                .put("note", key);
        var answer = asked(body, key);
        unanswered.addAndGet(answer.isEmpty() ? 1 : 0);
        while (answer.isEmpty() || answer.get().status() != 201) {
            answer.ifPresent(this::refused);
            LockSupport.parkNanos(AGAIN_NANOS);
            answer = asked(body, key);
        }
        if (answer.get().header("Idempotency-Replayed") != null) {
            replayed.incrementAndGet();
        }
        written.put(key, answer.get().id());
    }

    private Optional<Reply> asked(JsonObject body, String key) {
        long began = System.nanoTime();
        var answer = line.post("/shifts", body, key);
        slowest = Math.max(slowest, System.nanoTime() - began);
        return answer;
    }

    /** Only that the server cannot just now is no fault. */
    private void refused(Reply reply) {
        problems.merge(reply.problem(), 1, Integer::sum);
        if (reply.status() != 503 || reply.header("Retry-After") == null) {
            throw new AssertionError(
                    "Answered " + reply.status() + " " + reply.headers().map() + ": " + reply.text());
        }
    }
}
