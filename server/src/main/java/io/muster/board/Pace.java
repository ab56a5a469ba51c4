package io.muster.board;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** When a feed reads: at once while it is quiet; where many changes come, they gather for up to 10 ms. */
final class Pace {
    private static final int MANY = 4;
    private static final long GATHER_NANOS = 10_000_000;

    private final Vertx vertx;
    private long lastRead = System.nanoTime() - GATHER_NANOS;
    private int lastSize;

    Pace(Vertx vertx) {
        this.vertx = vertx;
    }

    Future<Void> beforeRead() {
        var left = lastSize < MANY ? 0 : GATHER_NANOS - (System.nanoTime() - lastRead);
        return left <= 0
                ? Future.succeededFuture()
                : vertx.timer(Math.max(1, left / 1_000_000), TimeUnit.MILLISECONDS)
                        .mapEmpty();
    }

    void read(int size) {
        lastRead = System.nanoTime();
        lastSize = size;
    }
}
