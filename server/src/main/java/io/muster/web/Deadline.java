package io.muster.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts off callers who drip: an idle timeout does not see them, for each byte resets it. Vert.x does not tell of the first
 * byte of a head, so after an answer the next whole head has the time that a connection may be idle on top.
 */
public final class Deadline {
    private static final Duration HEAD = Duration.ofSeconds(10);
    private static final Duration BODY = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final Duration head;
    private final Duration nextHead;
    private final Duration body;
    private final Map<HttpConnection, Waiting> connections = new ConcurrentHashMap<>();

    /** @param idle how long a connection may say nothing at all, which is not guarded here */
    public Deadline(Vertx vertx, Duration idle) {
        this(vertx, HEAD, HEAD.plus(idle), BODY);
    }

    Deadline(Vertx vertx, Duration head, Duration nextHead, Duration body) {
        this.vertx = vertx;
        this.head = head;
        this.nextHead = nextHead;
        this.body = body;
    }

    /** A new connection has to send a whole head in time. */
    public void head(HttpConnection connection) {
        connection.closeHandler(closed -> leave(connection));
        var waiting = new Waiting(connection);
        connections.put(connection, waiting);
        waiting.await(head);
    }

    /** A connection that has ended, or become a socket with limits of its own. */
    void leave(HttpConnection connection) {
        var waiting = connections.remove(connection);
        if (waiting != null) {
            vertx.cancelTimer(waiting.timer);
        }
    }

    /** A body has to be here in time, and after the answer the next head. */
    void body(RoutingContext context) {
        var request = context.request();
        var connection = request.connection();
        var waiting = connections.get(connection);
        if (waiting != null) {
            waiting.came();
            context.addEndHandler(ended -> waiting.answered());
        }
        if (!request.isEnded()) {
            long timer = vertx.setTimer(body.toMillis(), late -> {
                if (!request.isEnded()) {
                    Problems.send(
                            context,
                            Problem.of(408, "too-slow", "The request took too long to arrive.")
                                    .header("Connection", "close"));
                    connection.close();
                }
            });
            context.addEndHandler(ended -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    /** The heads of one connection, on its event loop; with pipelining the next one may come before the answer has ended. */
    private final class Waiting {
        private final HttpConnection connection;
        private int unanswered;
        private long timer = -1;

        private Waiting(HttpConnection connection) {
            this.connection = connection;
        }

        private void await(Duration within) {
            timer = vertx.setTimer(within.toMillis(), late -> connection.close());
        }

        private void came() {
            unanswered++;
            vertx.cancelTimer(timer);
        }

        private void answered() {
            unanswered--;
            if (unanswered == 0 && connections.containsKey(connection)) {
                await(nextHead);
            }
        }
    }
}
