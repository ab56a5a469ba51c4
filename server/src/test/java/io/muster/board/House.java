package io.muster.board;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.Entity;
import io.muster.db.OrgDb;
import io.muster.db.TestDatabase;
import io.muster.employee.NewSkill;
import io.muster.employee.Skill;
import io.muster.employee.Skills;
import io.muster.org.Organisation;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** One node with a board on a free port, short of patience, on the database that all tests share. */
final class House implements AutoCloseable {
    static final Limits PATIENT = Limits.standard();
    static final Limits HASTY = new Limits(
            Duration.ofMillis(300),
            Duration.ofMillis(400),
            Duration.ofMillis(1_200),
            Duration.ofMillis(1_500),
            Duration.ofMillis(700),
            200_000,
            3,
            100,
            4,
            12,
            Duration.ofMillis(100),
            Duration.ofMillis(40));

    /** Tokens end soon; nothing else does. */
    static final Limits SHORT_TOKENS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45),
            Duration.ofMillis(1_500),
            Duration.ofSeconds(30),
            1024 * 1024,
            20,
            100,
            50,
            1_000,
            Duration.ofMillis(800),
            Duration.ofMillis(40));

    /** Has room for one stranger and one more. */
    static final Limits SMALL = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            1024 * 1024,
            20,
            100,
            1,
            2,
            Duration.ofMillis(800),
            Duration.ofMillis(40));

    /** Readers must be fast; nobody else must hurry. */
    static final Limits FAST_READERS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            200_000,
            20,
            100,
            50,
            1_000,
            Duration.ofMillis(800),
            Duration.ofMillis(100));

    static final TestDatabase DATABASE = TestDatabase.shared();
    final Vertx vertx;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Skills skills = new Skills();
    final OrgDb db;
    final Board board;
    private final HttpServer server;
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    House(Limits limits) {
        this(limits, Board.committed(DATABASE.vertx()));
    }

    House(Limits limits, BiConsumer<UUID, Long> committed) {
        this(DATABASE, limits, committed);
    }

    House(TestDatabase database, Limits limits, BiConsumer<UUID, Long> committed) {
        vertx = database.vertx();
        db = database.orgDb(committed);
        board = new Board(
                        vertx,
                        db,
                        database.systemDb(),
                        this::actor,
                        meters,
                        tx -> tx.one("select * from organisation where id = $1", Organisation::of, tx.org()),
                        limits)
                .add(skills)
                .add(new Slip.Board("shift", "shifts"))
                .add(new Slip.Board("employee", "employees"))
                .add(new Slip.Board("hours", "hours"))
                .add(new Slip.Board("block", "blocks"))
                .add(new Slip.Board("service", "services"))
                .add(new Slip.Board("booking", "bookings"))
                .add(new Slip.Board("swap", "swaps"))
                .add(new Slip.Board("wish", "wishes"));
        server = vertx.createHttpServer(Board.limit(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setSendBufferSize(64 * 1024)))
                .webSocketHandler(socket -> board.accept(socket, "here"));
        server.listen().await();
    }

    int port() {
        return server.actualPort();
    }

    static Actor person(UUID org, Role role) {
        return new Actor(UUID.randomUUID(), "Test " + role, org, role, UUID.randomUUID(), UUID.randomUUID());
    }

    /** A token in the form of a JWT that only this house knows. */
    String token(Actor actor, Duration life) {
        var claims = new JsonObject()
                .put("exp", Instant.now().plus(life).getEpochSecond())
                .put("jti", UUID.randomUUID().toString());
        var token =
                "e30." + Base64.getUrlEncoder().encodeToString(claims.encode().getBytes()) + ".x";
        actors.put(token, actor);
        return token;
    }

    Watch watch(Actor actor) {
        return Watch.of(this, token(actor, Duration.ofMinutes(5)));
    }

    Future<Skill> add(Actor actor, String name) {
        return db.write(actor, tx -> skills.create(tx, new NewSkill(name)));
    }

    Future<Void> change(Actor actor, String kind, Entity entity) {
        return db.write(actor, tx -> {
            tx.changed(kind, entity);
            return Future.succeededFuture();
        });
    }

    private Future<Actor> actor(String token) {
        var actor = actors.get(token);
        return actor == null ? Future.failedFuture(Problem.unauthorised()) : Future.succeededFuture(actor);
    }

    @Override
    public void close() {
        board.close().await();
        server.close().await();
    }
}
