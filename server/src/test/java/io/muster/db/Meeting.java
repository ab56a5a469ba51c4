package io.muster.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;

/** A point that transactions of a test leave together, once all have come; whoever comes later passes. */
final class Meeting {
    private final Promise<Void> all = Promise.promise();
    private final AtomicInteger missing;

    Meeting(int parties) {
        missing = new AtomicInteger(parties);
    }

    Future<Void> met() {
        if (missing.decrementAndGet() == 0) {
            all.complete();
        }
        return all.future();
    }
}
