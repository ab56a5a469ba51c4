package io.muster.shift;

import io.muster.auth.Actor;
import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
import io.muster.employee.Employees;
import io.muster.employee.Skills;
import io.muster.shift.Shift.Status;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What can be done with shifts. Everybody locks rows in the order employee, shift, swap, organisation, so that claims,
 * approvals and cancellations queue up instead of waiting in a circle.
 */
public final class Shifts implements Feature, Source {
    private final Staffing staffing;
    private final Offers offers;

    public Shifts(Employees employees, Offers offers) {
        this.staffing = new Staffing(employees);
        this.offers = offers;
    }

    @Override
    public void mount(Api api) {
        api.on("listShifts", call -> call.read(tx -> ShiftLists.page(tx, call)))
                .on("showShift", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "createShift",
                        call -> call.write(
                                tx -> create(tx, call.body(NewShift.class)).map(Answer::created)))
                .on(
                        "publishShifts",
                        call -> call.write(tx -> publish(tx, call.body(PublishRange.class))
                                .map(shifts -> Answer.json(new JsonObject().put("published", shifts.size())))))
                .on(
                        "changeShift",
                        call -> one(
                                call,
                                tx -> change(tx, call.id(), call.ifMatch(), shift -> call.patched(shift, Shift.class))))
                .on(
                        "assignShift",
                        call -> one(
                                call,
                                tx -> assign(
                                        tx,
                                        call.id(),
                                        call.ifMatch(),
                                        UUID.fromString(call.body().getString("employee")))))
                .on("unassignShift", call -> one(call, tx -> unassign(tx, call.id(), call.ifMatch())))
                .on("publishShift", call -> one(call, tx -> publish(tx, call.id(), call.ifMatch())))
                .on("cancelShift", call -> one(call, tx -> cancel(tx, call.id(), call.ifMatch())))
                .on("claimShift", call -> one(call, tx -> claim(tx, call.id(), call.ifMatch())));
        ShiftSql.sentences(api);
    }

    public Future<Shift> show(OrgTx tx, UUID id) {
        return tx.one(ShiftSql.FIND, Shift::of, tx.org(), id).map(shift -> Refusal.unlessHidden(tx.actor(), shift));
    }

    /** A draft; with an employee only under the hard rules. */
    public Future<Shift> create(OrgTx tx, NewShift input) {
        var draft = Refusal.unlessTimeless(input.draft());
        return Future.all(Skills.unlessArchived(tx, Set.of(draft.skill()), "/skill"), staffing.fit(tx, draft))
                .compose(fits -> tx.one(
                        ShiftSql.ADD,
                        Shift::of,
                        tx.org(),
                        draft.startsAt(),
                        draft.endsAt(),
                        draft.skill(),
                        draft.employee(),
                        draft.label(),
                        draft.note()))
                .map(tx.logged("shift.created"));
    }

    /**
     * Changes time, skill, employee, label and note in one step; an open offer of a shift that asks something else
     * afterwards is withdrawn.
     *
     * @param seen the version that the change is based on, null for whichever it is; likewise below
     */
    public Future<Shift> change(OrgTx tx, UUID id, Integer seen, UnaryOperator<Shift> change) {
        return tx.one(ShiftSql.FIND, Shift::of, tx.org(), id)
                .map(shift -> Refusal.unlessCancelled(Problem.unlessStale(seen, shift)))
                .compose(before -> {
                    var after = Refusal.unlessTimeless(change.apply(before));
                    return isHeld(tx, before, after)
                            .compose(held -> held ? apply(tx, before, after) : change(tx, id, seen, change));
                });
    }

    public Future<Shift> assign(OrgTx tx, UUID id, Integer seen, UUID employee) {
        return change(tx, id, seen, shift -> shift.withEmployee(employee));
    }

    public Future<Shift> unassign(OrgTx tx, UUID id, Integer seen) {
        return change(tx, id, seen, shift -> {
            if (shift.isOpen()) {
                throw Refusal.state(shift, "It is an open shift already.");
            }
            return shift.withEmployee(null);
        });
    }

    public Future<Shift> publish(OrgTx tx, UUID id, Integer seen) {
        return locked(tx, id, seen).compose(shift -> {
            if (Refusal.unlessCancelled(shift).status() == Status.published) {
                throw Refusal.state(shift, "It is published already.");
            }
            return replace(tx, shift.withStatus(Status.published), "shift.published");
        });
    }

    /** Every draft of the range in one statement; gives what was published, by start. */
    public Future<List<Shift>> publish(OrgTx tx, PublishRange range) {
        range.checked();
        return tx.list(ShiftSql.PUBLISH, Shift::of, tx.org(), range.from(), range.to(), range.skill())
                .map(ShiftLists::byStart)
                .map(tx.allLogged("shift.published"));
    }

    public Future<Shift> cancel(OrgTx tx, UUID id, Integer seen) {
        return locked(tx, id, seen).compose(shift -> {
            if (shift.status() == Status.cancelled) {
                throw Refusal.state(shift, "It is cancelled already.");
            }
            return withdrawn(tx, replace(tx, shift.withStatus(Status.cancelled), "shift.cancelled"), id);
        });
    }

