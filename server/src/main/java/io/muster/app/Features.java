package io.muster.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.muster.block.Blocks;
import io.muster.board.Board;
import io.muster.board.Source;
import io.muster.booking.Bookings;
import io.muster.booking.Freed;
import io.muster.booking.FrontDesk;
import io.muster.client.Clients;
import io.muster.db.OrgDb;
import io.muster.db.Pools;
import io.muster.db.SystemDb;
import io.muster.employee.Employees;
import io.muster.employee.Skills;
import io.muster.employee.Wishes;
import io.muster.front.Front;
import io.muster.front.SetUp;
import io.muster.hours.WorkingHours;
import io.muster.job.Backlog;
import io.muster.job.JobMeters;
import io.muster.job.Jobs;
import io.muster.job.Outbox;
import io.muster.job.Sweeps;
import io.muster.job.Worker;
import io.muster.link.Links;
import io.muster.org.Invitations;
import io.muster.org.Logos;
import io.muster.org.Organisations;
import io.muster.org.Users;
import io.muster.roster.Loading;
import io.muster.roster.Rosters;
import io.muster.roster.Writing;
import io.muster.series.ManySeries;
import io.muster.service.Performers;
import io.muster.service.Services;
import io.muster.shift.ManyShifts;
import io.muster.shift.Shifts;
import io.muster.signin.OwnPassword;
import io.muster.signin.Tokens;
import io.muster.slot.LiveSlots;
import io.muster.slot.Openings;
import io.muster.swap.OpenOffers;
import io.muster.swap.Swaps;
import io.muster.waiting.Offers;
import io.muster.web.Authenticator;
import io.muster.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All features of a node, put together: the one place that says who needs whom. */
public final class Features {
    private static final int STARTS_WITHIN_TRIES = 10;
    private static final Duration OVERDUE_EVERY = Duration.ofSeconds(5);
    private static final Duration LATE_EVERY = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Pools pools;
    private final SystemDb system;
    private final OrgDb db;
    private final Entrance entrance;
    private final Users users;
    private final Organisations organisations;
    private final Logos logos;
    private final ManySeries series;
    private final SetUp setUp = new SetUp();
    private final Links links;
    private final Outgoing outgoing;
    private final Outbox outbox = new Outbox();
    private final Skills skills = new Skills();
    private final Employees employees = new Employees();
    private final WorkingHours hours = new WorkingHours();
    private final Blocks blocks = new Blocks(employees);
    private final Wishes wishes = new Wishes();
    private final Services services = new Services();
    private final Performers performers = new Performers(services);
    private final Clients clients = new Clients();
    private final Openings openings = new Openings();
    private final Bookings bookings = new Bookings(employees, services, clients, openings, outbox);
    private final FrontDesk frontDesk = new FrontDesk(clients, InstantSource.system());
    private final Shifts shifts = new Shifts(employees, new OpenOffers());
    private final Swaps swaps = new Swaps(shifts, employees);
    private final Backlog backlog = new Backlog(outbox);
    private final Jobs jobs;
    private final Rosters rosters;
    private final Board board;
    private final Visitors visitors;

