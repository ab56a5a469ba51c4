package io.muster.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.muster.db.Entity;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Authenticator;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Range;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The live board of a node: its operations and its sockets. */
public final class Board implements Feature {
    private static final String REVOKED = "muster.revoked";

    private final Vertx vertx;
    private final Sources sources = new Sources();
    private final Changes changes;
    private final Snapshots snapshots;
    private final Room room;
    private final Sockets sockets;
    private MessageConsumer<String> revocations;

    /** @param organisationOf reads the organisation of a transaction */
    public Board(
            Vertx vertx,
            OrgDb orgDb,
            SystemDb systemDb,
            Authenticator authenticator,
            MeterRegistry registry,
            Function<OrgTx, Future<? extends Entity>> organisationOf) {
        this(vertx, orgDb, systemDb, authenticator, registry, organisationOf, Limits.standard());
    }

    public Board(
            Vertx vertx,
            OrgDb orgDb,
            SystemDb systemDb,
            Authenticator authenticator,
            MeterRegistry registry,
            Function<OrgTx, Future<? extends Entity>> organisationOf,
            Limits limits) {
        this.vertx = vertx;
        this.changes = new Changes(systemDb, sources);
        this.snapshots = new Snapshots(orgDb, sources, organisationOf);
        var meters = new BoardMeters(registry);
        var watchers = new Watchers(limits);
        this.room = new Room(
                vertx.getOrCreateContext(),
                limits,
                authenticator,
                new Strangers(limits.strangers()),
                watchers,
                new ChangeFeed(vertx, changes, watchers, meters),
                new SnapshotDesk(snapshots),
                new Presence(vertx, watchers),
                meters);
        this.sockets = new Sockets(vertx, room);
        meters.gauge("muster.board.sockets", "Open sockets of the board", sockets::count);
        meters.gauge(
                "muster.board.lag", "Changes committed and not delivered, of the worst organisation", room.feed()::lag);
        room.run(this::start);
    }

    /** What {@link OrgDb} has to tell its commits to; made before any board is. */
    public static BiConsumer<UUID, Long> committed(Vertx vertx) {
        return ChangeFeed.announcing(vertx);
    }

    /** Hears which organisation has committed changes, on whichever node; what is announced may be lost. */
    public static MessageConsumer<?> onCommitted(Vertx vertx, Consumer<UUID> heard) {
        return ChangeFeed.announced(vertx, heard);
    }

    /** What a server with these sockets has to be told: no compression; frames a little larger than allowed, to refuse them in words. */
    public static HttpServerOptions limit(HttpServerOptions options) {
        return options.setMaxWebSocketFrameSize(2 * Limits.MESSAGE)
                .setMaxWebSocketMessageSize(2 * Limits.MESSAGE)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    public Board add(Source source) {
        sources.add(source);
        return this;
    }

    @Override
    public void mount(Api api) {
        api.on("showBoard", this::show).on("listChanges", changes::list);
    }

    /**
     * Takes a socket over; its Origin has been checked.
     *
     * @param network where it comes from, as far as counting goes
     */
    public void accept(ServerWebSocket socket, String network) {
        sockets.accept(socket, network);
    }

    /** Ends the sockets of a session that was revoked, on all nodes. */
    public void closeSession(UUID session) {
        vertx.eventBus().publish(REVOKED, session.toString());
    }

    /** Tells all sockets to come back elsewhere; done when they are told. */
    public Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        room.run(() -> stop().onComplete(closed));
        return closed.future();
    }

    private Future<Answer> show(Call call) {
        return snapshots.of(call.actor(), Range.of(call)).map(Answer::json);
    }

    private void start() {
        room.feed().start(room.limits().tick().toMillis());
        room.presence().start();
        revocations = vertx.eventBus()
                .consumer(
                        REVOKED,
                        message -> room.watchers()
                                .ofSession(UUID.fromString(message.body()))
                                .forEach(socket -> socket.close(Closing.SIGNED_OUT)));
        sockets.start();
    }

    private Future<Void> stop() {
        revocations.unregister();
        room.feed().stop();
        room.presence().stop();
        return sockets.close();
    }
}
