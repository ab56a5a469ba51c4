package io.muster.web;

import io.muster.db.Malformed;
import io.muster.db.NoRow;
import io.muster.db.Unavailable;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.validation.BadRequestException;
import io.vertx.ext.web.validation.BodyProcessorException;
import io.vertx.ext.web.validation.ParameterProcessorException;
import io.vertx.ext.web.validation.ParameterProcessorException.ParameterProcessorErrorType;
import io.vertx.ext.web.validation.impl.ParameterLocation;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what went wrong becomes a {@link Problem}; what has none is a bug, logged and told as 500. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** A number, time or character that PostgreSQL has no place for: the contract should have refused it before. */
    private static final Set<String> UNFIT = Set.of("22003", "22008", "22021", "22P05");

    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "57014");

    private final Map<String, Problem> constraints = new ConcurrentHashMap<>();

    void constraint(String name, Problem problem) {
        constraints.put(name, problem);
    }

    /** Names of constraints that have a sentence. */
    public Set<String> constraints() {
        return Set.copyOf(constraints.keySet());
    }

    void handle(RoutingContext context) {
        send(context, of(context));
    }

    static void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem.json(RequestId.of(context)).toBuffer());
    }

    private Problem of(RoutingContext context) {
        var failure = context.failure();
        if (failure == null) {
            return ofStatus(context.statusCode());
        }
        var problem = of(failure);
        if (problem.status() == 500 && context.statusCode() >= 400 && context.statusCode() < 500) {
            return ofStatus(context.statusCode());
        }
        if (problem.status() == 500) {
            log(context, failure);
        }
        return problem;
    }

    static void log(RoutingContext context, Throwable bug) {
        LOG.error("Request {} failed unexpectedly", RequestId.of(context), scrubbed(bug));
    }

    /** The problem that a failure is, 500 where it is none of ours. */
    public Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case NoRow none -> Problem.notFound();
            case Malformed bad ->
                Problem.malformed("invalid-request", "The request does not fit the contract.")
                        .pointer(bad.pointer(), bad.getMessage());
            case Unavailable gone -> Problem.unavailable();
            case PgException refused -> of(refused);
            case ParameterProcessorException parameter -> parameter(parameter);
            case BodyProcessorException body when body.getCause() instanceof Problem problem -> problem;
            case BadRequestException bad when bad.getCause() instanceof Problem problem -> problem;
            case BadRequestException bad ->
                Problem.malformed("invalid-request", "The request does not fit the contract.");
            case HttpException http -> ofStatus(http.getStatusCode());
            // Vert.x has answered, or nobody listens any more.
            case WebSocketHandshakeException bad -> ofStatus(400);
            case HttpClosedException gone -> ofStatus(408);
            case ClosedConnectionException closed -> Problem.unavailable();
            case IOException lost -> Problem.unavailable();
            case TimeoutException late -> Problem.unavailable();
            default ->
                Optional.ofNullable(failure.getMessage())
                                        .filter(text -> text.startsWith("Timeout"))
                                        .isPresent()
                                || isPoolFull(failure)
                        ? Problem.unavailable()
                        : Problem.unexpected();
        };
    }

    private Problem of(PgException refused) {
        var state = Optional.ofNullable(refused.getSqlState()).orElse("");
        if (BUSY.contains(state)) {
            return Problem.tryAgain();
        }
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
            return Problem.unavailable();
        }
        if (UNFIT.contains(state)) {
            return ofStatus(400);
        }
        return Optional.ofNullable(refused.getConstraint())
                .map(constraints::get)
                .orElseGet(Problem::unexpected);
    }

    private static boolean isPoolFull(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .filter(text -> text.contains("pool queue"))
                .isPresent();
    }

    private static Problem parameter(ParameterProcessorException fault) {
        var reason = fault.getErrorType() == ParameterProcessorErrorType.MISSING_PARAMETER_WHEN_REQUIRED_ERROR
                ? "It is missing."
                : "It does not fit the contract.";
        if (fault.getLocation() == ParameterLocation.PATH) {
            return Problem.notFound();
        }
        return Problem.malformed("invalid-request", "The request does not fit the contract.")
                .parameter(fault.getParameterName(), reason);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.malformed("invalid-request", "The request does not fit the contract.");
            case 401 -> Problem.unauthorised();
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "method-not-allowed", "This cannot be done here.");
            case 408 ->
                Problem.of(408, "too-slow", "The request took too long to arrive.")
                        .header("Connection", "close");
            case 413 -> Problem.of(413, "too-large", "The body is too large.").header("Connection", "close");
            case 503 -> Problem.tryAgain();
            default -> Problem.unexpected();
        };
    }

    /** A refusal of the database names rows in its detail: only its code and constraint may reach a log. */
    private static Throwable scrubbed(Throwable failure) {
        return failure instanceof PgException refused
                ? new IllegalStateException(
                        "PostgreSQL refused: " + refused.getSqlState() + " " + refused.getConstraint(),
                        trimmed(refused))
                : failure;
    }

    private static Throwable trimmed(PgException refused) {
        var bare = new IllegalStateException(refused.getSeverity());
        bare.setStackTrace(refused.getStackTrace());
        return bare;
    }
}
