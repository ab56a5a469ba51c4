package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdLineTest {
    private static final UUID ORG = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

    private final Crowd crowd = new Crowd();
    private final List<Promise<Integer>> running = new ArrayList<>();

    @Test
    void eightAtOnceAndTheOthersInTheirOrder() {
        var answers = IntStream.range(0, 20).mapToObj(nr -> wants(NOON)).toList();
        assertEquals(8, running.size());
        wants(NOON.plusSeconds(60));
        assertEquals(9, running.size(), "Another start has a line of its own.");
        for (var nr = 0; nr < running.size(); nr++) {
            running.get(nr).complete(nr);
        }
        assertTrue(answers.stream().allMatch(Future::succeeded));
        assertEquals(0, crowd.busy());
    }

    @Test
    void whoFailsMakesRoomToo() {
        IntStream.range(0, 8).forEach(nr -> wants(NOON));
        var ninth = wants(NOON);
        running.getFirst().fail("Taken");
        assertEquals(9, running.size());
        running.getLast().complete(9);
        assertTrue(ninth.succeeded());
        Future<Integer> broken = crowd.inTurn(ORG, NOON, () -> {
            throw new IllegalStateException("Broken");
        });
        assertEquals("Broken", broken.cause().getMessage());
    }

    @Test
    void theLineEnds() {
        IntStream.range(0, 5_008).forEach(nr -> wants(NOON));
        assertEquals(503, assertThrows(Problem.class, () -> wants(NOON)).status());
    }

    private Future<Integer> wants(Instant at) {
        return crowd.inTurn(ORG, at, () -> {
            Promise<Integer> promise = Promise.promise();
            running.add(promise);
            return promise.future();
        });
    }
}
