package io.muster.booking;

import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where those who want one start wait for their turn: in line here, not at the connections to the database, which so many
 * would keep from everybody else, and for longer than anybody may wait for one.
 */
final class Crowd {
    private static final int AT_ONCE = 8;
    private static final int MOST_WAITING = 5_000;

    private final Map<Start, Line> lines = new HashMap<>();

    private record Start(UUID org, Instant at) {}

    private static final class Line {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    /** Runs on the caller's context when its turn has come; 503 when too many wait already. */
    <T> Future<T> inTurn(UUID org, Instant at, Supplier<Future<T>> work) {
        Promise<T> answer = Promise.promise();
        var start = new Start(org, at);
        var context = Vertx.currentContext();
        Runnable turn = () -> begun(work).onComplete(over -> leave(start)).onComplete(answer);
        if (enters(start, context == null ? turn : () -> context.runOnContext(now -> turn.run()))) {
            turn.run();
        }
        return answer.future();
    }

    private static <T> Future<T> begun(Supplier<Future<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Whether it is its turn already; otherwise it is called. */
    private synchronized boolean enters(Start start, Runnable called) {
        var line = lines.computeIfAbsent(start, first -> new Line());
        if (line.running < AT_ONCE) {
            line.running++;
            return true;
        }
        if (line.waiting.size() == MOST_WAITING) {
            throw Problem.tryAgain();
        }
        line.waiting.add(called);
        return false;
    }

    private void leave(Start start) {
        var next = next(start);
        if (next != null) {
            next.run();
        }
    }

    private synchronized Runnable next(Start start) {
        var line = lines.get(start);
        var next = line.waiting.poll();
        if (next == null && --line.running == 0) {
            lines.remove(start);
        }
        return next;
    }

    /** Starts that somebody is at. */
    synchronized int busy() {
        return lines.size();
    }
}
