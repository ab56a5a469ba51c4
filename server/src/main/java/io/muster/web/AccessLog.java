package io.muster.web;

import static net.logstash.logback.argument.StructuredArguments.kv;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One line for each request: what was asked, by whose id, how it ended and how long it took. No names, no addresses. */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.muster.access");

    private AccessLog() {}

    static void write(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(ended -> {
            var actor = Api.actor(context);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            LOG.atLevel(level(context))
                    .log(
                            "{} {} {} in {} ms {} {}",
                            context.request().method().name(),
                            name(context),
                            context.response().getStatusCode(),
                            millis,
                            kv("org", actor == null ? null : actor.org()),
                            kv("user", actor == null ? null : actor.user()));
        });
        context.next();
    }

    /** A page that loads asks for a hundred files: only what went wrong with them is worth a line. */
    private static Level level(RoutingContext context) {
        boolean file = context.get(Api.OPERATION) == null && context.response().getStatusCode() < 400;
        return file ? Level.DEBUG : Level.INFO;
    }

    /** The operation, never the path: it may hold ids and whatever a stranger typed. */
    private static String name(RoutingContext context) {
        String operation = context.get(Api.OPERATION);
        return operation == null ? "-" : operation;
    }
}
