package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Items of one row never cover each other, and take no more lanes than lie over one moment. */
class BoardLanesTest {
    private static Script script;

    @BeforeContainer
    static void load() {
        script = Script.of(List.of("board/lanes.js"), """
                const plain = ({ lane, count, within }) => ({ lane: Object.fromEntries(lane), count, within: Object.fromEntries(within ?? []) });
                export const pack = spans => plain(lanes.pack(spans));
                export const packRow = (shifts, bookings) => plain(lanes.packRow(shifts, bookings));
                """);
    }

    @AfterContainer
    static void close() {
        script.close();
    }

    @Property(tries = 100)
    void nothingCoversAnotherAndNoLaneIsWasted(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
        Random random = new Random(seed);
        List<Map<String, Object>> spans = IntStream.range(0, size)
                .mapToObj(i -> span("s" + i, random.nextInt(100), 1 + random.nextInt(30)))
                .toList();
        Map<String, Object> packed = script.object("pack", spans);
        Map<?, ?> lanes = (Map<?, ?>) packed.get("lane");
        for (Map<String, Object> one : spans) {
            for (Map<String, Object> other : spans) {
                boolean together = one != other && lanes.get(one.get("id")).equals(lanes.get(other.get("id")));
                assertTrue(!together || start(one) >= end(other) || start(other) >= end(one));
            }
        }
        int most = IntStream.range(0, 130)
                .map(at -> (int) spans.stream()
                        .filter(it -> start(it) <= at && end(it) > at)
                        .count())
                .max()
                .orElse(0);
        assertEquals(most, packed.get("count"));
    }

    @Example
    void aBookingLiesInTheShiftThatCoversMostOfIt() {
        Map<String, Object> packed = script.object(
                "packRow",
                List.of(span("early", 8, 8), span("late", 14, 8)),
                List.of(span("b", 15, 3), span("alone", 30, 1)));
        assertEquals(Map.of("early", 0, "late", 1, "b", 1, "alone", 0), packed.get("lane"));
        assertEquals(Map.of("b", "late"), packed.get("within"));
    }

    @Example
    void bookingsWithoutAShiftDoNotCoverEachOther() {
        Map<String, Object> packed = script.object(
                "packRow", new ArrayList<>(), List.of(span("a", 8, 2), span("b", 9, 2), span("c", 10, 2)));
        assertEquals(Map.of("a", 0, "b", 1, "c", 0), packed.get("lane"));
        assertEquals(2, packed.get("count"));
    }

    private static int start(Map<String, Object> span) {
        return (int) span.get("start");
    }

    private static int end(Map<String, Object> span) {
        return (int) span.get("end");
    }

    private static Map<String, Object> span(String id, int start, int length) {
        return Map.of("id", id, "start", start, "end", start + length);
    }
}
