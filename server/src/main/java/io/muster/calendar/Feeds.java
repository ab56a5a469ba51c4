package io.muster.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.muster.link.Link;
import io.muster.link.Links;
import io.muster.link.Purpose;
import io.muster.shift.Shifts;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who may read what as a calendar: employees their shifts and bookings, clients their bookings, by a secret address. */
public final class Feeds implements Feature {
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(365);
    private static final Duration REFRESH = Duration.ofMinutes(30);

    private final Links links;
    private final Employees employees;
    private final Clients clients;
    private final Supplier<String> site;
    private final InstantSource clock;

    /** @param site how people reach Muster, without a slash at its end */
    public Feeds(Links links, Employees employees, Clients clients, Supplier<String> site, InstantSource clock) {
        this.links = links;
        this.employees = employees;
        this.clients = clients;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void mount(Api api) {
        api.on("openMyCalendar", call -> own(call, id -> tx -> open(tx, Purpose.employee_calendar, id)))
                .on("revokeMyCalendar", call -> own(call, id -> tx -> revoke(tx, Purpose.employee_calendar, id)))
                .on("openEmployeeCalendar", call -> ofEmployee(call, Feeds.this::open))
                .on("revokeEmployeeCalendar", call -> ofEmployee(call, Feeds.this::revoke))
                .on("openClientCalendar", call -> ofClient(call, Feeds.this::open))
                .on("revokeClientCalendar", call -> ofClient(call, Feeds.this::revoke))
                .on("showCalendar", this::show)
                .on("showVisitCalendar", this::visit);
    }

    private interface Verb {
        Future<Answer> on(OrgTx tx, Purpose purpose, UUID subject);
    }

    private static Future<Answer> own(Call call, Function<UUID, Function<OrgTx, Future<Answer>>> verb) {
        return call.write(verb.apply(Shifts.me(call.actor())));
    }

    private Future<Answer> ofEmployee(Call call, Verb verb) {
        return call.write(tx -> employees
                .show(tx, call.id())
                .compose(employee -> verb.on(tx, Purpose.employee_calendar, employee.id())));
    }

    private Future<Answer> ofClient(Call call, Verb verb) {
        return call.write(
                tx -> clients.show(tx, call.id()).compose(client -> verb.on(tx, Purpose.client_calendar, client.id())));
    }

    /** The address that stands already, else a new one: to have it again needs no key. */
    private Future<Answer> open(OrgTx tx, Purpose purpose, UUID subject) {
        return links.standing(tx, purpose, subject, null)
                .map(token -> site.get() + "/api/v1/public/calendars/" + token + ".ics")
                .map(url -> Answer.json(new Address(url, QrPicture.of(url))));
    }

    private record Address(String url, QrPicture qr) {}

    private Future<Answer> revoke(OrgTx tx, Purpose purpose, UUID subject) {
        return links.revoke(tx, purpose, subject).map(ended -> Answer.none());
    }

    private Future<Answer> show(Call call) {
        var token = call.path("token").replaceFirst("\\.ics$", "");
        var calendars = EnumSet.of(Purpose.employee_calendar, Purpose.client_calendar);
        return links.read(call, token, calendars, (tx, link) -> feed(tx, link).map(text -> file(text, "muster.ics")));
    }

    private Future<Answer> visit(Call call) {
        return links.read(
                call,
                call.header("Booking-Link"),
                Purpose.visit,
                (tx, link) -> tx.list(FeedSql.OF_VISIT, Rows::visit, tx.org(), link.subject())
                        .map(events -> file(CalendarText.published(events), "visit.ics")));
    }

    private Future<String> feed(OrgTx tx, Link link) {
        return link.purpose() == Purpose.client_calendar
                ? clientFeed(tx, link.subject())
                : employeeFeed(tx, link.subject());
    }

    Future<String> clientFeed(OrgTx tx, UUID client) {
        var name = tx.one(FeedSql.PLACE, row -> row.getString(0), tx.org());
        var bookings = tx.list(FeedSql.OF_CLIENT, Rows::visit, tx.org(), client, from(), to());
        return Future.all(name, bookings).map(both -> CalendarText.feed(name.result(), REFRESH, bookings.result()));
    }

    Future<String> employeeFeed(OrgTx tx, UUID employee) {
        var place = tx.one(FeedSql.PLACE, row -> row.getString(0), tx.org());
        var person = employees.show(tx, employee);
        var shifts = tx.list(FeedSql.SHIFTS, Rows::shift, tx.org(), employee, from(), to());
        var bookings = tx.list(FeedSql.OF_EMPLOYEE, Rows::work, tx.org(), employee, from(), to());
        return Future.all(place, person, shifts, bookings)
                .map(all -> CalendarText.feed(
                        working(person.result()).name() + " · " + place.result(),
                        REFRESH,
                        together(shifts.result(), bookings.result())));
    }

    /** Who has left reads no longer whom the others serve. */
    private static Employee working(Employee employee) {
        if (employee.archived()) {
            throw Problem.of(410, "link-ended", "This link does not work any more.");
        }
        return employee;
    }

    /** The calendar of one visit, for a mail. */
    public static Future<List<Event>> ofVisit(OrgTx tx, UUID visit) {
        return tx.list(FeedSql.OF_VISIT, Rows::visit, tx.org(), visit);
    }

    private static List<Event> together(List<Event> shifts, List<Event> bookings) {
        return Stream.concat(shifts.stream(), bookings.stream()).toList();
    }

    private Instant from() {
        return clock.instant().minus(BACK);
    }

    private Instant to() {
        return clock.instant().plus(AHEAD);
    }

    private static Answer file(String text, String name) {
        return Answer.content(CalendarText.TYPE, Buffer.buffer(text.getBytes(UTF_8)))
                .header("Content-Disposition", "inline; filename=\"" + name + "\"");
    }
}
