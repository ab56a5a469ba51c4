package io.muster.shift;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.hour;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Publishing what starts in a range. */
class PublishShiftsTest {
    private final Crew crew = new Crew();

    @Test
    void draftsThatStartInTheRangeArePublished() {
        var before = crew.draft(7, 12, null);
        var first = crew.draft(8, 16, crew.employee("Anna"));
        var second = crew.draft(15, 23, null);
        var after = crew.draft(16, 20, null);
        var published = crew.published(9, 10, null);
        var cancelled = crew.draft(9, 10, null);
        does(crew.manager, tx -> SHIFTS.cancel(tx, cancelled.id(), null));

        var done = publish(new PublishRange(hour(8), hour(16), null));

        assertEquals(
                List.of(first.id(), second.id()), done.stream().map(Shift::id).toList());
        assertEquals(List.of("shift.created", "shift.published"), crew.kinds(first.id()));
        assertEquals(Shift.Status.draft, crew.shift(before.id()).status());
        assertEquals(Shift.Status.draft, crew.shift(after.id()).status());
        assertEquals(published.version(), crew.shift(published.id()).version());
        assertEquals(Shift.Status.cancelled, crew.shift(cancelled.id()).status());
    }

    @Test
    void aSkillNarrowsTheRange() {
        crew.draft(8, 16, null);
        var cooking = crew.skill("cooking");
        var kitchen =
                does(crew.manager, tx -> SHIFTS.create(tx, new NewShift(hour(8), hour(16), cooking, null, null, null)));

        var done = publish(new PublishRange(hour(0), hour(24), cooking));

        assertEquals(List.of(kitchen.id()), done.stream().map(Shift::id).toList());
    }

    @Test
    void theRangeIsAtMostTwoMonths() {
        var tooLong =
                new PublishRange(hour(0), hour(0).plus(Duration.ofDays(62)).plusSeconds(1), null);
        var backwards = new PublishRange(hour(1), hour(1), null);

        assertEquals("range", refusal(crew.manager, tx -> SHIFTS.publish(tx, tooLong)));
        assertEquals("range", refusal(crew.manager, tx -> SHIFTS.publish(tx, backwards)));
    }

    @Test
    void fourHundredShiftsGoInOneStatementWithAChangeEach() {
        does(
                crew.manager,
                tx -> Future.all(IntStream.range(0, 400)
                        .mapToObj(nr -> SHIFTS.create(tx, crew.shift(nr, nr + 8, null)))
                        .toList()));
        var before = crew.changes();

        var start = System.nanoTime();
        var done = publish(new PublishRange(hour(0), hour(400), null));
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertEquals(400, done.size());
        assertEquals(before + 400, crew.changes());
        assertTrue(took.toMillis() < 1_000, took::toString);
    }

    @Test
    void twoPublishersOfOneRangePublishEveryDraftOnce() {
        for (int nr = 0; nr < 20; nr++) {
            crew.draft(nr, nr + 8, null);
        }
        var before = crew.changes();
        var range = new PublishRange(hour(0), hour(24), null);

        var counts = IntStream.range(0, 4)
                .mapToObj(nr -> Crew.DB.write(crew.manager, tx -> SHIFTS.publish(tx, range)))
                .toList()
                .stream()
                .mapToInt(published -> published.await().size());

        assertEquals(20, counts.sum());
        assertEquals(before + 20, crew.changes());
    }

    private List<Shift> publish(PublishRange range) {
        return does(crew.manager, tx -> SHIFTS.publish(tx, range));
    }
}
