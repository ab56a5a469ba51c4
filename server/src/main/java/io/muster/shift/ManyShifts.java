package io.muster.shift;

import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What can be done with many shifts in one statement. The caller holds their employees and has judged the hard rules
 * ({@link Rules}) over all of them together; should two overlap for one person all the same, the constraint refuses all.
 */
public final class ManyShifts {
    private static final Comparator<Shift> BY_START =
            Comparator.comparing(Shift::startsAt).thenComparing(Shift::id);

    /** Drafts. */
    public Future<List<Shift>> create(OrgTx tx, List<NewShift> inputs) {
        inputs.forEach(input -> Refusal.unlessTimeless(input.draft()));
        return inputs.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(ShiftSql.ADD_ALL, Shift::of, tx.org(), Wire.all(inputs))
                        .map(ManyShifts::byStart)
                        .map(tx.allLogged("shift.created"));
    }

    /** Gives open shifts to their takers; 409 should one of them be gone. */
    public Future<List<Shift>> fill(OrgTx tx, List<Taking> takings) {
        return takings.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(ShiftSql.FILL_ALL, Shift::of, tx.org(), Wire.all(takings))
                        .map(shifts -> byStart(Refusal.unlessFewer(shifts, takings.size())))
                        .map(tx.allLogged("shift.assigned"));
    }

    /** Those that are not cancelled and touch the range, by start. */
    public Future<List<Shift>> touching(OrgTx tx, Instant from, Instant to) {
        return tx.list(ShiftSql.ON_BOARD, Shift::of, tx.org(), from, to);
    }

    private static List<Shift> byStart(List<Shift> shifts) {
        return shifts.stream().sorted(BY_START).toList();
    }
}
