package io.muster;

import io.muster.auth.Actor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Somebody who calls the API of a test server with a token (or none). */
public record Person(TestServer server, String token, Actor actor) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Reply get(String path) {
        return send(request("GET", path, null));
    }

    /** With a fresh Idempotency-Key. */
    public Reply post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Reply post(String path) {
        return post(path, null);
    }

    public Reply post(String path, JsonObject body, String idempotencyKey) {
        return send(request("POST", path, body).header("Idempotency-Key", idempotencyKey));
    }

    public Reply post(String path, JsonObject body, int ifMatch) {
        return send(request("POST", path, body).header("If-Match", "\"" + ifMatch + "\""));
    }

    public Reply patch(String path, int ifMatch, JsonObject body) {
        return send(request("PATCH", path, body).header("If-Match", "\"" + ifMatch + "\""));
    }

    public Reply put(String path, int ifMatch, JsonObject body) {
        return send(request("PUT", path, body).header("If-Match", "\"" + ifMatch + "\""));
    }

    public Reply delete(String path, int ifMatch) {
        return send(request("DELETE", path, null).header("If-Match", "\"" + ifMatch + "\""));
    }

    public Reply delete(String path) {
        return send(request("DELETE", path, null));
    }

    /** Not awaited: for many at once. */
    public CompletableFuture<Reply> postLater(String path, JsonObject body) {
        var request = request("POST", path, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> reply(request, response));
    }

    /** For what the verbs above do not say; the path goes below /api/v1. */
    public HttpRequest.Builder request(String method, String path, JsonObject body) {
        var builder = HttpRequest.newBuilder(URI.create(server.url("/api/v1" + path)));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            builder.header("Content-Type", "application/json");
        }
        return builder.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()));
    }

    public Reply send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return reply(request, HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Reply reply(HttpRequest request, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse(null);
        ContractCheck.check(request.method(), request.uri().getPath(), response.statusCode(), type, response.body());
        return new Reply(response.statusCode(), response.headers(), response.body());
    }
}
