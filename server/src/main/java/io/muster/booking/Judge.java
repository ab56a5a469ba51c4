package io.muster.booking;

import io.muster.db.OrgTx;
import io.muster.slot.Ask;
import io.muster.slot.Audience;
import io.muster.slot.Judgement;
import io.muster.slot.Openings;
import io.muster.slot.Part;
import io.muster.slot.Piece;
import io.muster.slot.Removal;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the openings whether a time may be taken, and says what speaks against it and which times are free. */
final class Judge {
    private static final int NEXT = 5;
    private static final Set<String> CROWDED = Set.of("taken", "leave", "seats");
    private static final String SEATS_LEFT = """
            select max(capacity - taken) from seating
            where org_id = $1 and service_id = $2 and starts_at = $3 and ($4::uuid is null or employee_id = $4)""";

    private final Openings openings;

    Judge(Openings openings) {
        this.openings = openings;
    }

    /** Who does what and when; fails where a rule that binds the wisher says no. */
    Future<List<Piece>> pieces(OrgTx tx, Wish wish) {
        return openings.judge(tx, ask(wish), wish.startsAt())
                .compose(judged -> isGranted(wish, judged)
                        ? Future.succeededFuture(judged.slot().pieces())
                        : refused(tx, wish, judged));
    }

    /** Fails where others have the time already; everything else is left to {@link #pieces}. */
    Future<?> unlessTaken(OrgTx tx, Wish wish) {
        return openings.judge(tx, ask(wish), wish.startsAt())
                .compose(judged -> judged.removals().stream()
                                .filter(Removal::hard)
                                .findFirst()
                                .filter(removal -> CROWDED.contains(removal.rule()))
                                .isPresent()
                        ? refused(tx, wish, judged)
                        : Future.succeededFuture());
    }

    private static Ask ask(Wish wish) {
        var parts = wish.items().stream()
                .map(item -> new Part(item.service(), item.employee()))
                .toList();
        return new Ask(
                parts,
                wish.startsAt(),
                wish.startsAt(),
                wish.seats(),
                wish.byStaff() ? Audience.staff : Audience.client,
                wish.client(),
                wish.exceptVisit());
    }

    private static boolean isGranted(Wish wish, Judgement judged) {
        return judged.slot() != null && (judged.offered() || wish.reason() != null);
    }

    private Future<List<Piece>> refused(OrgTx tx, Wish wish, Judgement judged) {
        var hard = judged.removals().stream().filter(Removal::hard).findFirst();
        var problem = hard.map(removal -> problem(tx, wish, removal, judged))
                .orElseGet(() -> Future.succeededFuture(outside(wish, judged)));
        return problem.compose(Future::failedFuture);
    }

    private Future<Problem> problem(OrgTx tx, Wish wish, Removal hard, Judgement judged) {
        return switch (hard.rule()) {
            case "service_archived" ->
                Future.succeededFuture(Problem.unprocessable("service-archived", "This service is archived.")
                        .pointer("/service", said(wish, hard)));
            case "performer" ->
                Future.succeededFuture(
                        Problem.unprocessable("skill-missing", "The employee has not the skill that this needs.")
                                .pointer("/employee", said(wish, hard)));
            case "seats" -> seatsTaken(tx, wish, hard).compose(problem -> withNext(tx, wish, problem));
            case "taken", "leave" ->
                withNext(
                        tx,
                        wish,
                        Problem.conflict("slot-taken", "This time is taken.").pointer("/startsAt", said(wish, hard)));
            default -> withNext(tx, wish, outside(wish, judged));
        };
    }

    private static Future<Problem> seatsTaken(OrgTx tx, Wish wish, Removal hard) {
        var problem = Problem.conflict("seats-taken", "There are not so many seats left.")
                .pointer("/seats", said(wish, hard));
        var item = wish.items().getFirst();
        return tx.one(
                        SEATS_LEFT,
                        row -> Optional.ofNullable(row.getInteger(0)),
                        tx.org(),
                        item.service(),
                        wish.startsAt(),
                        item.employee())
                .map(left -> left.map(seats -> problem.with("seatsLeft", seats)).orElse(problem));
    }

    private Future<Problem> withNext(OrgTx tx, Wish wish, Problem problem) {
        return openings.next(tx, ask(wish), wish.startsAt(), NEXT)
                .map(slots -> problem.with(
                        "next",
                        new JsonArray(slots.stream()
                                .map(slot -> slot.startsAt().toString())
                                .toList())));
    }

    /** Staff may have it for a reason, clients may not. */
    private static Problem outside(Wish wish, Judgement judged) {
        var problem = Problem.unprocessable("outside-slots", "This is outside the slots.")
                .with(
                        "rules",
                        new JsonArray(judged.removals().stream()
                                .map(Removal::rule)
                                .distinct()
                                .toList()));
        judged.removals()
                .forEach(removal -> problem.pointer(wish.byStaff() ? "/reason" : "/startsAt", said(wish, removal)));
        return problem;
    }

    private static String said(Wish wish, Removal removal) {
        return wish.byStaff() ? removal.detail() : removal.text();
    }
}
