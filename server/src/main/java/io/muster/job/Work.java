package io.muster.job;

import io.muster.auth.Actor;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/**
 * How one kind of promise is kept. It may run more than once (a node that dies after the work and before the note of it
 * leaves the promise open), so what it does must bear repetition.
 */
@FunctionalInterface
public interface Work {
    /** @param system acts for the organisation that promised, with all its rights */
    Future<Void> run(Actor system, JsonObject body);
}
