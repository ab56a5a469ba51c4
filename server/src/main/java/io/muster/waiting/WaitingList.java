package io.muster.waiting;

import io.muster.auth.Actor;
import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.client.Clients;
import io.muster.db.Entity;
import io.muster.db.OrgTx;
import io.muster.org.Organisations;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.waiting.Waiting.Status;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Who waits for which time: the desk sees and changes it, strangers may join it. */
public final class WaitingList implements Feature, Source {
    private static final UUID FIRST = new UUID(0, 0);
    /** So that one client cannot stand in front of everybody else. */
    private static final long MOST_OF_ONE_CLIENT = 10;

    private final Organisations organisations;
    private final Clients clients;
    private final Services services;
    private final InstantSource clock;

    public WaitingList(Organisations organisations, Clients clients, Services services, InstantSource clock) {
        this.organisations = organisations;
        this.clients = clients;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public void mount(Api api) {
        api.on("listWaiting", call -> call.read(tx -> page(tx, call)))
                .on(
                        "addWaiting",
                        call -> call.write(
                                tx -> add(tx, call.body(NewWaiting.class)).map(Answer::created)))
                .on(
                        "withdrawWaiting",
                        call -> call.write(
                                tx -> withdraw(tx, call.id(), call.ifMatch()).map(Answer::ok)))
                .on("joinWaiting", this::join);
        WaitingSql.sentences(api);
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var after = call.cursor();
        return tx.list(
                        WaitingSql.LIST,
                        Waiting::of,
                        tx.org(),
                        call.query("status"),
                        after == null ? Instant.EPOCH : after.instant(0),
                        after == null ? FIRST : after.id(1),
                        call.limit() + 1)
                .map(found -> Answer.page(Page.of(found, call.limit(), each -> List.of(each.createdAt(), each.id()))));
    }

    /** A stranger hears nothing of the client that the number may belong to. */
    private Future<Answer> join(Call call) {
        var wanted = call.body(PublicWaiting.class);
        return organisations
                .openBySlug(call.path("slug"))
                .compose(org -> call.writeAs(
                        Actor.visitor(org.id()),
                        tx -> services.bookable(tx, wanted.service())
                                .map(WaitingList::unlessHidden)
                                .compose(service -> clients.welcome(tx, wanted.client(), "/client"))
                                .compose(client -> add(tx, wanted.of(client.id())))
                                .map(WaitingList::shown)));
    }

    private static Answer shown(Waiting waiting) {
        return Answer.json(
                201,
                new JsonObject()
                        .put("service", waiting.service().toString())
                        .put("from", waiting.from().toString())
                        .put("to", waiting.to().toString())
                        .put("seats", waiting.seats())
                        .put("status", waiting.status().name()));
    }

    private static Service unlessHidden(Service service) {
        if (!service.online()) {
            throw Problem.unknownReference("/service", "There is no such service in this organisation.");
        }
        return service;
    }

    /** Puts a client at the end of the list. */
    public Future<Waiting> add(OrgTx tx, NewWaiting input) {
        checked(input);
        return Future.all(services.bookable(tx, input.service()), clients.known(tx, input.client()))
                .compose(both -> tx.one(WaitingSql.COUNT, row -> row.getLong(0), tx.org(), input.client()))
                .map(WaitingList::unlessMany)
                .compose(few -> tx.one(
                        WaitingSql.ADD,
                        Waiting::of,
                        tx.org(),
                        input.client(),
                        input.service(),
                        input.employee(),
                        input.from(),
                        input.to(),
                        input.seats()))
                .map(tx.logged("waiting.added"));
    }

    private void checked(NewWaiting input) {
        if (!input.to().isAfter(clock.instant())) {
            throw Problem.invalidValue("/to", "This time is over.");
        }
    }

    private static long unlessMany(long waits) {
        if (waits >= MOST_OF_ONE_CLIENT) {
            throw Problem.conflict("waiting-full", "This client waits for many times already.");
        }
        return waits;
    }

    /** @param seen the version that it is based on, null for whichever it is */
    public Future<Waiting> withdraw(OrgTx tx, UUID id, Integer seen) {
        return tx.one(WaitingSql.LOCK, Waiting::of, tx.org(), id)
                .map(current -> Problem.unlessStale(seen, current))
                .compose(current -> {
                    if (current.status() != Status.waiting) {
                        throw Problem.conflict("waiting-state", "The client does not wait any more.")
                                .current(current);
                    }
                    return become(tx, current, Status.withdrawn, null);
                });
    }

    /** @param booking what is held or booked for the client, null for what it was before */
    static Future<Waiting> become(OrgTx tx, Waiting current, Status next, UUID booking) {
        return tx.one(WaitingSql.BECOME, Waiting::of, tx.org(), current.id(), current.status(), next, booking)
                .map(tx.logged(next.kind()));
    }

    @Override
    public String entity() {
        return "waiting";
    }

    /** None: the desk reads the list, and hears of it in the log. */
    @Override
    public String list() {
        return null;
    }

    @Override
    public Future<List<Entity>> onBoard(OrgTx tx, Instant from, Instant to) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.hidden();
    }
}
