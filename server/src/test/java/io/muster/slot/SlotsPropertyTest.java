package io.muster.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever stands in the tables, the kernel offers what trying minute by minute finds, and explains it truly. */
class SlotsPropertyTest {
    private static final int MINUTE = 60;
    /** Behind these are others: who does not perform it has no hours for it, and what has passed no notice. */
    private static final Set<String> HIDING = Set.of("performer", "seats", "past");

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void theKernelAgreesWithTheOracle(@ForAll long seed) {
        var chance = new Chance(seed);
        var slots = Slots.offered(chance.facts, chance.ask, Integer.MAX_VALUE);
        var names = names(chance.facts);
        var offered = slots.stream()
                .map(slot -> slot.startsAt() + " "
                        + Oracle.names(slot.pieces().stream()
                                .map(piece -> names.get(piece.employee()))
                                .toList()))
                .toList();

        assertEquals(new Oracle(chance.facts, chance.ask, chance.clocks).offered(), offered);
        Statistics.collect(offered.isEmpty() ? "nothing offered" : "slots offered");
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void whatIsExplainedAsOfferedIsOffered(@ForAll long seed) {
        var chance = new Chance(seed);
        var slots = Slots.offered(chance.facts, chance.ask, Integer.MAX_VALUE);
        var offered = new HashMap<Instant, Slot>();
        slots.forEach(slot -> offered.put(slot.startsAt(), slot));

        LocalTimes.eachStart(chance.ask.from(), chance.ask.to(), 5, chance.facts.zone(), start -> {
            var judged = Slots.judged(chance.facts, chance.ask, start.at());
            if (isListed(chance, start.at())) {
                assertEquals(offered.containsKey(start.at()), judged.offered(), start + " " + judged);
            }
            if (offered.containsKey(start.at())) {
                assertEquals(offered.get(start.at()), judged.slot());
            }
            assertTrue(
                    judged.slot() != null || judged.removals().stream().anyMatch(Removal::hard), start + " " + judged);
        });
    }

    /** Staff may book off the grid and what has begun, but no list shows it. */
    private static boolean isListed(Chance chance, Instant start) {
        var step = chance.facts
                .services()
                .get(chance.ask.parts().getFirst().service())
                .step();
        return chance.ask.audience() == Audience.client
                || LocalTimes.onGrid(start, step, chance.facts.zone()) && !start.isBefore(chance.facts.now());
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void removingTheExplainedCausesBringsTheSlotBack(@ForAll long seed) {
        var chance = new Chance(seed);
        var start = chance.ask.from().plusSeconds((seed & 63) * 5 * MINUTE);
        var mended = new Mended(chance.facts, chance.ask, start);
        var seen = new HashSet<String>();
        var rounds = 0;
        for (; !mended.judged().offered(); rounds++) {
            mended.judged().removals().forEach(removal -> seen.add(removal.rule()));
            assertTrue(rounds < 30, () -> "Nothing helps against " + mended.judged());
            mended.removeCauses();
        }
        assertTrue(
                rounds < 2 || chance.ask.parts().size() > 1 || seen.stream().anyMatch(HIDING::contains),
                () -> "Not all causes were named at once: " + seen);
        seen.forEach(Statistics::collect);
    }

    private static Map<UUID, String> names(Facts facts) {
        var names = new HashMap<UUID, String>();
        facts.workers().forEach(worker -> names.put(worker.id(), worker.name()));
        return names;
    }
}