    /**
     * Gives an open shift to the actor; the first claim wins. Nothing is locked to decide: the update asks for the
     * version that was judged, and who finds it gone looks again. Who has it already is told so, and nothing changes.
     */
    public Future<Shift> claim(OrgTx tx, UUID id, Integer seen) {
        var me = tx.actor().employee();
        if (me == null) {
            return show(tx, id).compose(shift -> Future.failedFuture(Refusal.noEmployee()));
        }
        return staffing.of(tx, ShiftSql.FIND, id, me)
                .map(staffed -> Refusal.unlessOutOfReach(tx.actor(), seen, staffed))
                .compose(staffed -> staffed.shift().isOf(me)
                        ? Future.succeededFuture(staffed.shift())
                        : take(tx, staffed.judged(), me)
                                .compose(won -> won.map(Future::succeededFuture).orElseGet(() -> claim(tx, id, seen))));
    }

    private static Future<Optional<Shift>> take(OrgTx tx, Shift open, UUID me) {
        return tx.maybe(ShiftSql.CLAIM, Shift::of, tx.org(), open.id(), open.version(), me)
                .map(won -> won.map(tx.logged("shift.claimed")));
    }

    /** The shift, its row locked until the end of the transaction. */
    public Future<Shift> locked(OrgTx tx, UUID id) {
        return tx.one(ShiftSql.LOCK, Shift::of, tx.org(), id);
    }

    /** The shift beside somebody who may take it over, both rows locked; the rules are not judged yet. */
    public Future<Staffed> staffed(OrgTx tx, UUID id, UUID employee) {
        return staffing.of(tx, ShiftSql.LOCK, id, employee);
    }

    /** Moves a locked shift to the employee who took it over in a swap; rules are judged before. */
    public Future<Shift> handOver(OrgTx tx, Shift locked, UUID employee) {
        return replace(tx, locked.withEmployee(employee), "shift.swapped");
    }

    /** The employee that the actor is. */
    public static UUID me(Actor actor) {
        if (actor.employee() == null) {
            throw Refusal.noEmployee();
        }
        return actor.employee();
    }

    @Override
    public String entity() {
        return "shift";
    }

    @Override
    public String list() {
        return "shifts";
    }

    /** Shifts that touch the range, and those on offer wherever they are. */
    @Override
    public Future<List<Shift>> onBoard(OrgTx tx, Instant from, Instant to) {
        return ShiftLists.onBoard(tx, from, to, offers.shifts(tx));
    }

    @Override
    public Sight sight(JsonObject body) {
        return switch (Status.valueOf(body.getString("status"))) {
            case draft -> Sight.hidden();
            case published -> Sight.all(body);
            case cancelled -> Sight.gone();
        };
    }

    private static Future<Answer> one(Call call, Function<OrgTx, Future<Shift>> verb) {
        return call.write(tx -> verb.apply(tx).map(Answer::ok));
    }

    private static Future<Shift> locked(OrgTx tx, UUID id, Integer seen) {
        return tx.one(ShiftSql.LOCK, Shift::of, tx.org(), id).map(shift -> Problem.unlessStale(seen, shift));
    }

    /** Judges the rules where they are asked, then locks the shift: false where it is no longer the one they judged. */
    private Future<Boolean> isHeld(OrgTx tx, Shift before, Shift after) {
        var fits = before.asksElseThan(after) ? staffing.fit(tx, after) : Future.succeededFuture();
        var usable = before.usesSkillAnew(after)
                ? Skills.unlessArchived(tx, Set.of(after.skill()), "/skill")
                : Future.succeededFuture();
        var locked = locked(tx, before.id());
        return Future.all(usable, fits, locked).map(both -> locked.result().version() == before.version());
    }

    private Future<Shift> apply(OrgTx tx, Shift before, Shift after) {
        if (before.equals(after)) {
            return Future.succeededFuture(before);
        }
        var replaced = replace(tx, after, kind(before, after));
        return before.asksElseThan(after) ? withdrawn(tx, replaced, after.id()) : replaced;
    }

    /** Both statements leave together: the offer ends with the change of its shift, or neither happens. */
    private Future<Shift> withdrawn(OrgTx tx, Future<Shift> replaced, UUID id) {
        var withdrawn = offers.withdraw(tx, id);
        return replaced.compose(shift -> withdrawn.map(shift));
    }

    private static String kind(Shift before, Shift after) {
        if (!before.withEmployee(after.employee()).equals(after)) {
            return "shift.changed";
        }
        return after.isOpen() ? "shift.unassigned" : "shift.assigned";
    }

    private static Future<Shift> replace(OrgTx tx, Shift shift, String kind) {
        return tx.one(
                        ShiftSql.REPLACE,
                        Shift::of,
                        tx.org(),
                        shift.id(),
                        shift.startsAt(),
                        shift.endsAt(),
                        shift.skill(),
                        shift.employee(),
                        shift.status(),
                        shift.label(),
                        shift.note())
                .map(tx.logged(kind));
    }
}
