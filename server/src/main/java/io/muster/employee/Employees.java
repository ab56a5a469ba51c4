package io.muster.employee;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.phone.Phone;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Cursor;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What can be done with employees. */
public final class Employees implements Feature, Source {
    @Override
    public void mount(Api api) {
        api.on("listEmployees", call -> call.read(tx -> page(tx, call)))
                .on(
                        "showEmployee",
                        call -> call.read(
                                tx -> show(tx, call.id()).map(employee -> Answer.ok(employee.seenBy(tx.actor())))))
                .on(
                        "createEmployee",
                        call -> call.write(
                                tx -> create(tx, call.body(NewEmployee.class)).map(Answer::created)))
                .on(
                        "changeEmployee",
                        call -> call.write(tx -> change(
                                        tx,
                                        call.id(),
                                        call.ifMatch(),
                                        employee -> call.patched(employee, Employee.class))
                                .map(Answer::ok)))
                .on(
                        "archiveEmployee",
                        call -> call.write(
                                tx -> archive(tx, call.id(), call.ifMatch()).map(Answer::ok)))
                .on(
                        "restoreEmployee",
                        call -> call.write(
                                tx -> restore(tx, call.id(), call.ifMatch()).map(Answer::ok)));
        EmployeeSql.sentences(api);
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var after = Cursor.orStart(call.cursor());
        return tx.list(
                        EmployeeSql.LIST,
                        row -> Employee.of(row).seenBy(tx.actor()),
                        tx.org(),
                        call.flag("archived"),
                        after.string(0),
                        after.id(1),
                        call.limit() + 1)
                .map(found -> Answer.page(Page.of(found, call.limit(), each -> List.of(each.name(), each.id()))));
    }

    /** All of the organisation by name, archived ones too. */
    public Future<List<Employee>> all(OrgTx tx) {
        return tx.list(EmployeeSql.ALL, Employee::of, tx.org());
    }

    public Future<Employee> show(OrgTx tx, UUID id) {
        return tx.one(EmployeeSql.SHOW, Employee::of, tx.org(), id);
    }

    /**
     * Somebody to give work to. Until commit nobody else can give them work, archive them or change their skills, so
     * that what is decided on them holds. A shared lock would not do: two who take one time at once could each find the
     * other's row in the exclusion constraint and wait for each other, and the losers are twice as slow.
     *
     * @return fails with 422 where there is no such employee, or an archived one
     */
    public Future<Employee> able(OrgTx tx, UUID id) {
        var locked = tx.execute(EmployeeSql.LOCK, tx.org(), id);
        var found = tx.maybe(EmployeeSql.SHOW, Employee::of, tx.org(), id);
        return locked.compose(rows -> found)
                .map(employee -> employee.filter(any -> !any.archived())
                        .orElseThrow(() -> employee.isEmpty() ? unknown() : archived()));
    }

    public Future<Employee> create(OrgTx tx, NewEmployee input) {
        var skills = input.skills() == null ? List.<UUID>of() : input.skills();
        return Skills.unlessArchived(tx, skills, "/skills")
                .compose(usable -> tx.one(
                        EmployeeSql.CREATE,
                        Employee::of,
                        tx.org(),
                        input.name(),
                        input.email(),
                        Phone.e164(input.phone()),
                        input.contract(),
                        input.weeklyMinMinutes(),
                        input.weeklyMaxMinutes(),
                        ids(skills)))
                .map(tx.logged("employee.created"));
    }

    /**
     * Everybody of these names or contracts, kept as they are until commit, so that a plan made on them holds. Rows are
     * locked in one order.
     */
    public Future<Void> hold(OrgTx tx, Set<String> names, Set<String> contracts) {
        return tx.execute(EmployeeSql.HOLD, tx.org(), names, contracts).mapEmpty();
    }

