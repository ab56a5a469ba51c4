package io.muster.board;

import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.db.SystemTx;
import io.muster.db.Tx;
import io.muster.web.Answer;
import io.muster.web.Call;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the log, always in the order of its numbers. */
final class Changes {
    static final int PAGE = 500;

    private final SystemDb db;
    private final Sources sources;

    Changes(SystemDb db, Sources sources) {
        this.db = db;
        this.sources = sources;
    }

    /** The operation listChanges: one page of the caller's log, as the caller sees it. */
    Future<Answer> list(Call call) {
        var watcher = Watcher.of(call.actor());
        return call.read(tx -> {
            var epoch = epoch(tx);
            var page = after(tx, tx.org(), call.number("after"), call.limit());
            return Future.all(epoch, page)
                    .map(both -> Answer.json(new JsonObject()
                            .put("epoch", epoch.result().toString())
                            .put(
                                    "items",
                                    new JsonArray(page.result().stream()
                                            .map(change -> seen(change, watcher))
                                            .toList()))));
        });
    }

    static Future<UUID> epoch(OrgTx tx) {
        return tx.one(ChangeSql.EPOCH, row -> row.getUUID(0));
    }

    /** At most a page after this number. */
    Future<List<Shown>> after(UUID org, long seq) {
        return db.read(tx -> after(tx, org, seq, PAGE)).map(this::shown);
    }

    Future<List<Standing>> standing(Collection<UUID> orgs) {
        return orgs.isEmpty() ? Future.succeededFuture(List.of()) : db.read(tx -> standing(tx, orgs));
    }

    /** Where a log stands, with the page that leads there. */
    Future<Tail> tail(UUID org) {
        return db.read(tx -> standing(tx, List.of(org)).compose(found -> {
            var standing = found.getFirst();
            var before = Math.max(0, standing.seq() - PAGE);
            return after(tx, org, before, PAGE).map(page -> new Tail(standing, shown(page)));
        }));
    }

    record Tail(Standing standing, List<Shown> page) {}

    private List<Shown> shown(List<Change> page) {
        return page.stream().map(change -> new Shown(change, sources)).toList();
    }

    private JsonObject seen(Change change, Watcher watcher) {
        if (watcher.everything()) {
            return change.whole();
        }
        return change.seenAs(sources.sight(change.entity(), change.body()).of(watcher.employee()));
    }

    private static Future<List<Standing>> standing(SystemTx tx, Collection<UUID> orgs) {
        return tx.list(ChangeSql.STANDING, Standing::of, orgs);
    }

    private static Future<List<Change>> after(Tx tx, UUID org, long seq, int limit) {
        return tx.list(ChangeSql.AFTER, Change::of, org, seq, limit);
    }
}
