package io.muster.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.Person;
import io.muster.Reply;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fifty people want the same thing at once, over HTTP: one gets it, the others are told who is too late, the board hears of it once. */
class ClaimRaceTest {
    private static final int PEOPLE = 50;
    private static final Instant MORNING =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS).plus(4, ChronoUnit.HOURS);
    private static final Instant EVENING = MORNING.plus(8, ChronoUnit.HOURS);

    private final TestServer server = TestServer.shared();
    private final TestOrg org = server.organisation();
    private final UUID skill = org.skill("nursing");
    private Follower watcher;

    @AfterEach
    void leave() {
        watcher.close();
    }

    @Test
    void oneOfFiftyClaimsOfAnOpenShiftWins() throws Exception {
        var people = people();
        var shift = org.published(MORNING, EVENING, skill, null);
        watch();
        var answers = atOnce(people.stream().map(each -> each.postLater("/shifts/" + shift + "/claim", null)));

        assertEquals(Map.of("200", 1L, "409 shift-taken", PEOPLE - 1L), counted(answers));
        var change = theOnlyChange(1).getFirst();
        assertEquals("shift.claimed", change.getString("kind"));
        assertEquals(
                winner(answers).getString("employee"),
                change.getJsonObject("body").getString("employee"));
    }

    @Test
    void oneOfFiftyClaimsOfASwapWins() throws Exception {
        approval(true);
        var people = people();
        var swap = offered();
        watch();
        var answers = atOnce(people.stream().map(each -> each.postLater("/swaps/" + swap + "/claim", null)));

        assertEquals(Map.of("200", 1L, "409 swap-taken", PEOPLE - 1L), counted(answers));
        var change = theOnlyChange(1).getFirst();
        assertEquals("swap.claimed", change.getString("kind"));
        assertEquals(
                winner(answers).getString("claimedBy"),
                change.getJsonObject("body").getString("claimedBy"));
    }

    /** Where nobody has to approve, the shift goes over with the claim: one fact about each, in one commit. */
    @Test
    void oneOfFiftyTakesASwapWithoutApproval() throws Exception {
        approval(false);
        var people = people();
        var swap = offered();
        watch();
        var answers = atOnce(people.stream().map(each -> each.postLater("/swaps/" + swap + "/claim", null)));

        assertEquals(Map.of("200", 1L, "409 swap-taken", PEOPLE - 1L), counted(answers));
        var changes = theOnlyChange(2);
        assertEquals(
                List.of("shift.swapped", "swap.applied"),
                changes.stream().map(each -> each.getString("kind")).sorted().toList());
        changes.stream()
                .filter(each -> each.getString("kind").equals("shift.swapped"))
                .forEach(change -> assertEquals(
                        winner(answers).getString("claimedBy"),
                        change.getJsonObject("body").getString("employee")));
    }

    @Test
    void oneOfTwoBookingsOfATimeWins() throws Exception {
        bookAtOnce(2);
    }

    @Test
    void oneOfFiftyBookingsOfATimeWins() throws Exception {
        bookAtOnce(PEOPLE);
    }

    private void bookAtOnce(int callers) throws Exception {
        var employee = org.employee("Aziza", skill);
        var client = org.client("Dilnoza");
        var service = org.service("Haircut", 45, skill);
        var booking = new JsonObject()
                .put("client", client.toString())
                .put("service", service.toString())
                .put("employee", employee.toString())
                .put("startsAt", MORNING.toString())
                .put("reason", "Whenever it suits");
        var reception = org.reception();
        watch();
        var answers = atOnce(IntStream.range(0, callers).mapToObj(i -> reception.postLater("/bookings", booking)));

        assertEquals(Map.of("201", 1L, "409 slot-taken", callers - 1L), counted(answers));
        var change = theOnlyChange(1).getFirst();
        assertEquals("booking.created", change.getString("kind"));
        assertEquals(winner(answers).getString("id"), change.getString("id"));
    }

    private List<Person> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> org.worker(org.employee("Employee " + i, skill)))
                .toList();
    }

    private UUID offered() {
        var giver = org.worker(org.employee("Giver", skill));
        var shift = org.published(MORNING, EVENING, skill, giver.actor().employee());
        return giver.post("/swaps", new JsonObject().put("shift", shift.toString()))
                .expect(201)
                .id();
    }

    private void approval(boolean asked) {
        var organisation = org.owner().get("/organisation").expect(200);
        org.owner()
                .patch(
                        "/organisation",
                        organisation.json().getInteger("version"),
                        new JsonObject().put("swapApproval", asked))
                .expect(200);
    }

    private void watch() throws Exception {
        var log = log();
        watcher = new Follower(
                server.database().vertx(), () -> server.url(""), org.owner().token(), log.epoch(), log.last());
        watcher.until(log.last()).get(10, TimeUnit.SECONDS);
    }

    private Log log() {
        return new Log(server.database(), org.id());
    }

    /** So many changes are in the log since the watching began, and the watcher hears exactly them: one more follows for sure. */
    private List<JsonObject> theOnlyChange(int number) throws Exception {
        org.skill("afterwards");
        watcher.until(log().last()).get(10, TimeUnit.SECONDS);
        var heard = watcher.changes();
        assertEquals(number + 1, heard.size(), heard::toString);
        assertEquals("skill.created", heard.getLast().getString("kind"));
        return heard.subList(0, number);
    }

    private static List<Reply> atOnce(Stream<CompletableFuture<Reply>> calls) {
        var all = calls.toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static Map<String, Long> counted(List<Reply> answers) {
        return new TreeMap<>(
                answers.stream().map(ClaimRaceTest::verdict).collect(groupingBy(Function.identity(), counting())));
    }

    private static String verdict(Reply reply) {
        return reply.status() < 400 ? "" + reply.status() : reply.status() + " " + reply.problem();
    }

    private static JsonObject winner(List<Reply> answers) {
        return answers.stream()
                .filter(each -> each.status() < 300)
                .findFirst()
                .orElseThrow()
                .json();
    }
}
