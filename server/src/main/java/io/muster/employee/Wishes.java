package io.muster.employee;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.web.Api;
import io.muster.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What can be done with wishes. */
public final class Wishes implements Feature, Source {
    @Override
    public void mount(Api api) {
        WishSql.sentences(api);
    }

    public Future<Wish> add(OrgTx tx, NewWish input) {
        return tx.one(WishSql.ADD, Wish::of, tx.org(), input.employee(), input.date(), input.label())
                .map(tx.logged("wish.created"));
    }

    /** In one statement. */
    public Future<List<Wish>> addAll(OrgTx tx, List<NewWish> inputs) {
        return inputs.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(WishSql.ADD_ALL, Wish::of, tx.org(), Wire.all(inputs)).map(tx.allLogged("wish.created"));
    }

    /** Those for the days from the first to the last, both among them. */
    public Future<List<Wish>> between(OrgTx tx, LocalDate first, LocalDate last) {
        return tx.list(WishSql.BETWEEN, Wish::of, tx.org(), first, last);
    }

    @Override
    public String entity() {
        return "wish";
    }

    @Override
    public String list() {
        return "wishes";
    }

    @Override
    public Future<List<Wish>> onBoard(OrgTx tx, Instant from, Instant to) {
        return tx.list(WishSql.ON_BOARD, Wish::of, tx.org(), from, to);
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.only(body, Set.of(Wire.to(body, Wish.class).employee()));
    }
}
