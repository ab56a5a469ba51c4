package io.muster.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The board with all features behind it, over the ports of a whole server. */
class WholeBoardTest {
    private static final Logger LOG = LoggerFactory.getLogger(WholeBoardTest.class);
    private static final Instant MONDAY = Instant.parse("2026-11-30T04:00:00Z");
    private static final int ROUNDS = 60;

    private final TestServer server = TestServer.shared();
    private TestOrg org;

    @BeforeEach
    void organisation() {
        org = server.organisation();
    }

    @Test
    void theSocketAndTheOperationShowTheSame() {
        var skill = org.skill("Reception");
        org.shift(MONDAY, MONDAY.plusSeconds(28_800), skill, org.employee("Anna", skill));
        var manager = org.manager();
        try (var watch = watch(manager)) {
            var snapshot = watch.hears("snapshot");
            assertEquals(1, snapshot.getJsonArray("shifts").size());
            assertEquals(board(manager), snapshot);
        }
    }

    @Test
    void anEmployeeSeesAShiftOnceItIsPublished() {
        var skill = org.skill("Bar");
        var worker = org.worker(org.employee("Berta", skill));
        var shift = org.shift(MONDAY, MONDAY.plusSeconds(28_800), skill, null);
        var before = log(org.owner()).size();
        try (var watch = watch(worker)) {
            assertTrue(watch.hears("snapshot").getJsonArray("shifts").isEmpty(), "a draft");
            org.owner().post("/shifts/" + shift.id() + "/publish").expect(200);
            var change = watch.change();
            assertEquals("shift.published", change.getString("kind"));
            assertEquals(shift.id().toString(), change.getString("id"));
            assertEquals(before + 1, change.getLong("seq").intValue());
        }
    }

    @Test
    void theLogIsPagedAndSeenByRole() {
        var skill = org.skill("Kitchen");
        org.shift(MONDAY, MONDAY.plusSeconds(28_800), skill, null);
        var worker = org.worker(org.employee("Carla", skill));
        var all = log(org.owner());
        var theirs = log(worker);
        assertEquals(all.size(), theirs.size());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i).getInteger("seq"));
            assertEquals(i + 1, theirs.get(i).getInteger("seq"));
        }
        assertTrue(all.stream().anyMatch(change -> "shift.created".equals(change.getString("kind"))));
        assertFalse(theirs.stream().anyMatch(change -> "shift.created".equals(change.getString("kind"))), "a draft");
    }

    /** P7: a week of 200 employees with 1,400 shifts. */
    @Test
    void aLargeBoardIsReadFast() {
        var skill = org.skill("Service");
        fill(skill);
        var manager = org.manager();
        var times = new ArrayList<Long>();
        JsonObject board = null;
        for (int i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            board = board(manager);
            times.add((System.nanoTime() - start) / 1_000);
        }
        assertEquals(200, board.getJsonArray("employees").size());
        assertEquals(1_400, board.getJsonArray("shifts").size());
        var warm = times.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
        LOG.info(
                "Snapshot over HTTP with 200 employees and 1,400 shifts: {} KB, p50 {} us, p95 {} us",
                board.encode().length() / 1024,
                warm.get(warm.size() / 2),
                warm.get(warm.size() * 95 / 100));
    }

    private void fill(UUID skill) {
        server.muster()
                .features()
                .db()
                .write(
                        org.owner().actor(),
                        tx -> tx.execute("""
                                insert into employee (org_id, name)
                                select $1, 'Employee ' || n from generate_series(1, 200) n""", tx.org()).compose(employees -> tx.execute("""
                                insert into shift (org_id, starts_at, ends_at, skill_id, employee_id, status)
                                select $1, $2::timestamptz + day * interval '1 day',
                                       $2::timestamptz + day * interval '1 day' + interval '8 hours', $3, e.id, 'published'
                                from employee e, generate_series(0, 6) day where e.org_id = $1""", tx.org(), MONDAY, skill)))
                .await();
    }

    private Watch watch(Person person) {
        return Watch.silent(server.muster().vertx(), server.muster().port()).say(Watch.hello(person.token()));
    }

    private static JsonObject board(Person person) {
        return person.get("/board?from=" + Watch.FROM + "&to=" + Watch.TO)
                .expect(200)
                .json();
    }

    private static ArrayList<JsonObject> log(Person person) {
        var all = new ArrayList<JsonObject>();
        while (true) {
            var page = person.get("/changes?limit=2&after=" + all.size())
                    .expect(200)
                    .items();
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(change -> all.add((JsonObject) change));
        }
    }
}
