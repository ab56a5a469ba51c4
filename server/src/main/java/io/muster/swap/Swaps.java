package io.muster.swap;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.NoRow;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.employee.Employees;
import io.muster.shift.Shift;
import io.muster.shift.Shifts;
import io.muster.swap.Swap.Move;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What can be done with swaps. Rows are locked in the order that {@link Shifts} tells: who takes over, shift, swap. */
public final class Swaps implements Feature, Source {
    private final Shifts shifts;
    private final Employees employees;

    public Swaps(Shifts shifts, Employees employees) {
        this.shifts = shifts;
        this.employees = employees;
    }

    @Override
    public void mount(Api api) {
        api.on("listSwaps", call -> call.read(tx -> page(tx, call)))
                .on("showSwap", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "offerSwap",
                        call -> call.write(
                                tx -> offer(tx, call.body(NewSwap.class)).map(Answer::created)))
                .on("claimSwap", call -> one(call, tx -> claim(tx, call.id(), call.ifMatch())))
                .on("withdrawSwap", call -> one(call, tx -> withdraw(tx, call.id(), call.ifMatch())))
                .on("approveSwap", call -> one(call, tx -> approve(tx, call.id(), call.ifMatch())))
                .on(
                        "declineSwap",
                        call -> one(
                                call,
                                tx -> decline(
                                        tx,
                                        call.id(),
                                        call.ifMatch(),
                                        call.body().getString("reason"))));
        SwapSql.sentences(api);
    }

    public Future<Swap> show(OrgTx tx, UUID id) {
        return tx.one(SwapSql.FIND, Swap::of, tx.org(), id).map(swap -> SwapRefusal.unlessHidden(tx.actor(), swap));
    }

    /**
     * Offers the actor's own shift. The log tells the shift too, after the swap that keeps it on every board: a watcher
     * of other days has not heard of it.
     */
    public Future<Swap> offer(OrgTx tx, NewSwap input) {
        var me = Shifts.me(tx.actor());
        return shifts.locked(tx, input.shift())
                .recover(cause -> Future.failedFuture(cause instanceof NoRow ? SwapRefusal.unknownShift() : cause))
                .map(shift -> SwapRefusal.unlessNotMine(tx.actor(), me, shift))
                .compose(shift -> chosen(tx, me, input.offeredTo())
                        .compose(known -> add(tx, me, input))
                        .map(swap -> {
                            tx.changed("shift.offered", shift);
                            return swap;
                        }));
    }

    /**
     * Takes an offered shift; the first claim wins. Applied at once, or left to a manager where the organisation says so.
     * Who has claimed it already is told so, and nothing changes: an answer may be lost.
     *
     * @param seen the version that the claim is based on, null for whichever it is; likewise below
     */
    public Future<Swap> claim(OrgTx tx, UUID id, Integer seen) {
        var me = tx.actor().employee();
        var asksApproval = tx.one(SwapSql.APPROVAL, row -> row.getBoolean(0), tx.org());
        return show(tx, id)
                .map(before -> claimable(Shifts.me(tx.actor()), seen, before))
                .compose(before -> held(tx, before, me, now -> claimable(me, seen, now)))
                .compose(held -> asksApproval.compose(asks -> asks
                        ? move(tx, held.swap(), Move.claim, "swap.claimed", me, null)
                        : apply(tx, held, Move.take, me)))
                .recover(cause -> SwapRefusal.isTaken(cause) ? mine(tx, id, me, cause) : Future.failedFuture(cause));
    }

    /** The swap if it was the actor who took it, else the refusal. */
    private Future<Swap> mine(OrgTx tx, UUID id, UUID me, Throwable refusal) {
        return show(tx, id)
                .compose(swap ->
                        me.equals(swap.claimedBy()) ? Future.succeededFuture(swap) : Future.failedFuture(refusal));
    }

    public Future<Swap> withdraw(OrgTx tx, UUID id, Integer seen) {
        return locked(tx, id, seen)
                .map(swap -> SwapRefusal.unlessOthers(Shifts.me(tx.actor()), swap))
                .compose(swap -> move(tx, swap, Move.withdraw, "swap.withdrawn", swap.claimedBy(), null));
    }

    /** Applies a claimed swap, with the rules judged again on what is true now: the shift moves with it or nothing does. */
    public Future<Swap> approve(OrgTx tx, UUID id, Integer seen) {
        return show(tx, id)
                .map(before -> approvable(seen, before))
                .compose(before -> held(tx, before, before.claimedBy(), now -> approvable(seen, now)))
                .compose(held -> apply(tx, held, Move.approve, held.swap().claimedBy()));
    }

    public Future<Swap> decline(OrgTx tx, UUID id, Integer seen, String reason) {
        return locked(tx, id, seen)
                .compose(swap -> move(tx, swap, Move.decline, "swap.declined", swap.claimedBy(), reason));
    }

