package io.muster.board;

import io.muster.auth.Actor;
import io.muster.web.Authenticator;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;

/** What the sockets of a node share. Everything in it happens on one event loop, whichever loop a socket came in by. */
record Room(
        Context context,
        Limits limits,
        Authenticator authenticator,
        Strangers strangers,
        Watchers watchers,
        ChangeFeed feed,
        SnapshotDesk snapshots,
        Presence presence,
        BoardMeters meters) {
    /** Somebody whose token is good, until when. */
    record Admitted(Actor actor, Instant until) {}

    Future<Admitted> admit(String token) {
        return here(authenticator.actor(token)).map(actor -> new Admitted(actor, TokenEnd.of(token)));
    }

    void run(Runnable action) {
        if (Vertx.currentContext() == context) {
            action.run();
        } else {
            context.runOnContext(now -> action.run());
        }
    }

    /** The same future, heard here. */
    <T> Future<T> here(Future<T> future) {
        Promise<T> heard = Promise.promise();
        future.onComplete(result -> run(() -> heard.handle(result)));
        return heard.future();
    }
}
