package io.muster.shift;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.TestDatabase;
import io.muster.employee.Employees;
import io.muster.employee.NewEmployee;
import io.muster.employee.NewSkill;
import io.muster.employee.Skill;
import io.muster.employee.Skills;
import io.muster.swap.NewSwap;
import io.muster.swap.OpenOffers;
import io.muster.swap.Swap;
import io.muster.swap.Swaps;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An organisation of a test: a manager, people with a skill, and shifts in the days to come. */
public final class Crew {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    public static final OrgDb DB = DATABASE.orgDb();
    public static final Employees EMPLOYEES = new Employees();
    public static final Shifts SHIFTS = new Shifts(EMPLOYEES, new OpenOffers());
    public static final Swaps SWAPS = new Swaps(SHIFTS, EMPLOYEES);

    /** Midnight of the day after tomorrow, in UTC. */
    public static final Instant DAY = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));

    public final UUID org = DATABASE.newOrganisation("crew");
    public final Actor manager = TestDatabase.actor(org, Role.manager);
    public final UUID skill = skill("nursing");

    /** Whether a manager approves swaps; they do unless told otherwise. */
    public Crew approval(boolean approval) {
        does(manager, tx -> tx.execute("update organisation set swap_approval = $2 where id = $1", org, approval));
        return this;
    }

    public UUID skill(String name) {
        return does(manager, tx -> new Skills().create(tx, new NewSkill(name))).id();
    }

    public void archived(UUID skill) {
        does(
                manager,
                tx -> new Skills()
                        .change(tx, skill, null, now -> new Skill(now.id(), now.name(), true, now.version())));
    }

    /** Somebody with the crew's skill. */
    public Actor employee(String name) {
        return employee(name, skill);
    }

    public Actor employee(String name, UUID... skills) {
        var input = new NewEmployee(name, null, null, List.of(skills), null, null, null);
        var employee = does(manager, tx -> EMPLOYEES.create(tx, input));
        return new Actor(UUID.randomUUID(), name, org, Role.employee, employee.id(), null);
    }

    public List<Actor> employees(int count) {
        return IntStream.range(0, count)
                .mapToObj(nr -> employee("Person " + nr))
                .toList();
    }

    /** A draft from and to an hour after {@link #DAY}; open without an employee. */
    public Shift draft(int from, int to, Actor employee) {
        return does(manager, tx -> SHIFTS.create(tx, shift(from, to, employee)));
    }

    public Shift published(int from, int to, Actor employee) {
        var draft = draft(from, to, employee);
        return does(manager, tx -> SHIFTS.publish(tx, draft.id(), null));
    }

    public NewShift shift(int from, int to, Actor employee) {
        return new NewShift(hour(from), hour(to), skill, employee == null ? null : employee.employee(), null, null);
    }

    public static Instant hour(int hour) {
        return DAY.plus(Duration.ofHours(hour));
    }

    public Swap offered(Shift shift, Actor by, Actor... to) {
        var chosen = to.length == 0
                ? null
                : List.of(to).stream().map(Actor::employee).toList();
        return does(by, tx -> SWAPS.offer(tx, new NewSwap(shift.id(), chosen, null)));
    }

    public Shift shift(UUID id) {
        return does(manager, tx -> SHIFTS.show(tx, id));
    }

    public Swap swap(UUID id) {
        return does(manager, tx -> SWAPS.show(tx, id));
    }

    /** Kinds of the changes of one entity, in their order. */
    public List<String> kinds(UUID entity) {
        return does(
                manager,
                tx -> tx.list(
                        "select kind from change where org_id = $1 and entity_id = $2 order by seq",
                        row -> row.getString(0),
                        org,
                        entity));
    }

    public long changes() {
        return does(manager, OrgTx::seq);
    }

    public static <T> T does(Actor actor, Function<OrgTx, Future<T>> verb) {
        return DB.write(actor, verb).await();
    }

    /** The type of the problem, or the constraint that refused. */
    public static String refusal(Actor actor, Function<OrgTx, Future<?>> verb) {
        return named(assertThrows(
                Throwable.class,
                () -> DB.write(actor, tx -> verb.apply(tx).mapEmpty()).await()));
    }

    /** All at once; `ok` or the refusal of each. */
    public static List<String> race(List<Actor> actors, Function<OrgTx, Future<?>> verb) {
        return outcomes(actors.stream()
                .map(actor -> DB.write(actor, tx -> verb.apply(tx).mapEmpty()))
                .toList());
    }

    public static List<String> outcomes(List<? extends Future<?>> under) {
        var all = under.stream()
                .map(each -> each.toCompletionStage()
                        .toCompletableFuture()
                        .handle((ok, cause) -> cause == null ? "ok" : named(cause)))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static String named(Throwable cause) {
        if (cause instanceof CompletionException wrapped) {
            return named(wrapped.getCause());
        }
        if (cause instanceof Problem problem) {
            return problem.type();
        }
        return cause instanceof PgException refused ? refused.getConstraint() : cause.toString();
    }
}
