package io.muster.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** Somebody who calls the API of a running Muster. */
record Api(URI base, HttpClient http, String token) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Api anonymous(String url) {
        return new Api(
                URI.create(url),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                null);
    }

    Api signedIn(String email, String password) throws IOException, InterruptedException {
        var grant = post("/sessions", Map.of("email", email, "password", password));
        return new Api(base, http, grant.get("accessToken").asText());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json(body)));
    }

    JsonNode patch(String path, int version, Object body) throws IOException, InterruptedException {
        return send(request(path).header("If-Match", "\"" + version + "\"").method("PATCH", json(body)));
    }

    URI board() {
        return URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/board");
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private static HttpRequest.BodyPublisher json(Object body) throws IOException {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }
}
