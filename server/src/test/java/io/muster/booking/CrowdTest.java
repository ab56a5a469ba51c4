package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand want one time: one gets it, the others are told what is free instead, and nothing breaks; nor where they are
 * more than the database lets wait.
 */
class CrowdTest {
    private static final String NOON = "2031-05-05T12:00:00Z";

    private static final TestServer SERVER = TestServer.asInProduction();

    private final TestOrg org = SERVER.organisation();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_500})
    void ofAThousandOneGetsTheTime(int people) {
        var wish = new JsonObject()
                .put("client", org.client("Olga").toString())
                .put("service", org.service("Cut", 60, null).toString())
                .put("employee", org.employee("Anna").toString())
                .put("startsAt", NOON)
                .put("reason", "Everybody wants it");
        // A server that has just started is slower than any crowd: a small one comes before for another time.
        crowd(100, wish.copy().put("startsAt", "2031-05-06T12:00:00Z"));
        var replies = crowd(people, wish);
        assertEquals(
                List.of("201 x 1", "409 x " + (people - 1)),
                replies.stream()
                        .collect(Collectors.groupingBy(Reply::status, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + " x " + each.getValue())
                        .sorted()
                        .toList());
        replies.stream().filter(reply -> reply.status() == 409).forEach(reply -> {
            reply.expect(409, "slot-taken");
            assertFalse(reply.json().getJsonArray("next") == null, reply::text);
        });
    }

    private List<Reply> crowd(int people, JsonObject wish) {
        var owner = org.owner();
        var started = IntStream.range(0, people)
                .mapToObj(nr -> owner.postLater("/bookings", wish))
                .toList();
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
        return started.stream().map(CompletableFuture::join).toList();
    }
}
