package io.muster.web;

import io.muster.db.Entity;
import io.muster.db.Wire;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a verb answers: a status, headers and a JSON body (null: none), or content of another type (null: none), for which
 * the operation's contract names that type.
 */
public record Answer(int status, Map<String, String> headers, JsonObject body, Content content) {
    /** Bytes as they are, in the type that they are of, e.g. {@code text/calendar; charset=utf-8}. */
    public record Content(String type, Buffer bytes) {}

    public Answer(int status, Map<String, String> headers, JsonObject body) {
        this(status, headers, body, null);
    }

    /** A row with its version as strong ETag. */
    public static Answer ok(Entity entity) {
        return of(200, entity);
    }

    public static Answer created(Entity entity) {
        return of(201, entity);
    }

    /** Any record. */
    public static Answer json(Object body) {
        return json(200, body);
    }

    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of(), body instanceof JsonObject json ? json : Wire.of(body));
    }

    public static Answer page(Page<?> page) {
        return json(page);
    }

    /** With the hash of the bytes as ETag, which a caller who has them already may send as If-None-Match. */
    public static Answer content(String type, Buffer bytes) {
        return new Answer(200, Map.of("ETag", "\"" + hash(bytes) + "\""), null, new Content(type, bytes));
    }

    public static Answer none() {
        return new Answer(204, Map.of(), null);
    }

    public Answer header(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, content);
    }

    private static Answer of(int status, Entity entity) {
        return new Answer(status, Map.of("ETag", "\"" + entity.version() + "\""), Wire.of(entity));
    }

    private static String hash(Buffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
