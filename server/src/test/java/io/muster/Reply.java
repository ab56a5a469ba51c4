package io.muster;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.UUID;

/** An answer that a test got, already held against the contract. */
public record Reply(int status, HttpHeaders headers, String text) {
    public JsonObject json() {
        return new JsonObject(text);
    }

    /** The last part of the problem's type. */
    public String problem() {
        return json().getString("type").replaceFirst(".*/", "");
    }

    public UUID id() {
        return UUID.fromString(json().getString("id"));
    }

    public JsonArray items() {
        return json().getJsonArray("items");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String etag() {
        return header("ETag");
    }

    /** Fails with the whole answer where it is not this status. */
    public Reply expect(int status) {
        if (this.status != status) {
            throw new AssertionError("Expected " + status + ", got " + this.status + ": " + text);
        }
        return this;
    }

    public Reply expect(int status, String problem) {
        expect(status);
        if (!problem().equals(problem)) {
            throw new AssertionError("Expected " + problem + ": " + text);
        }
        return this;
    }
}
