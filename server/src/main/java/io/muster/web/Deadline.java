package io.muster.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts off callers who drip: an idle timeout does not see them, for each byte resets it. */
public final class Deadline {
    private static final Duration HEAD = Duration.ofSeconds(10);
    private static final Duration BODY = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final Duration head;
    private final Duration body;
    private final Map<HttpConnection, Spoke> connections = new ConcurrentHashMap<>();

    public Deadline(Vertx vertx) {
        this(vertx, HEAD, BODY);
    }

    Deadline(Vertx vertx, Duration head, Duration body) {
        this.vertx = vertx;
        this.head = head;
        this.body = body;
    }

    /** A new connection has to send a whole head in time. */
    public void head(HttpConnection connection) {
        var spoke = new Spoke();
        connection.closeHandler(closed -> spoke.yes = true);
        connections.put(connection, spoke);
        vertx.setTimer(head.toMillis(), late -> {
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
            long timer = vertx.setTimer(body.toMillis(), late -> {
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
