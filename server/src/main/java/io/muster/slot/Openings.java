package io.muster.slot;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;

/** What can be asked of the free time of an organisation. All facts of an answer come in one round trip. */
public final class Openings {
    private static final Duration NEXT_WITHIN = Duration.ofDays(31);

    private final Sums sums = new Sums();

    /** The slots of the ask's range, in their order; what has begun is none. */
    public Future<List<Slot>> offered(OrgTx tx, Ask ask) {
        return read(tx, ask, (facts, exact) -> Slots.offered(facts, exact, Integer.MAX_VALUE));
    }

    /** The slots of local days, the last one included; the ask's range does not matter. */
    Future<Offer> on(OrgTx tx, Ask ask, LocalDate from, LocalDate to) {
        var anywhere = ask.between(
                LocalTimes.startOf(from, ZoneOffset.MAX), LocalTimes.startOf(to.plusDays(1), ZoneOffset.MIN));
        return read(tx, anywhere, (facts, moving) -> {
            var exact = moving.between(
                    LocalTimes.startOf(from, facts.zone()), LocalTimes.startOf(to.plusDays(1), facts.zone()));
            return new Offer(facts.zone(), Slots.offered(facts, exact, Integer.MAX_VALUE));
        });
    }

    /** Slots with the zone in which their days are days. */
    record Offer(ZoneId zone, List<Slot> slots) {}

    /** What speaks against one start, for the ask's audience; the ask's range does not matter. */
    public Future<Judgement> judge(OrgTx tx, Ask ask, Instant start) {
        var around = ask.between(start, start.plus(Duration.ofDays(1)));
        return read(tx, around, (facts, exact) -> Slots.judged(facts, exact, start));
    }

    /** The first slots from an instant on, at most so many, within a month. */
    public Future<List<Slot>> next(OrgTx tx, Ask ask, Instant after, int count) {
        var month = ask.between(after, after.plus(NEXT_WITHIN));
        return read(tx, month, (facts, exact) -> Slots.offered(facts, exact, count));
    }

    /** What moves is asked for as it stands, and costs one round trip more. */
    private <T> Future<T> read(OrgTx tx, Ask ask, BiFunction<Facts, Ask, T> answer) {
        return Moving.in(tx, ask)
                .compose(exact -> FactsRead.of(tx, exact)
                        .compose(facts -> sums.of(Sums.size(facts, exact), () -> answer.apply(facts, exact))));
    }
}
