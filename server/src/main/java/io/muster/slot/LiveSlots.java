package io.muster.slot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.muster.auth.Actor;
import io.muster.board.Board;
import io.muster.board.Incoming;
import io.muster.db.OrgDb;
import io.muster.org.Organisations;
import io.muster.web.Problem;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slots that visitors watch while they choose, without an account: whenever something is committed in the organisation,
 * they hear which starts are gone and which are back. All of it happens on one event loop.
 */
public final class LiveSlots {
    private static final long SWEEP_MILLIS = 1_000;

    private final Vertx vertx;
    private final Context context;
    private final OrgDb db;
    private final Organisations organisations;
    private final Openings openings;
    private final LiveLimits limits;
    private final Networks networks;
    private final Map<Question, Watched> watched = new HashMap<>();
    /** Changed on one event loop, counted by the gauge on any thread. */
    private final Set<SlotSocket> open = ConcurrentHashMap.newKeySet();

    private MessageConsumer<?> commits;
    private boolean closing;

    public LiveSlots(
            Vertx vertx,
            OrgDb db,
            Organisations organisations,
            Openings openings,
            MeterRegistry registry,
            LiveLimits limits) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.db = db;
        this.organisations = organisations;
        this.openings = openings;
        this.limits = limits;
        this.networks = new Networks(limits.socketsOfNetwork(), limits.questions());
        Gauge.builder("muster.slots.sockets", open, Set::size)
                .description("Open sockets of live slots")
                .register(registry);
        run(this::start);
    }

    /** The starts that a question has now, and whose they are. */
    record Found(UUID org, Set<Instant> starts) {}

    /**
     * Takes a socket over; its Origin has been checked.
     *
     * @param network where it comes from, as far as counting goes
     */
    public void accept(ServerWebSocket connection, String network) {
        var socket = new SlotSocket(connection, network, this);
        var incoming = new Incoming(
                text -> run(() -> socket.heard(text)),
                refused -> run(() -> socket.close(refused.code(), refused.reason())));
        connection.frameHandler(incoming::frame);
        connection.pongHandler(pong -> run(socket::isThere));
        connection.exceptionHandler(broken -> run(socket::left));
        connection.closeHandler(end -> run(socket::left));
        run(() -> admit(socket));
    }

    /** Tells all to come back elsewhere. */
    public void close() {
        run(() -> {
            closing = true;
            commits.unregister();
            List.copyOf(open).forEach(SlotSocket::goAway);
        });
    }

    private void start() {
        commits = Board.onCommitted(vertx, this::stir);
        vertx.setPeriodic(SWEEP_MILLIS, id -> sweep());
        vertx.setPeriodic(
                limits.tick().toMillis(), id -> List.copyOf(watched.values()).forEach(Watched::stir));
        vertx.setPeriodic(60_000, id -> networks.nextMinute());
    }

    private void admit(SlotSocket socket) {
        if (closing) {
            socket.goAway();
        } else if (open.size() >= limits.sockets()) {
            socket.close(1013, "Too many look for slots here: come back later");
        } else if (!networks.comes(socket.network())) {
            socket.close(1013, "Too many look for slots from there: come back later");
        } else {
            open.add(socket);
        }
    }

    /** Called once for each socket, admitted or not. */
    void left(SlotSocket socket) {
        if (open.remove(socket)) {
            networks.goes(socket.network());
        }
    }

    void watch(Question question, SlotSocket socket) {
        watched.computeIfAbsent(question, asked -> new Watched(asked, this)).add(socket);
    }

    void unwatch(Question question, SlotSocket socket) {
        watched.computeIfPresent(question, (same, all) -> all.remove(socket) ? all : null);
    }

    void tellAll(Question question, SlotSocket socket) {
        socket.tell(watched.get(question).whole());
    }

    /** Each time from the slug on: an organisation that is not open any more has no slots. */
    Future<Found> read(Question question) {
        return organisations
                .openBySlug(question.slug())
                .compose(org -> db.read(
                        Actor.visitor(org.id()),
                        tx -> openings.on(
                                        tx,
                                        question.ask(),
                                        question.days().from(),
                                        question.days().to())
                                .map(offer -> new Found(org.id(), starts(offer)))));
    }

    /** Whether asking again would not help. */
    boolean isRefused(Throwable cause) {
        return cause instanceof Problem problem && problem.status() < 500;
    }

    LiveLimits limits() {
        return limits;
    }

    Networks networks() {
        return networks;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Heard on the event loop of all this. */
    <T> Handler<AsyncResult<T>> here(Handler<AsyncResult<T>> heard) {
        return result -> run(() -> heard.handle(result));
    }

    void run(Runnable action) {
        if (Vertx.currentContext() == context) {
            action.run();
        } else {
            context.runOnContext(now -> action.run());
        }
    }

    private void stir(UUID org) {
        List.copyOf(watched.values()).stream()
                .filter(each -> each.org() == null || org.equals(each.org()))
                .forEach(Watched::stir);
    }

    private void sweep() {
        var now = System.currentTimeMillis();
        List.copyOf(open).forEach(socket -> socket.sweep(now));
    }

    private static Set<Instant> starts(Openings.Offer offer) {
        var starts = new TreeSet<Instant>();
        offer.slots().forEach(slot -> starts.add(slot.startsAt()));
        return starts;
    }
}
