package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However frames are lost, repeated, reordered or paged: at every number the board equals the model, and it gets to the last one. */
class BoardStateTest {
    private static Script script;

    @BeforeContainer
    static void load() {
        script = Script.of(List.of("board/state.js"), """
                let now = null;
                const plain = () => now && { seq: now.seq, organisation: now.organisation,
                  ...Object.fromEntries(['skills','employees','services','shifts','bookings','swaps','wishes']
                    .map(name => [name, Object.fromEntries([...now[name]].sort(([a], [b]) => a < b ? -1 : 1))])) };
                export const forget = () => { now = null; };
                export const apply = frame => { const answer = state.apply(now, frame); now = answer.state; return { outcome: answer.outcome, seq: now ? now.seq : -1 }; };
                export const show = plain;
                export const textsAround = (snapshot, frame) => { now = state.fromSnapshot(snapshot); const before = JSON.stringify(plain()); const old = now;
                  const after = state.apply(now, frame).state; now = old; return [before, JSON.stringify(plain()), after.seq]; };
                """);
    }

    @AfterContainer
    static void close() {
        script.close();
    }

    @Property(tries = 60)
    void theBoardEqualsTheModelAtEveryNumber(@ForAll long seed) {
        Random random = new Random(seed);
        BoardLog log = BoardLog.random(random, 120);
        script.call("forget");
        Line line = new Line(log, random);
        line.reconnect();
        for (int step = 0; step < 400 && line.seq() < log.last(); step++) {
            Map<String, Object> answer = script.object("apply", line.disturbed());
            String outcome = (String) answer.get("outcome");
            line.at(((Number) answer.get("seq")).intValue());
            assertEquals(log.stateAt(line.seq()), shown(), "at number " + line.seq() + " after " + outcome);
            if (outcome.equals("gap") || outcome.equals("start-over")) {
                line.reconnect();
            }
        }
        line.catchUp();
        assertEquals(log.stateAt(log.last()), shown());
    }

    @Property(tries = 20)
    void anotherEpochStartsOver(@ForAll long seed) {
        BoardLog log = BoardLog.random(new Random(seed), 20);
        script.call("forget");
        script.call("apply", log.snapshotAt(3));
        Map<String, Object> foreign = new HashMap<>(log.changes(4, 6));
        foreign.put("epoch", "another");
        assertEquals("start-over", script.object("apply", foreign).get("outcome"));
        assertEquals(log.stateAt(3), shown());
    }

    @Property(tries = 5)
    void aStateIsNeverAltered(@ForAll long seed) {
        BoardLog log = BoardLog.random(new Random(seed), 40);
        List<?> texts = (List<?>) script.call("textsAround", log.snapshotAt(0), log.changes(1, 40));
        assertEquals(texts.get(0), texts.get(1));
        assertEquals(40, texts.get(2));
    }

    private static Map<String, Object> shown() {
        return script.object("show");
    }

    /** A connection that loses, repeats and swaps frames. */
    private static final class Line {
        private final BoardLog log;
        private final Random random;
        private int seq = -1;
        private int sent;
        private final List<Map<String, Object>> underway = new ArrayList<>();

        Line(BoardLog log, Random random) {
            this.log = log;
            this.random = random;
        }

        int seq() {
            return seq;
        }

        void at(int number) {
            seq = number;
        }

        void reconnect() {
            underway.clear();
            if (seq < 0 || random.nextInt(4) == 0) {
                sent = Math.max(seq, 0) + random.nextInt(Math.max(1, log.last() - Math.max(seq, 0)));
                Map<String, Object> answer = script.object("apply", log.snapshotAt(sent));
                seq = ((Number) answer.get("seq")).intValue();
                assertEquals("applied", answer.get("outcome"));
            } else {
                sent = seq;
            }
        }

        Map<String, Object> disturbed() {
            if (underway.isEmpty()) {
                fill();
            }
            return underway.remove(0);
        }

        void catchUp() {
            while (seq < log.last()) {
                seq = ((Number) script.object("apply", log.changes(seq + 1, Math.min(seq + 7, log.last())))
                                .get("seq"))
                        .intValue();
            }
        }

        private void fill() {
            if (sent >= log.last()) {
                sent = seq;
            }
            IntStream.range(0, 4).filter(page -> sent < log.last()).forEach(page -> {
                int to = Math.min(log.last(), sent + 1 + random.nextInt(6));
                Map<String, Object> frame = log.changes(sent + 1, to);
                sent = to;
                switch (random.nextInt(8)) {
                    case 0 -> {} // lost
                    case 1 -> underway.addAll(List.of(frame, frame));
                    case 2 -> underway.add(0, frame);
                    default -> underway.add(frame);
                }
            });
            if (underway.isEmpty()) {
                underway.add(log.changes(Math.max(1, seq), Math.max(1, seq)));
            }
        }
    }
}
