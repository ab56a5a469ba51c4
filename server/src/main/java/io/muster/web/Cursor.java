package io.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a page ended: the keys of its last row. It names no organisation and opens nothing (row level security stands
 * behind every read), so it is opaque but not signed.
 */
public record Cursor(JsonArray keys) {
    /** Before every name: no name is empty. */
    private static final Cursor START = after(List.of("", new UUID(0, 0)));

    /** What the contract's times can say; beyond it the database cannot follow. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** The cursor, or where it is null the one before the first row of a list by name and id. */
    public static Cursor orStart(Cursor cursor) {
        return cursor == null ? START : cursor;
    }

    static Cursor after(List<?> keys) {
        var json = new JsonArray();
        keys.forEach(key -> json.add(String.valueOf(key)));
        return new Cursor(json);
    }

    static Cursor parse(String text) {
        try {
            return new Cursor(new JsonArray(new String(Base64.getUrlDecoder().decode(text), UTF_8)));
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.encode().getBytes(UTF_8));
    }

    public String string(int key) {
        try {
            var text = keys.getString(key);
            if (text.indexOf(0) >= 0) {
                throw broken();
            }
            return text;
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    public int number(int key) {
        try {
            return Integer.parseInt(string(key));
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    public UUID id(int key) {
        try {
            return UUID.fromString(string(key));
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    public Instant instant(int key) {
        try {
            var instant = Instant.parse(string(key));
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw broken();
            }
            return instant;
        } catch (DateTimeException e) {
            throw broken();
        }
    }

    private static Problem broken() {
        return Problem.malformed("invalid-request", "The request does not fit the contract.")
                .parameter("cursor", "This is no cursor of this list.");
    }
}
