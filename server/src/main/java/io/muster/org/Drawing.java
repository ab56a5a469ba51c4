package io.muster.org;

import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws pictures anew one at a time, away from the event loop; whoever finds too many waiting is told to try again. */
final class Drawing {
    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
    private static final int MOST = 8;

    private final WorkerExecutor worker;
    private final AtomicInteger inside = new AtomicInteger();

    Drawing(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("muster-pictures", 1);
    }

    Future<Logo> of(NewLogo given) {
        if (inside.incrementAndGet() > MOST) {
            inside.decrementAndGet();
            return Future.failedFuture(Problem.tryAgain());
        }
        return worker.executeBlocking(() -> drawn(given), false).onComplete(done -> inside.decrementAndGet());
    }

    private static Logo drawn(NewLogo given) {
        try {
            return Picture.redrawn(given.bytes());
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("A picture was refused", e);
            throw Problem.unprocessable("logo-unreadable", "This picture cannot be read.")
                    .pointer("/data", "Send a PNG, JPEG or GIF of at most 8,000 by 3,000 pixels.");
        }
    }
}
