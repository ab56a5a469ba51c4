package io.muster.board;

import io.muster.auth.Actor;
import io.muster.web.Range;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gives snapshots to sockets: a few at a time, the rest wait their turn, and those who see everything of the same range
 * share one that is being made. It may be older than the asking; what came after its number follows it.
 */
final class SnapshotDesk {
    private static final int AT_ONCE = 4;

    private final Snapshots snapshots;
    private final Map<Wanted, Future<Ready>> making = new HashMap<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    /** A snapshot as it is sent. */
    record Ready(long seq, String text) {}

    private record Wanted(UUID org, Range range) {}

    SnapshotDesk(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    Future<Ready> of(Actor actor, Range range) {
        if (!Watcher.of(actor).everything()) {
            return inTurn(() -> make(actor, range));
        }
        var wanted = new Wanted(actor.org(), range);
        var made = making.get(wanted);
        if (made != null) {
            return made;
        }
        var begun = inTurn(() -> make(actor, range));
        making.put(wanted, begun);
        begun.onComplete(done -> making.remove(wanted));
        return begun;
    }

    private Future<Ready> make(Actor actor, Range range) {
        return snapshots.of(actor, range).map(board -> new Ready(board.getLong("seq"), board.encode()));
    }

    private Future<Ready> inTurn(Supplier<Future<Ready>> work) {
        Promise<Ready> done = Promise.promise();
        waiting.add(() -> work.get().onComplete(done).onComplete(over -> {
            busy--;
            next();
        }));
        next();
        return done.future();
    }

    private void next() {
        if (busy < AT_ONCE && !waiting.isEmpty()) {
            busy++;
            waiting.remove().run();
        }
    }
}
