package io.muster.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slots offered are exactly the starts that can be booked; every other is refused for the reason that is explained. */
class OfferedIsBookableTest {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedIsBookableTest.class);
    private static final int DAY = 4;
    private static final int SAMPLES = 12;

    private final long seed = Long.getLong("muster.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Set<String> asked = new HashSet<>();
    private final Parlour parlour = new Parlour();
    private final UUID beard = parlour.org.service("Beard", 25, parlour.skill);
    private final UUID course = parlour.org.service("Course", 90, parlour.skill);

    OfferedIsBookableTest() {
        parlour.stylist("Bekzod");
        parlour.change(parlour.haircut, new JsonObject().put("bufferAfterMinutes", 10));
        parlour.change(beard, new JsonObject().put("stepMinutes", 20).put("bufferBeforeMinutes", 5));
        parlour.change(course, new JsonObject().put("capacity", 3).put("stepMinutes", 30));
    }

    @Test
    void eachOfferedStartCanBeHad() {
        parlour.booked(parlour.at(DAY, "10:00"));
        parlour.booked(parlour.at(DAY, "13:00"), beard);
        for (var service : services()) {
            var offered = parlour.offered(DAY, service);
            assertTrue(offered.size() > 5);
            for (var start : offered) {
                var link = parlour.held(start, service);
                parlour.act(link, "release", null).expect(200);
            }
            assertEquals(offered, parlour.offered(DAY, service));
        }
    }

    @Test
    void aDayIsFilledWithWhatIsOfferedAndNothingElse() {
        LOG.info("-Dmuster.seed={}", seed);
        int booked = 0;
        int refused = 0;
        var reasons = new TreeSet<String>();
        for (var service = next(); service != null; service = next()) {
            var offered = parlour.offered(DAY, service);
            refused += refuse(service, Set.copyOf(offered), reasons);
            parlour.booked(offered.get(random.nextInt(offered.size())), service);
            booked++;
        }
        for (var service : services()) {
            refused += refuse(service, Set.of(), reasons);
        }
        LOG.info("{} booked, {} refused for {}", booked, refused, reasons);
        assertTrue(booked > 10);
        assertTrue(reasons.containsAll(Set.of("taken", "hours", "step")), reasons.toString());
        assertEquals(0, overlaps());
    }

    private List<UUID> services() {
        return List.of(parlour.haircut, beard, course);
    }

    /** A service that still has something to offer, null when the day is full. */
    private UUID next() {
        var open = services().stream()
                .filter(service -> !parlour.offered(DAY, service).isEmpty())
                .toList();
        return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
    }

    private int refuse(UUID service, Set<Instant> offered, Set<String> reasons) {
        var starts = LongStream.range(0, 24 * 12)
                .mapToObj(step -> parlour.at(DAY, "00:00").plus(Duration.ofMinutes(step * 5)))
                .filter(start -> !offered.contains(start))
                .toList();
        for (int i = 0; i < SAMPLES; i++) {
            var start = starts.get(random.nextInt(starts.size()));
            reasons.add(refused(service, start));
        }
        return SAMPLES;
    }

    /** The first rule that speaks against it, as explained and as answered. */
    private String refused(UUID service, Instant start) {
        var explained = parlour.server
                .nobody()
                .get("/public/orgs/" + parlour.org.slug() + "/slots/explain?service=" + service + "&start=" + start)
                .expect(200)
                .json();
        assertFalse(explained.getBoolean("offered"), () -> service + " at " + start + ", seed " + seed);
        var rules = explained.getJsonArray("reasons").stream()
                .map(reason -> ((JsonObject) reason).getString("rule"))
                .distinct()
                .toList();
        var answer = parlour.hold(start, service);
        assertEquals(
                problem(rules.getFirst()),
                answer.problem(),
                () -> rules + " and " + answer + " at " + start + ", seed " + seed);
        if (answer.problem().equals("outside-slots")) {
            assertEquals(rules, answer.json().getJsonArray("rules").getList());
        }
        // What is proposed is remembered for a moment: asked again, it may be of before the last booking.
        if (asked.add(service + " " + start)) {
            assertOffers(answer, service);
        }
        return rules.getFirst();
    }

    /** What a refusal proposes instead is offered. */
    private void assertOffers(Reply refusal, UUID service) {
        var next = refusal.json().getJsonArray("next");
        if (next != null && !next.isEmpty()) {
            var start = Instant.parse(next.getString(0));
            int days = (int) Duration.between(parlour.at(0, "00:00"), start).toDays();
            assertTrue(parlour.offered(days, service).contains(start), () -> start + ", seed " + seed);
        }
    }

    private static String problem(String rule) {
        return switch (rule) {
            case "taken", "leave" -> "slot-taken";
            case "seats" -> "seats-taken";
            case "performer" -> "skill-missing";
            case "service_archived" -> "service-archived";
            default -> "outside-slots";
        };
    }

    private long overlaps() {
        return parlour.server
                .database()
                .orgDb()
                .read(parlour.owner().actor(), tx -> tx.one("""
                        select count(*) from occupancy a join occupancy b
                          on a.org_id = b.org_id and a.employee_id = b.employee_id and a.id < b.id
                          and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                        where a.org_id = $1""", row -> row.getLong(0), tx.org()))
                .await();
    }
}
