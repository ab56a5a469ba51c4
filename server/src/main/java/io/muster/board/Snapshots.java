package io.muster.board;

import io.muster.auth.Actor;
import io.muster.db.Entity;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.web.Range;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The board of a range as it is at one number of the log. */
final class Snapshots {
    private final OrgDb db;
    private final Sources sources;
    private final Function<OrgTx, Future<? extends Entity>> organisationOf;

    Snapshots(OrgDb db, Sources sources, Function<OrgTx, Future<? extends Entity>> organisationOf) {
        this.db = db;
        this.sources = sources;
        this.organisationOf = organisationOf;
    }

    Future<JsonObject> of(Actor actor, Range range) {
        return db.snapshot(actor, tx -> read(tx, range));
    }

    /** All statements leave together. */
    private Future<JsonObject> read(OrgTx tx, Range range) {
        var seq = tx.seq();
        var epoch = Changes.epoch(tx);
        var organisation = organisationOf.apply(tx);
        var listed =
                sources.all().stream().filter(source -> source.list() != null).toList();
        var lists = Future.all(listed.stream()
                .map(source -> source.onBoard(tx, range.from(), range.to()))
                .toList());
        return Future.all(seq, epoch, organisation, lists).map(all -> {
            var board = new JsonObject()
                    .put("type", "snapshot")
                    .put("epoch", epoch.result().toString())
                    .put("seq", seq.result())
                    .put("from", range.from().toString())
                    .put("to", range.to().toString())
                    .put("organisation", Wire.of(organisation.result()));
            var watcher = Watcher.of(tx.actor());
            for (int i = 0; i < listed.size(); i++) {
                board.put(listed.get(i).list(), shown(lists.resultAt(i), watcher));
            }
            return board;
        });
    }

    private JsonArray shown(List<? extends Entity> entities, Watcher watcher) {
        return new JsonArray(entities.stream()
                .map(entity -> seen(entity, watcher))
                .filter(Objects::nonNull)
                .toList());
    }

    private JsonObject seen(Entity entity, Watcher watcher) {
        var body = Wire.of(entity);
        if (watcher.everything()) {
            return body;
        }
        var seen = sources.sight(entity.entity(), body).of(watcher.employee());
        return seen == null || seen.isEmpty() ? null : seen;
    }
}
