package io.muster;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.app.Keys;
import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.booking.Bookings;
import io.muster.client.Clients;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
import io.muster.employee.Employees;
import io.muster.employee.Skills;
import io.muster.employee.Wishes;
import io.muster.hours.WorkingHours;
import io.muster.job.Outbox;
import io.muster.link.Links;
import io.muster.org.Logos;
import io.muster.org.Organisations;
import io.muster.series.ManySeries;
import io.muster.service.Performers;
import io.muster.service.Services;
import io.muster.slot.Openings;
import io.muster.waiting.WaitingList;
import io.muster.web.Api;
import io.muster.web.Contract;
import io.muster.web.Problem;
import io.muster.web.Problems;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** An organisation of a test's own, and the verbs on it, below HTTP but with the sentences that HTTP would say. */
public final class TestVerbs {
    public final Outbox outbox = new Outbox();
    public final Skills skills = new Skills();
    public final Employees employees = new Employees();
    public final WorkingHours hours = new WorkingHours();
    public final Wishes wishes = new Wishes();
    public final Services services = new Services();
    public final Performers performers = new Performers(services);
    public final Clients clients = new Clients();
    public final Openings openings = new Openings();
    public final Bookings bookings = new Bookings(employees, services, clients, openings, outbox);

    public final Links links = new Links(new Keys(TestDatabase.SECRET).of("links"), InstantSource.system());

    private final TestDatabase database = TestDatabase.shared();
    public final Organisations organisations = new Organisations(new SystemDb(database.pools()), null);
    public final WaitingList waitingList = new WaitingList(organisations, clients, services, InstantSource.system());
    private final OrgDb db = database.orgDb();
    private final UUID org;
    private final Actor manager;
    private final Problems problems = new Problems();

    public TestVerbs(String slug) {
        org = database.newOrganisation(slug);
        manager = actor(Role.manager, null);
        var api = new Api(Contract.load(database.vertx()).await(), db, null, null, problems);
        List.of(skills, employees, hours, wishes, services, performers, clients, bookings, links, waitingList)
                .forEach(api::add);
        List.of(organisations, new Logos(database.vertx(), organisations), new ManySeries(null, null))
                .forEach(api::add);
    }

    public Actor actor(Role role, UUID employee) {
        return new Actor(UUID.randomUUID(), "Test " + role, org, role, employee, null);
    }

    public UUID id() {
        return org;
    }

    public <T> T write(Function<OrgTx, Future<T>> work) {
        return started(work).await();
    }

    public <T> Future<T> started(Function<OrgTx, Future<T>> work) {
        return db.write(manager, work);
    }

    public <T> T read(Function<OrgTx, Future<T>> work) {
        return readAs(manager, work);
    }

    public <T> T readAs(Actor actor, Function<OrgTx, Future<T>> work) {
        return db.read(actor, work).await();
    }

    /** What HTTP would say of the failure that the work must end with. */
    public Problem refused(Function<OrgTx, Future<?>> work) {
        return problem(assertThrows(
                Throwable.class, () -> write(tx -> work.apply(tx).map((Object) null))));
    }

    public Problem problem(Throwable failure) {
        return problems.of(failure);
    }

    /** The names of constraints that have a sentence. */
    public Set<String> sentences() {
        return problems.constraints();
    }

    /** The kinds of all changes, in their order. */
    public List<String> changes() {
        return read(tx ->
                tx.list("select kind from change where org_id = $1 order by seq", row -> row.getString(0), tx.org()));
    }

    /** How PostgreSQL would run the statement for the server's role, were the tables large; the organisation is $1. */
    public String plan(String sql, Object... more) {
        var args = Stream.concat(Stream.of(org), Arrays.stream(more)).toArray();
        return read(tx -> tx.execute(
                        "select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)")
                .compose(off -> tx.list("explain " + sql, row -> row.getString(0), args))
                .map(lines -> String.join("\n", lines)));
    }

    public long count(String from) {
        return read(tx -> tx.one("select count(*) from " + from + " and org_id = $1", row -> row.getLong(0), tx.org()));
    }
}
