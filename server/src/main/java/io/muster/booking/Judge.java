package io.muster.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks the openings whether a time may be taken, and says what speaks against it and which times are free. */
final class Judge {
    private static final int NEXT = 5;
    /** What is free next is advice: a crowd that wants one time shares it for a moment. */
    private static final Duration ADVICE = Duration.ofSeconds(1);

    private static final String SEATS_LEFT = """
            select max(capacity - taken) from seating
            where org_id = $1 and service_id = $2 and starts_at = $3 and ($4::uuid is null or employee_id = $4)""";

    private final Openings openings;
    private final Cache<Wanted, List<String>> next =
            Caffeine.newBuilder().expireAfterWrite(ADVICE).maximumSize(1_000).build();

    Judge(Openings openings) {
        this.openings = openings;
    }

    /**
     * Who does what and when; fails where a rule that binds the wisher says no.
     *
     * @param left visits over their deadline that somebody is at: their time counts as free, and is not yet
     */
    Future<List<Piece>> pieces(OrgTx tx, Wish wish, List<UUID> left) {
        return pieces(tx, wish)
                .compose(pieces -> left.isEmpty()
                        ? Future.succeededFuture(pieces)
                        : unlessLeft(tx, wish, pieces, left).map(pieces));
    }

    private Future<?> unlessLeft(OrgTx tx, Wish wish, List<Piece> pieces, List<UUID> left) {
        return Future.all(pieces.stream()
                        .map(piece -> tx.maybe(
                                TimeSql.TAKEN_BY,
                                row -> true,
                                tx.org(),
                                left,
                                piece.employee(),
                                piece.takenFrom(),
                                piece.takenTo()))
                        .toList())
                .compose(all -> all.<Optional<Boolean>>list().stream().anyMatch(Optional::isPresent)
                        ? withNext(tx, wish, taken("Somebody else books it just now."))
                                .compose(Future::failedFuture)
                        : Future.succeededFuture());
    }

    private Future<List<Piece>> pieces(OrgTx tx, Wish wish) {
        return openings.judge(tx, ask(wish), wish.startsAt())
                .compose(judged -> isGranted(wish, judged)
                        ? Future.succeededFuture(judged.slot().pieces())
                        : refused(tx, wish, wish.byStaff() ? judged : judged.forClients()));
    }

    /**
     * Fails where others have the time already; everything else is left to {@link #pieces}. One narrow row is read for who
     * wants one employee: a crowd that comes too late costs little.
     */
    Future<?> unlessTaken(OrgTx tx, Wish wish) {
        var employees = wish.employees();
        if (employees.length != 1 || wish.items().size() != 1) {
            return Future.succeededFuture();
        }
        return tx.maybe(
                        TimeSql.TAKEN_AT,
                        row -> true,
                        tx.org(),
                        employees[0],
                        wish.startsAt(),
                        wish.exceptVisit(),
                        wish.exceptBooking())
                .compose(taken -> taken.isPresent()
                        ? withNext(tx, wish, taken("The employee's time is taken."))
                                .compose(Future::failedFuture)
                        : Future.succeededFuture());
    }

    private static Problem taken(String reason) {
        return Problem.conflict("slot-taken", "This time is taken.").pointer("/startsAt", reason);
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
                wish.exceptBooking() == null ? wish.exceptVisit() : null,
                wish.exceptBooking());
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
            case "taken", "leave" -> withNext(tx, wish, taken(said(wish, hard)));
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
        var wanted = new Wanted(tx.org(), ask(wish));
        var known = next.getIfPresent(wanted);
        return (known == null ? next(tx, wanted) : Future.succeededFuture(known))
                .map(starts -> problem.with("next", new JsonArray(starts)));
    }

    private Future<List<String>> next(OrgTx tx, Wanted wanted) {
        return openings.next(tx, wanted.ask(), wanted.ask().from(), NEXT)
                .map(slots ->
                        slots.stream().map(slot -> slot.startsAt().toString()).toList())
                .map(starts -> {
                    next.put(wanted, starts);
                    return starts;
                });
    }

    private record Wanted(UUID org, Ask ask) {}

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
