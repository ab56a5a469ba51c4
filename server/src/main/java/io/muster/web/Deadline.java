package io.muster.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Cuts off callers who drip: an idle timeout does not see them, for each byte resets it. */
public final class Deadline {
    private static final long HEAD_MILLIS = TimeUnit.SECONDS.toMillis(10);
    private static final long BODY_MILLIS = TimeUnit.SECONDS.toMillis(15);

    private final Vertx vertx;
    private final Map<HttpConnection, Spoke> connections = new ConcurrentHashMap<>();

    public Deadline(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A new connection has to send a whole head in time. */
    public void head(HttpConnection connection) {
        var spoke = new Spoke();
        connection.closeHandler(closed -> spoke.yes = true);
        connections.put(connection, spoke);
        vertx.setTimer(HEAD_MILLIS, late -> {
            connections.remove(connection);
            if (!spoke.yes) {
                connection.close();
            }
        });
    }

    /** A body has to be here in time. */
    void body(RoutingContext context) {
        var request = context.request();
        var spoke = connections.get(request.connection());
        if (spoke != null) {
            spoke.yes = true;
        }
        if (!request.isEnded()) {
            long timer = vertx.setTimer(BODY_MILLIS, late -> {
                if (!request.isEnded()) {
                    Problems.send(
                            context,
                            Problem.of(408, "too-slow", "The request took too long to arrive.")
                                    .header("Connection", "close"));
                    request.connection().close();
                }
            });
            context.addEndHandler(ended -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    /** Whether a connection has sent a whole head, or is gone. */
    private static final class Spoke {
        private volatile boolean yes;
    }
}