    /** The raw numbers of contracts, by employee; who has none is missing. */
    public Future<Map<UUID, Map<String, Object>>> terms(OrgTx tx) {
        return tx.list(
                        EmployeeSql.TERMS,
                        row -> Map.entry(
                                row.getUUID("id"),
                                row.getJsonObject("contract_terms").getMap()),
                        tx.org())
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Creates many with the terms of their contracts, in one statement. */
    public Future<List<Employee>> hire(OrgTx tx, List<Engagement> engagements) {
        return engagements.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(EmployeeSql.HIRE, Employee::of, tx.org(), Wire.all(engagements))
                        .map(tx.allLogged("employee.created"));
    }

    /** Gives many employees, whose rows are held, new terms and more skills; skills are never taken away here. */
    public Future<List<Employee>> revise(OrgTx tx, List<Engagement> engagements) {
        if (engagements.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        var ids = engagements.stream().map(Engagement::employee).toList();
        var written = tx.execute(EmployeeSql.REVISE, tx.org(), Wire.all(engagements));
        var found = tx.list(EmployeeSql.THESE, Employee::of, tx.org(), ids);
        return written.compose(rows -> found).map(tx.allLogged("employee.changed"));
    }

    /** @param seen the version that the change is based on, null for whichever it is */
    public Future<Employee> change(OrgTx tx, UUID id, Integer seen, UnaryOperator<Employee> change) {
        return locked(tx, id, seen)
                .compose(current -> {
                    var next = change.apply(current);
                    return Skills.unlessArchived(tx, current.lacks(next.skills()), "/skills")
                            .compose(usable -> apply(tx, current, next));
                })
                .compose(done -> show(tx, id))
                .map(tx.logged("employee.changed"));
    }

    private static Future<Integer> apply(OrgTx tx, Employee current, Employee next) {
        return mayForget(tx, current, next).compose(may -> {
            var written = tx.execute(
                    EmployeeSql.CHANGE,
                    tx.org(),
                    current.id(),
                    next.name(),
                    next.email(),
                    Phone.changed(current.phone(), next.phone()),
                    next.contract(),
                    next.weeklyMinMinutes(),
                    next.weeklyMaxMinutes());
            tx.execute(EmployeeSql.FORGET_SKILLS, tx.org(), current.id(), ids(next.skills()));
            var learnt = tx.execute(EmployeeSql.LEARN_SKILLS, tx.org(), current.id(), ids(next.skills()));
            return written.compose(rows -> learnt);
        });
    }

    private static Future<Void> mayForget(OrgTx tx, Employee current, Employee next) {
        if (Set.copyOf(next.skills()).containsAll(current.skills())) {
            return Future.succeededFuture();
        }
        return tx.list(EmployeeSql.NEEDED_SKILLS, row -> row.getUUID(0), tx.org(), current.id())
                .map(needed -> {
                    if (needed.stream().anyMatch(skill -> current.has(skill) && !next.has(skill))) {
                        throw Problem.conflict("skill-in-use", "Shifts to come need this skill of the employee.")
                                .pointer("/skills", "A skill that shifts to come need is missing.");
                    }
                    return null;
                });
    }

    /** Takes the employee out of planning; nothing happens where that was done before. */
    public Future<Employee> archive(OrgTx tx, UUID id, Integer seen) {
        return locked(tx, id, seen)
                .compose(current -> current.archived()
                        ? Future.succeededFuture(current)
                        : idle(tx, id)
                                .compose(idle -> setArchived(tx, id, true))
                                .map(tx.logged("employee.archived")));
    }

    public Future<Employee> restore(OrgTx tx, UUID id, Integer seen) {
        return locked(tx, id, seen)
                .compose(current -> current.archived()
                        ? setArchived(tx, id, false).map(tx.logged("employee.restored"))
                        : Future.succeededFuture(current));
    }

    private static Future<Void> idle(OrgTx tx, UUID id) {
        return tx.one(EmployeeSql.BUSY, row -> row.getBoolean(0), tx.org(), id).map(busy -> {
            if (busy) {
                throw Problem.conflict("employee-busy", "Shifts or bookings to come are theirs.");
            }
            return null;
        });
    }

    private Future<Employee> setArchived(OrgTx tx, UUID id, boolean archived) {
        return tx.execute(EmployeeSql.ARCHIVE, tx.org(), id, archived).compose(rows -> show(tx, id));
    }

    private Future<Employee> locked(OrgTx tx, UUID id, Integer seen) {
        var locked = tx.execute(EmployeeSql.LOCK, tx.org(), id);
        var found = show(tx, id);
        return locked.compose(rows -> found).map(current -> Problem.unlessStale(seen, current));
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Problem unknown() {
        return Problem.unknownReference("/employee", "There is no such employee in this organisation.");
    }

    private static Problem archived() {
        return Problem.unprocessable("employee-archived", "This employee is archived.")
                .pointer("/employee", "An archived employee gets no work.");
    }

    @Override
    public String entity() {
        return "employee";
    }

    @Override
    public String list() {
        return "employees";
    }

    @Override
    public Future<List<Employee>> onBoard(OrgTx tx, Instant from, Instant to) {
        return all(tx);
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.all(Wire.of(Wire.to(body, Employee.class).inPublic()));
    }
}
