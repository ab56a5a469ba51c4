package io.muster.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;

/** Answers what never becomes a request: a line or head that is too long or broken. The connection ends with it. */
public final class Unreadable {
    private final Heads heads;

    public Unreadable(Heads heads) {
        this.heads = heads;
    }

    public void answer(HttpServerRequest request) {
        var id = UUID.randomUUID().toString();
        var problem = problem(request.decoderResult().cause());
        var response = request.response().setStatusCode(problem.status());
        heads.protect(response.headers());
        response.putHeader(RequestId.HEADER, id)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end(problem.json(id).toBuffer());
        request.connection().close();
    }

    private static Problem problem(Throwable fault) {
        return switch (fault) {
            case TooLongHttpLineException line -> Problem.of(414, "line-too-long", "The address is too long.");
            case TooLongHttpHeaderException head -> Problem.of(431, "head-too-large", "The head is too large.");
            case null, default ->
                Problem.malformed("ambiguous-request", "The head of the request can be read in two ways.")
                        .detail("It is not HTTP/1.1 (RFC 9112).");
        };
    }
}
