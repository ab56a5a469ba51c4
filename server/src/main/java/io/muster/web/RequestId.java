package io.muster.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request in answers, problems and log lines; kept in the Vert.x context, which follows its futures. */
public final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final ContextLocal<String> LOCAL = ContextLocal.registerLocal(String.class);

    private RequestId() {}

    /** Must be called before the first Vertx is made: locals are laid out then. */
    public static void register() {
        LOCAL.hashCode();
    }

    /** Of the request that the current thread works for, if any. */
    public static Optional<String> current() {
        return Optional.ofNullable(Vertx.currentContext()).map(RequestId::of);
    }

    /** Takes the caller's id if it is a harmless word, else makes one. */
    static void assign(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        var id = given != null && GIVEN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        name(context, id);
        context.next();
    }

    /** Gives one to a request that failed before it came to {@link #assign}. */
    static void name(RoutingContext context) {
        name(context, UUID.randomUUID().toString());
    }

    private static void name(RoutingContext context, String id) {
        Optional.ofNullable(Vertx.currentContext()).ifPresent(current -> LOCAL.put(current, id));
        context.put(HEADER, id).response().putHeader(HEADER, id);
    }

    static String of(RoutingContext context) {
        return context.get(HEADER);
    }

    private static String of(Context context) {
        return LOCAL.get(context);
    }
}
