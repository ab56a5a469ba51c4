package io.muster.proof;

import io.muster.ContractCheck;
import io.muster.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls of somebody to a server that comes and goes: an answer held against the contract, or none. */
record Line(Supplier<String> server, String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Optional<Reply> get(String path) {
        return send(request("GET", path, null));
    }

    Optional<Reply> post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Optional<Reply> post(String path, JsonObject body, String key) {
        return send(request("POST", path, body).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String method, String path, JsonObject body) {
        var builder = HttpRequest.newBuilder(URI.create(server.get() + "/api/v1" + path))
                .timeout(PATIENCE);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return body == null
                ? builder.method(method, BodyPublishers.noBody())
                : builder.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.encode()));
    }

    private static Optional<Reply> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse(null);
            ContractCheck.check(
                    request.method(), request.uri().getPath(), response.statusCode(), type, response.body());
            return Optional.of(new Reply(response.statusCode(), response.headers(), response.body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The status of a page without a contract, for example of health; 0 without an answer. */
    static int status(String url) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