    @Override
    public String entity() {
        return "swap";
    }

    @Override
    public String list() {
        return "swaps";
    }

    /** The open ones, whenever their shifts are. */
    @Override
    public Future<List<Swap>> onBoard(OrgTx tx, Instant from, Instant to) {
        return tx.list(SwapSql.ON_BOARD, Swap::of, tx.org());
    }

    @Override
    public Sight sight(JsonObject body) {
        var swap = Wire.to(body, Swap.class);
        if (swap.offeredTo() == null) {
            return Sight.all(body);
        }
        var concerned = new HashSet<>(swap.offeredTo());
        concerned.add(swap.offeredBy());
        return Sight.only(body, concerned);
    }

    private static Future<Answer> one(Call call, Function<OrgTx, Future<Swap>> verb) {
        return call.write(tx -> verb.apply(tx).map(Answer::ok));
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var after = call.cursor();
        return tx.list(
                        SwapSql.LIST,
                        Swap::of,
                        tx.org(),
                        call.query("status"),
                        SwapRefusal.seesConcerningOnly(tx.actor()),
                        tx.actor().employee(),
                        after == null ? null : after.instant(0),
                        after == null ? null : after.id(1),
                        call.limit() + 1)
                .map(swaps -> Answer.page(Page.of(swaps, call.limit(), swap -> List.of(swap.createdAt(), swap.id()))));
    }

    /** A swap and its shift, both locked. */
    private record Held(Swap swap, Shift shift) {}

    /** A swap never changes its shift, so that can be read before anything is locked. */
    private Future<Swap> locked(OrgTx tx, UUID id, Integer seen) {
        return show(tx, id).compose(before -> {
            var shift = shifts.locked(tx, before.shift());
            var swap = tx.one(SwapSql.LOCK, Swap::of, tx.org(), id);
            return Future.all(shift, swap).map(both -> Problem.unlessStale(seen, swap.result()));
        });
    }

    /** The same with somebody who takes the shift over, first the state of the swap checked and then the rules judged. */
    private Future<Held> held(OrgTx tx, Swap before, UUID employee, UnaryOperator<Swap> check) {
        var staffed = shifts.staffed(tx, before.shift(), employee);
        var swap = tx.one(SwapSql.LOCK, Swap::of, tx.org(), before.id());
        return Future.all(staffed, swap).map(both -> {
            SwapRefusal.unlessOutdated(
                    check.apply(swap.result()), staffed.result().shift());
            return new Held(swap.result(), staffed.result().judged());
        });
    }

    private static Swap claimable(UUID me, Integer seen, Swap swap) {
        SwapRefusal.unlessTaken(SwapRefusal.unlessNotForMe(me, swap));
        SwapRefusal.unlessImpossible(Move.claim, Problem.unlessStale(seen, swap));
        return swap;
    }

    private static Swap approvable(Integer seen, Swap swap) {
        SwapRefusal.unlessImpossible(Move.approve, Problem.unlessStale(seen, swap));
        return swap;
    }

    private static Future<Swap> add(OrgTx tx, UUID me, NewSwap input) {
        return tx.one(SwapSql.ADD, Swap::of, tx.org(), input.shift(), me, input.offeredTo(), input.note())
                .map(tx.logged("swap.offered"));
    }

    private Future<Void> chosen(OrgTx tx, UUID me, List<UUID> people) {
        if (people == null) {
            return Future.succeededFuture();
        }
        var known = IntStream.range(0, people.size())
                .mapToObj(index -> chosen(tx, me, index, people.get(index)))
                .toList();
        return Future.all(known).mapEmpty();
    }

    private Future<Void> chosen(OrgTx tx, UUID me, int index, UUID person) {
        if (person.equals(me)) {
            return Future.failedFuture(SwapRefusal.unknownPerson(index, "This is you."));
        }
        return employees
                .show(tx, person)
                .recover(cause -> Future.failedFuture(
                        cause instanceof NoRow ? SwapRefusal.unknownPerson(index, "Nobody here has this id.") : cause))
                .compose(employee -> employee.archived()
                        ? Future.failedFuture(SwapRefusal.unknownPerson(index, "This person no longer works here."))
                        : Future.succeededFuture());
    }

    private Future<Swap> apply(OrgTx tx, Held held, Move move, UUID by) {
        var handedOver = shifts.handOver(tx, held.shift(), by);
        var moved = move(tx, held.swap(), move, "swap.applied", by, null);
        return handedOver.compose(shift -> moved);
    }

    private static Future<Swap> move(OrgTx tx, Swap swap, Move move, String kind, UUID claimedBy, String reason) {
        var status = SwapRefusal.unlessImpossible(move, swap);
        return tx.one(SwapSql.MOVE, Swap::of, tx.org(), swap.id(), status, claimedBy, reason)
                .map(tx.logged(kind));
    }
}