    Features(Vertx vertx, Settings settings, Keys keys, Pools pools, MeterRegistry registry) {
        var clock = InstantSource.system();
        var invitations = new Invitations(clock);
        this.vertx = vertx;
        this.pools = pools;
        this.system = new SystemDb(pools);
        this.db = new OrgDb(pools, Board.committed(vertx));
        this.links = new Links(keys.of("links"), clock);
        this.outgoing = Outgoing.of(vertx, settings, clock, db, outbox, links, employees, clients);
        this.entrance = Entrance.of(vertx, settings, keys, system, invitations, clock);
        this.users = new Users(system, invitations);
        this.organisations = new Organisations(system, users);
        this.logos = new Logos(vertx, organisations);
        this.jobs = new Jobs(new Sweeps(system), new Worker(system, outbox), new JobMeters(system, registry))
                .every(OVERDUE_EVERY, () -> bookings.sweep(system, db));
        var offers = new Offers(bookings, openings, outbox, clock);
        this.bookings.onFreed(offers);
        this.jobs.every(LATE_EVERY, () -> offers.sweep(system, db));
        this.blocks.onFreed((tx, freed) -> offers.freed(tx, Freed.time(freed.employee(), freed.from(), freed.to())));
        this.visitors = Visitors.of(
                vertx,
                settings,
                registry,
                new Visitors.Neighbours(db, organisations, services, clients, openings, bookings, links, offers));
        var manyShifts = new ManyShifts();
        this.rosters = new Rosters(
                new Loading(organisations, skills, employees, manyShifts, wishes),
                new Writing(skills, employees, manyShifts, wishes),
                jobs);
        this.series = new ManySeries(
                new ManySeries.Neighbours(organisations, services, employees, clients, openings, bookings), jobs);
        this.board = new Board(vertx, db, system, entrance.tokens(), registry, organisations::current);
        sources().forEach(board::add);
    }

    /** What has to be known before the first request. */
    Future<?> start() {
        entrance.revoked().onRevoked(board::closeSession);
        return verified(STARTS_WITHIN_TRIES).compose(fit -> entrance.revoked().start(vertx, system));
    }

    /** A database that has just started, or a busy machine, may need a moment for the first connection. */
    private Future<Void> verified(int tries) {
        return pools.verify()
                .recover(cause -> tries > 1 && !(cause instanceof IllegalStateException)
                        ? vertx.timer(1, TimeUnit.SECONDS).compose(later -> verified(tries - 1))
                        : Future.failedFuture(cause));
    }

    void close() {
        outgoing.post().close();
        entrance.revoked().stop();
    }

    Front front() {
        return visitors.front();
    }

    List<Feature> all() {
        return List.of(
                entrance.signIn(),
                organisations,
                logos,
                visitors.publicOrgs(),
                setUp,
                users,
                skills,
                employees,
                hours,
                blocks,
                wishes,
                services,
                performers,
                clients,
                bookings,
                series,
                frontDesk,
                shifts,
                swaps,
                rosters,
                links,
                outgoing.feeds(),
                outgoing.mails(),
                backlog,
                visitors.slots(),
                visitors.waitingList(),
                visitors.visitLinks(),
                visitors.doors(),
                board);
    }

    private Stream<Source> sources() {
        return Stream.of(
                organisations,
                skills,
                employees,
                hours,
                blocks,
                wishes,
                services,
                clients,
                bookings,
                shifts,
                swaps,
                visitors.waitingList());
    }

    Authenticator authenticator() {
        return entrance.tokens();
    }

    public OrgDb db() {
        return db;
    }

    public Tokens tokens() {
        return entrance.tokens();
    }

    public Outbox outbox() {
        return outbox;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Board board() {
        return board;
    }

    SiteAddress site() {
        return outgoing.site();
    }

    public Links links() {
        return links;
    }

    LiveSlots liveSlots() {
        return visitors.liveSlots();
    }

    /** Who takes the sockets of which path. */
    Map<String, BiConsumer<ServerWebSocket, String>> sockets() {
        return Map.of("/board", board::accept, "/public/slots", visitors.liveSlots()::accept);
    }

    OwnPassword ownPassword() {
        return entrance.ownPassword();
    }

    Organisations organisations() {
        return organisations;
    }

    Users users() {
        return users;
    }

    Skills skills() {
        return skills;
    }

    Employees employees() {
        return employees;
    }

    public Blocks blocks() {
        return blocks;
    }

    WorkingHours hours() {
        return hours;
    }

    Performers performers() {
        return performers;
    }

    Services services() {
        return services;
    }

    Clients clients() {
        return clients;
    }

    public Bookings bookings() {
        return bookings;
    }

    Shifts shifts() {
        return shifts;
    }

    Rosters rosters() {
        return rosters;
    }

    Swaps swaps() {
        return swaps;
    }
}
