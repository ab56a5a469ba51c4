package io.muster.web;

import io.muster.db.Entity;
import io.muster.db.Wire;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** What a caller may be told of what went wrong, as RFC 9457 says it. Anything else that is thrown is a bug. */
public final class Problem extends RuntimeException {
    private static final String TYPES = "/problems/";

    private final transient JsonObject members;
    private final transient Map<String, String> headers = new TreeMap<>();

    private Problem(int status, String type, String title) {
        super(title, null, false, false);
        this.members =
                new JsonObject().put("type", TYPES + type).put("title", title).put("status", status);
    }

    /** {@code type} is stable and kebab-case, {@code title} one sentence that does not change with the case. */
    public static Problem of(int status, String type, String title) {
        return new Problem(status, type, title);
    }

    public static Problem malformed(String type, String title) {
        return of(400, type, title);
    }

    public static Problem unauthorised() {
        return of(401, "unauthorised", "Sign in first.").header("WWW-Authenticate", "Bearer");
    }

    public static Problem forbidden() {
        return of(403, "forbidden", "Your role may not do this.");
    }

    public static Problem notFound() {
        return of(404, "not-found", "There is nothing here.");
    }

    public static Problem conflict(String type, String title) {
        return of(409, type, title);
    }

    /** The row has changed since the version that the caller saw. */
    public static Problem stale(Entity current) {
        return of(412, "stale", "Somebody else changed this in the meantime.").current(current);
    }

    /** Gives the row back, or fails with {@link #stale} where it is not the version that the caller saw (null: any). */
    public static <E extends Entity> E unlessStale(Integer seen, E current) {
        if (seen != null && seen != current.version()) {
            throw stale(current);
        }
        return current;
    }

    public static Problem unprocessable(String type, String title) {
        return of(422, type, title);
    }

    /** An id in the body that names nothing here: not there, or of another organisation, which is the same to a caller. */
    public static Problem unknownReference(String pointer, String reason) {
        return unprocessable("unknown-reference", "Something named here does not exist.")
                .pointer(pointer, reason);
    }

    /** For the form of a column, where the contract has not refused the value before. */
    public static Problem invalidValue(String pointer, String reason) {
        return unprocessable("invalid-value", "A value does not fit.").pointer(pointer, reason);
    }

    public static Problem tryAgain() {
        return of(503, "try-again", "Too much at once here. Try again in a moment.")
                .header("Retry-After", "1");
    }

    public static Problem unavailable() {
        return of(503, "unavailable", "Muster cannot reach its data just now.").header("Retry-After", "5");
    }

    static Problem unexpected() {
        return of(500, "unexpected", "Something went wrong on our side.");
    }

    /** What is special about this case. */
    public Problem detail(String detail) {
        members.put("detail", detail);
        return this;
    }

    /** A fault in the body, at an RFC 6901 pointer such as {@code /startsAt}. */
    public Problem pointer(String pointer, String reason) {
        return error(new JsonObject().put("pointer", pointer).put("reason", reason));
    }

    /** A fault in a parameter of the path, query or head. */
    public Problem parameter(String name, String reason) {
        return error(new JsonObject().put("parameter", name).put("reason", reason));
    }

    /** The row as it stands now, so that both versions can be shown. */
    public Problem current(Entity entity) {
        return with("current", Wire.of(entity));
    }

    /** The same for who may know that it is in the way, and not what it is: a stranger with a link. */
    public Problem withoutCurrent() {
        members.remove("current");
        return this;
    }

    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return members.getInteger("status");
    }

    /** The last part of the type, e.g. {@code shift-taken}. */
    public String type() {
        return members.getString("type").substring(TYPES.length());
    }

    Map<String, String> headers() {
        return headers;
    }

    JsonObject json(String requestId) {
        return members.copy().put("instance", "urn:muster:request:" + requestId);
    }

    private Problem error(JsonObject error) {
        if (!members.containsKey("errors")) {
            members.put("errors", new JsonArray());
        }
        members.getJsonArray("errors").add(error);
        return this;
    }
}
