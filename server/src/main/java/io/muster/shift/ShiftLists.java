package io.muster.shift;

import io.muster.db.OrgTx;
import io.muster.web.Answer;
import io.muster.web.Call;
import io.muster.web.Page;
import io.muster.web.Range;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shifts of a range, by start: page by page, or as a board shows them. */
final class ShiftLists {
    private ShiftLists() {}

    static Future<Answer> page(OrgTx tx, Call call) {
        var range = Range.of(call);
        var after = call.cursor();
        return tx.list(
                        ShiftSql.LIST,
                        Shift::of,
                        tx.org(),
                        range.from(),
                        range.to(),
                        call.queryId("employee"),
                        call.flag("open"),
                        Refusal.seesPublishedOnly(tx.actor()),
                        after == null ? null : after.instant(0),
                        after == null ? null : after.id(1),
                        call.limit() + 1)
                .map(shifts ->
                        Answer.page(Page.of(shifts, call.limit(), shift -> List.of(shift.startsAt(), shift.id()))));
    }

    /** Shifts that touch the range, and the offered ones wherever they are: mostly they are among them already. */
    static Future<List<Shift>> onBoard(OrgTx tx, Instant from, Instant to, Future<List<UUID>> offered) {
        return tx.list(ShiftSql.ON_BOARD, Shift::of, tx.org(), from, to)
                .compose(shifts -> offered.compose(ids -> withOffered(tx, shifts, ids)));
    }

    private static Future<List<Shift>> withOffered(OrgTx tx, List<Shift> shifts, List<UUID> offered) {
        var there = shifts.stream().map(Shift::id).collect(Collectors.toSet());
        var missing = offered.stream().filter(id -> !there.contains(id)).toList();
        return missing.isEmpty()
                ? Future.succeededFuture(shifts)
                : tx.list(ShiftSql.THESE, Shift::of, tx.org(), missing)
                        .map(more -> byStart(
                                Stream.concat(shifts.stream(), more.stream()).toList()));
    }

    static List<Shift> byStart(List<Shift> shifts) {
        return shifts.stream()
                .sorted(Comparator.comparing(Shift::startsAt).thenComparing(Shift::id))
                .toList();
    }
}
