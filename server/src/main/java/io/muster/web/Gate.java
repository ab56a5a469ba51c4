package io.muster.web;

import io.muster.auth.Actor;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;
import java.util.Locale;
import java.util.TreeSet;

/** Stands before every operation: who is it, may they, how often, and do they speak JSON. Reads no body. */
public final class Gate {
    private static final String BEARER = "Bearer ";
    private static final String JSON = "application/json";

    private final Authenticator authenticator;
    private final RateLimit limits;
    private final Addresses addresses;

    public Gate(Authenticator authenticator, RateLimit limits, Addresses addresses) {
        this.authenticator = authenticator;
        this.limits = limits;
        this.addresses = addresses;
    }

    void admit(RoutingContext context, Operation operation) {
        context.put(Api.OPERATION, operation.id());
        var request = context.request();
        request.pause();
        actor(context, operation).onComplete(known -> {
            request.resume();
            if (known.succeeded()) {
                context.next();
            } else {
                context.fail(known.cause());
            }
        });
    }

    private Future<Void> actor(RoutingContext context, Operation operation) {
        try {
            checkForm(context, operation);
            if (operation.anonymous()) {
                limits.take(operation.rateLimit(), network(context), context.response());
                return Future.succeededFuture();
            }
            return authenticate(context).map(actor -> {
                context.put(Api.ACTOR, actor);
                limits.take(operation.rateLimit(), actor.user().toString(), context.response());
                operation.admit(actor);
                return null;
            });
        } catch (Problem problem) {
            return Future.failedFuture(problem);
        }
    }

    /** A caller without a good token spends the allowance of its address. */
    private Future<Actor> authenticate(RoutingContext context) {
        return token(context.request()).recover(problem -> {
            limits.take("anonymous", network(context), context.response());
            return Future.failedFuture(problem);
        });
    }

    private String network(RoutingContext context) {
        return Addresses.network(addresses.of(context.request()));
    }

    private Future<Actor> token(HttpServerRequest request) {
        var given = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (given.size() != 1 || !given.getFirst().startsWith(BEARER)) {
            return Future.failedFuture(Problem.unauthorised());
        }
        return authenticator.actor(given.getFirst().substring(BEARER.length()));
    }

    private static void checkForm(RoutingContext context, Operation operation) {
        checkQuery(context, operation);
        var accepted = context.parsedHeaders().accept();
        var answered = operation.answers().stream()
                .<MIMEHeader>map(type -> new ParsableMIMEValue(type).forceParse())
                .toList();
        if (!accepted.isEmpty() && context.parsedHeaders().findBestUserAcceptedIn(accepted, answered) == null) {
            throw Problem.of(406, "not-acceptable", "Muster answers " + String.join(", ", operation.answers()) + ".");
        }
        var body = operation.contract().getRequestBody();
        if (body != null && !speaksJson(context.request()) && (body.isRequired() || !isEmpty(context.request()))) {
            throw Problem.of(415, "unsupported-media-type", "Send the body as application/json in UTF-8.");
        }
    }

    private static void checkQuery(RoutingContext context, Operation operation) {
        var unknown = new TreeSet<>(context.queryParams().names());
        operation.contract().getParameters().forEach(parameter -> unknown.remove(parameter.getName()));
        if (context.queryParams().entries().stream()
                .anyMatch(each -> each.getValue().indexOf(0) >= 0)) {
            throw Problem.malformed("invalid-request", "The request does not fit the contract.")
                    .detail("A parameter holds a character that is none.");
        }
        if (!unknown.isEmpty()) {
            var problem = Problem.malformed("invalid-request", "The request does not fit the contract.");
            unknown.forEach(name ->
                    problem.parameter(name.substring(0, Math.min(40, name.length())), "There is no such parameter."));
            throw problem;
        }
    }

    /** As its head says it, before the body is read. */
    private static boolean isEmpty(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.CONTENT_TYPE) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && (length == null || length.equals("0"));
    }

    private static boolean speaksJson(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return false;
        }
        var parts = type.toLowerCase(Locale.ROOT).split(";", 2);
        return parts[0].strip().equals(JSON)
                && (parts.length == 1 || parts[1].replaceAll("[\\s\"]", "").matches("(charset=utf-8)?"));
    }
}
