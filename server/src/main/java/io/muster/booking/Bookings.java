package io.muster.booking;

import io.muster.auth.Role;
import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Cursor;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.muster.web.Range;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be done with bookings. */
public final class Bookings implements Feature, Source {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Employees employees;
    private final Services services;
    private final Clients clients;

    public Bookings(Employees employees, Services services, Clients clients) {
        this.employees = employees;
        this.services = services;
        this.clients = clients;
    }

    @Override
    public void mount(Api api) {
        api.on("listBookings", call -> call.read(tx -> page(tx, call)))
                .on("showBooking", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "createBooking",
                        call -> call.write(
                                tx -> create(tx, call.body(NewBooking.class)).map(Answer::created)))
                .on(
                        "moveBooking",
                        call -> call.write(tx -> move(tx, call.id(), call.ifMatch(), call.body(BookingMove.class))
                                .map(Answer::ok)))
                .on(
                        "cancelBooking",
                        call -> call.write(
                                tx -> cancel(tx, call.id(), call.ifMatch()).map(Answer::ok)))
                .on(
                        "completeBooking",
                        call -> call.write(
                                tx -> complete(tx, call.id(), call.ifMatch()).map(Answer::ok)))
                .on(
                        "missBooking",
                        call -> call.write(
                                tx -> miss(tx, call.id(), call.ifMatch()).map(Answer::ok)));
        Sentences.of(api);
    }

    private Future<Answer> page(OrgTx tx, Call call) {
        var range = Range.of(call);
        return touching(tx, range, call.queryId("employee"), call.cursor(), call.limit() + 1)
                .map(found -> Answer.page(Page.of(found, call.limit(), each -> List.of(each.startsAt(), each.id()))));
    }

    /** What touches the range and the actor may see, by start; {@code employee} and {@code after} may be null. */
    Future<List<Booking>> touching(OrgTx tx, Range range, UUID employee, Cursor after, int limit) {
        var own = tx.actor().role() == Role.employee;
        var mine = tx.actor().employee() == null ? NOBODY : tx.actor().employee();
        if (own && employee != null && !employee.equals(mine)) {
            return Future.succeededFuture(List.of());
        }
        return tx.list(
                BookingSql.LIST,
                Booking::of,
                tx.org(),
                range.from(),
                range.to(),
                own ? mine : employee,
                after == null ? range.from().minus(Duration.ofDays(1)) : after.instant(0),
                after == null ? FIRST : after.id(1),
                limit);
    }

    public Future<Booking> show(OrgTx tx, UUID id) {
        return tx.one(BookingSql.SHOW, Booking::of, tx.org(), id).map(booking -> {
            if (!booking.isSeenBy(tx.actor())) {
                throw Problem.notFound();
            }
            return booking;
        });
    }

    /** What was booked together, in its order; empty where there is no such visit. */
    public Future<List<Booking>> ofVisit(OrgTx tx, UUID visit) {
        return tx.list(BookingSql.OF_VISIT, Booking::of, tx.org(), visit);
    }

    /** Takes the time, with the service's buffers around it; price and length stay what they are now. */
    public Future<Booking> create(OrgTx tx, NewBooking input) {
        var employee = employees.able(tx, input.employee());
        var service = services.bookable(tx, input.service());
        var client = clients.known(tx, input.client());
        return Future.all(employee, service, client)
                .compose(all -> insert(tx, input, performing(employee.result(), service.result())))
                .map(tx.logged("booking.created"));
    }

    private static Future<Booking> insert(OrgTx tx, NewBooking input, Service service) {
        var endsAt = input.startsAt().plus(service.duration());
        return tx.one(
                BookingSql.CREATE,
                Booking::of,
                tx.org(),
                input.client(),
                service.id(),
                input.employee(),
                input.startsAt(),
                endsAt,
                service.priceMinor(),
                service.currency(),
                input.note(),
                input.startsAt().minus(service.bufferBefore()),
                endsAt.plus(service.bufferAfter()));
    }

    /** @param seen the version that the move is based on, null for whichever it is */
    public Future<Booking> move(OrgTx tx, UUID id, Integer seen, BookingMove input) {
        return locked(tx, id, seen).compose(booking -> {
            if (!booking.status().isMovable()) {
                throw inState(booking);
            }
            return recipient(tx, booking, input)
                    .compose(employee -> tx.one(
                            BookingSql.MOVE,
                            Booking::of,
                            tx.org(),
                            id,
                            employee.id(),
                            input.startsAt(),
                            input.startsAt().plus(booking.duration())))
                    .map(tx.logged("booking.moved"));
        });
    }

    /** Who has it after the move; only another employee is asked for the skill. */
    private Future<Employee> recipient(OrgTx tx, Booking booking, BookingMove input) {
        if (input.employee() == null || input.employee().equals(booking.employee())) {
            return employees.able(tx, booking.employee());
        }
        var employee = employees.able(tx, input.employee());
        var service = services.show(tx, booking.service());
        return Future.all(employee, service).map(both -> {
            performing(employee.result(), service.result());
            return employee.result();
        });
    }

    /** Gives the time free. */
    public Future<Booking> cancel(OrgTx tx, UUID id, Integer seen) {
        return become(tx, id, seen, BookingState.cancelled).map(tx.logged("booking.cancelled"));
    }

    public Future<Booking> complete(OrgTx tx, UUID id, Integer seen) {
        return become(tx, id, seen, BookingState.completed).map(tx.logged("booking.completed"));
    }

    public Future<Booking> miss(OrgTx tx, UUID id, Integer seen) {
        return become(tx, id, seen, BookingState.no_show).map(tx.logged("booking.missed"));
    }

    private static Future<Booking> become(OrgTx tx, UUID id, Integer seen, BookingState state) {
        return locked(tx, id, seen).compose(booking -> {
            if (!booking.status().mayBecome(state)) {
                throw inState(booking);
            }
            var free = state.takesTime() ? Future.succeededFuture() : tx.execute(BookingSql.FREE, tx.org(), id);
            return free.compose(done -> tx.one(BookingSql.BECOME, Booking::of, tx.org(), id, state));
        });
    }

    private static Future<Booking> locked(OrgTx tx, UUID id, Integer seen) {
        var row = tx.execute(BookingSql.LOCK, tx.org(), id);
        var client = tx.execute(BookingSql.HOLD_CLIENT, tx.org(), id);
        var found = tx.one(BookingSql.SHOW, Booking::of, tx.org(), id);
        return Future.all(row, client, found).map(all -> Problem.unlessStale(seen, found.result()));
    }

    private static Service performing(Employee employee, Service service) {
        if (service.skill() != null && !employee.has(service.skill())) {
            throw Problem.unprocessable("skill-missing", "The employee has not the skill that this needs.")
                    .pointer("/employee", "The service's skill is missing.");
        }
        return service;
    }

    private static Problem inState(Booking booking) {
        return Problem.conflict("booking-state", "The booking is in another state.")
                .detail("It is " + booking.status().name().replace('_', '-') + ".")
                .current(booking);
    }

    @Override
    public String entity() {
        return "booking";
    }

    @Override
    public String list() {
        return "bookings";
    }

    @Override
    public Future<List<Booking>> onBoard(OrgTx tx, Instant from, Instant to) {
        return tx.list(BookingSql.ON_BOARD, Booking::of, tx.org(), from, to);
    }

    @Override
    public Sight sight(JsonObject body) {
        return BookingState.valueOf(body.getString("status")).takesTime()
                ? Sight.only(body, Set.of(UUID.fromString(body.getString("employee"))))
                : Sight.gone();
    }
}
