package io.muster.client;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.Entity;
import io.muster.db.OrgTx;
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
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What can be done with clients. */
public final class Clients implements Feature, Source {
    @Override
    public void mount(Api api) {
        api.on("listClients", call -> call.read(tx -> page(tx, call)))
                .on("showClient", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "createClient",
                        call -> call.write(
                                tx -> create(tx, call.body(NewClient.class)).map(Answer::created)))
                .on(
                        "changeClient",
                        call -> call.write(tx -> change(
                                        tx, call.id(), call.ifMatch(), client -> call.patched(client, Client.class))
                                .map(Answer::ok)));
        ClientSql.sentences(api);
    }

    private Future<Answer> page(OrgTx tx, Call call) {
        return find(tx, call.query("search"), Cursor.orStart(call.cursor()), call.limit() + 1)
                .map(found -> Answer.page(Page.of(found, call.limit(), each -> List.of(each.name(), each.id()))));
    }

    /** @param search any part of a name or number, null for all */
    Future<List<Client>> find(OrgTx tx, String search, Cursor after, int limit) {
        if (search == null) {
            return tx.list(ClientSql.LIST, Client::of, tx.org(), after.string(0), after.id(1), limit);
        }
        var wanted = Search.of(search);
        return tx.list(
                ClientSql.SEARCH,
                Client::of,
                tx.org(),
                after.string(0),
                after.id(1),
                limit,
                wanted.name(),
                wanted.phone());
    }

    public Future<Client> show(OrgTx tx, UUID id) {
        return tx.one(ClientSql.SHOW, Client::of, tx.org(), id);
    }

    /** Somebody to book for, who keeps the name until the commit; fails with 422 where there is no such client. */
    public Future<Client> known(OrgTx tx, UUID id) {
        return tx.maybe(ClientSql.HOLD, Client::of, tx.org(), id)
                .map(client -> client.orElseThrow(
                        () -> Problem.unknownReference("/client", "There is no such client in this organisation.")));
    }

    public Future<Client> create(OrgTx tx, NewClient input) {
        return tx.one(
                        ClientSql.CREATE,
                        Client::of,
                        tx.org(),
                        input.name(),
                        Phone.e164(input.phone()),
                        input.email(),
                        input.language(),
                        input.notes())
                .map(tx.logged("client.created"));
    }

    /**
     * Whoever has this number, as they are here: what a stranger says of a known client changes nothing. Otherwise a new
     * client. Until the commit nobody else books under the number, so that its limits hold.
     *
     * @param pointer to the client in the request, e.g. {@code /client}
     */
    public Future<Client> welcome(OrgTx tx, NewClient input, String pointer) {
        var phone = Phone.e164(input.phone(), pointer + "/phone");
        return tx.maybe(ClientSql.WELCOME, Client::of, tx.org(), input.name(), phone, input.email(), input.language())
                .compose(made -> made.map(tx.logged("client.created"))
                        .map(Future::succeededFuture)
                        .orElseGet(() -> tx.one(ClientSql.BY_PHONE, Client::of, tx.org(), phone)));
    }

    /** @param seen the version that the change is based on, null for whichever it is */
    public Future<Client> change(OrgTx tx, UUID id, Integer seen, UnaryOperator<Client> change) {
        return tx.one(ClientSql.LOCK, Client::of, tx.org(), id)
                .map(current -> Problem.unlessStale(seen, current))
                .compose(current -> write(tx, current, change.apply(current)))
                .map(tx.logged("client.changed"));
    }

    private static Future<Client> write(OrgTx tx, Client current, Client next) {
        return tx.one(
                ClientSql.CHANGE,
                Client::of,
                tx.org(),
                current.id(),
                next.name(),
                Phone.changed(current.phone(), next.phone()),
                next.email(),
                next.language(),
                next.notes());
    }

    @Override
    public String entity() {
        return "client";
    }

    /** None: clients are looked up, and told of in the log, but are not on the board. */
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
