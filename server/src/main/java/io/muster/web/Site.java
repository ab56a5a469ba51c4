package io.muster.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import io.vertx.ext.web.handler.ProtocolUpgradeHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** All that one port serves, in the order in which a request meets it. */
public final class Site {
    private final Router router;

    private Site(Router router) {
        this.router = router;
    }

    /**
     * @param sockets who takes the sockets of which path below {@code /api/v1}, and the network that each comes from
     * @param socketOrigins origins whose pages may open one; a program sends none
     */
    public static Site of(
            Vertx vertx,
            Api api,
            Heads heads,
            Deadline deadline,
            Problems problems,
            StaticSite files,
            HtmlSite pages,
            Addresses addresses,
            Map<String, BiConsumer<ServerWebSocket, String>> sockets,
            Set<String> socketOrigins)
            throws IOException {
        var router = Router.router(vertx);
        // A path that cannot be decoded fails between two routes, where no failure handler is asked.
        router.errorHandler(
                400,
                context -> Problems.send(
                        context,
                        Problem.malformed("invalid-request", "The request does not fit the contract.")
                                .detail("The address is not encoded as it should be.")));
        router.route()
                .handler((PlatformHandler) RequestId::assign)
                .handler((PlatformHandler) AccessLog::write)
                .handler((SecurityPolicyHandler) heads::protect)
                .handler((SecurityPolicyHandler) deadline::body)
                .handler((SecurityPolicyHandler) heads::cors)
                .failureHandler(context -> failed(context, heads, problems));
        sockets.forEach((path, taker) -> router.get(Api.BASE + path).handler((ProtocolUpgradeHandler) context -> {
            var network = Addresses.network(addresses.of(context.request()));
            var connection = context.request().connection();
            Handler<ServerWebSocket> taken = socket -> {
                deadline.leave(connection);
                taker.accept(socket, network);
            };
            upgrade(context, taken, socketOrigins);
        }));
        api.mount(router);
        Docs.mount(router);
        pages.mount(router);
        files.mount(router);
        router.route().handler(context -> context.fail(Problem.notFound()));
        return new Site(router);
    }

    public Router router() {
        return router;
    }

    private static void failed(RoutingContext context, Heads heads, Problems problems) {
        // Without a Host or an absolute path a request fails before the first handler.
        if (RequestId.of(context) == null) {
            RequestId.name(context);
            heads.protect(context.response().headers());
        }
        problems.handle(context);
    }

    /** A plain GET of the same path goes on to whoever answers it: the board as it is now. */
    private static void upgrade(RoutingContext context, Handler<ServerWebSocket> taken, Set<String> origins) {
        if (!"websocket".equalsIgnoreCase(context.request().getHeader("Upgrade"))) {
            context.next();
            return;
        }
        var origin = context.request().getHeader("Origin");
        var host = context.request().getHeader("Host");
        boolean own = ("http://" + host).equals(origin) || ("https://" + host).equals(origin);
        if (origin == null || own || origins.contains(origin)) {
            context.request().toWebSocket().onSuccess(taken).onFailure(context::fail);
        } else {
            context.fail(Problem.forbidden().detail("This origin may open no socket here."));
        }
    }
}
