package io.muster.web;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.RequestParameter;
import io.vertx.ext.web.validation.RequestParameters;
import io.vertx.ext.web.validation.ValidationHandler;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One call of an operation, already checked against the contract: who calls, and with what. */
public final class Call {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** The head that carries the signed link of somebody without an account. */
    public static final String BOOKING_LINK = "Booking-Link";

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,9})\"");

    private final RoutingContext context;
    private final Operation operation;
    private final OrgDb db;
    private final Addresses addresses;
    private final RequestParameters parameters;

    Call(RoutingContext context, Operation operation, OrgDb db, Addresses addresses) {
        this.context = context;
        this.operation = operation;
        this.db = db;
        this.addresses = addresses;
        this.parameters = context.get(ValidationHandler.REQUEST_CONTEXT_KEY);
    }

    /** Never null where the operation needs a permission or a signed-in user. */
    public Actor actor() {
        return context.get(Api.ACTOR);
    }

    /** The id in the path. */
    public UUID id() {
        return id("id");
    }

    public UUID id(String name) {
        return UUID.fromString(parameters.pathParameter(name).getString());
    }

    /** A part of the path that is no id, e.g. an organisation's slug. */
    public String path(String name) {
        return parameters.pathParameter(name).getString();
    }

    /** A query parameter, or null. */
    public String query(String name) {
        return queryValue(name).map(RequestParameter::getString).orElse(null);
    }

    /** A query parameter that is an id, or null. */
    public UUID queryId(String name) {
        return queryValue(name).map(value -> UUID.fromString(value.getString())).orElse(null);
    }

    /** A query parameter that may come several times, in their order. */
    public List<String> queryAll(String name) {
        return queryValue(name)
                .map(value -> value.getJsonArray().stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    public boolean flag(String name) {
        return queryValue(name).map(RequestParameter::getBoolean).orElse(false);
    }

    public long number(String name) {
        return parameters.queryParameter(name).getLong();
    }

    /** A query parameter that is a time. */
    public Instant instant(String name) {
        try {
            return Instant.parse(query(name));
        } catch (DateTimeException e) {
            throw Problem.malformed("invalid-request", "The request does not fit the contract.")
                    .parameter(name, "This is no time (RFC 3339).");
        }
    }

    /** A query parameter that is a local date. */
    public LocalDate date(String name) {
        try {
            return LocalDate.parse(query(name));
        } catch (DateTimeException e) {
            throw Problem.malformed("invalid-request", "The request does not fit the contract.")
                    .parameter(name, "This is no date (RFC 3339).");
        }
    }

    /** Rows of a page: 1 to 200, 50 unless asked. */
    public int limit() {
        return queryValue("limit").map(RequestParameter::getInteger).orElse(50);
    }

    /** Where the page before ended, or null for the first page. */
    public Cursor cursor() {
        return Optional.ofNullable(query("cursor")).map(Cursor::parse).orElse(null);
    }

    /** The version that the caller has seen, or null where the head names none. */
    public Integer ifMatch() {
        var given = header("If-Match");
        if (given == null) {
            return null;
        }
        var version = VERSION.matcher(given.strip());
        if (!version.matches()) {
            throw Problem.malformed("invalid-request", "The request does not fit the contract.")
                    .parameter("If-Match", "This is no ETag of ours.");
        }
        return Integer.valueOf(version.group(1));
    }

    public JsonObject body() {
        return Optional.ofNullable(parameters.body())
                .map(RequestParameter::getJsonObject)
                .orElseGet(JsonObject::new);
    }

    public <T> T body(Class<T> type) {
        return Wire.to(body(), type);
    }

    /** The body as an RFC 7396 patch of what {@code current} says: absent stays, null clears. */
    public <T> T patched(Object current, Class<T> type) {
        var merged = Wire.of(current);
        body().forEach(member -> merged.put(member.getKey(), member.getValue()));
        merged.fieldNames().stream()
                .toList()
                .forEach(name -> Optional.ofNullable(merged.getValue(name))
                        .ifPresentOrElse(value -> {}, () -> merged.remove(name)));
        return Wire.to(merged, type);
    }

    public String header(String name) {
        return context.request().getHeader(name);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.request().getCookie(name)).map(cookie -> cookie.getValue());
    }

    /** Where the call comes from, behind proxies that we trust. */
    public String address() {
        return addresses.of(context.request());
    }

    /** Whose it is as far as counting goes; see {@link Addresses#network}. */
    public String network() {
        return Addresses.network(address());
    }

    /** The caller's words about its program, at most 200 characters. */
    public String agent() {
        var agent = Optional.ofNullable(header("User-Agent")).orElse("");
        return agent.substring(0, Math.min(200, agent.length()));
    }

    /** Runs the work in a transaction of the actor's organisation; a repeated Idempotency-Key gets the stored answer. */
    public Future<Answer> write(Function<OrgTx, Future<Answer>> work) {
        return writeAs(organised(), work);
    }

    /** The same for a public operation: its actor is whom its path or its signed link makes of the caller. */
    public Future<Answer> writeAs(Actor actor, Function<OrgTx, Future<Answer>> work) {
        return db.write(actor, operation.keepsAnswer() ? tx -> StoredAnswer.once(tx, this, work) : work);
    }

    /** The same for a job, which may take longer than a request. */
    public Future<Answer> write(Duration within, Function<OrgTx, Future<Answer>> work) {
        return db.within(within)
                .write(organised(), operation.keepsAnswer() ? tx -> StoredAnswer.once(tx, this, work) : work);
    }

    /** The same for a job that only reads. */
    public Future<Answer> read(Duration within, Function<OrgTx, Future<Answer>> work) {
        return db.within(within).read(organised(), work);
    }

    /** The same for work that only reads. */
    public Future<Answer> read(Function<OrgTx, Future<Answer>> work) {
        return db.read(organised(), work);
    }

    /** The same for a public operation that only reads. */
    public Future<Answer> readAs(Actor actor, Function<OrgTx, Future<Answer>> work) {
        return db.read(actor, work);
    }

    Operation operation() {
        return operation;
    }

    byte[] rawBody() {
        return Optional.ofNullable(context.body().buffer())
                .map(buffer -> buffer.getBytes())
                .orElse(new byte[0]);
    }

    /** What the contract asks of the head and says in words of its own when it is missing. */
    void checkHead() {
        operation.contract().getParameters().stream()
                .filter(parameter -> parameter.isRequired() && header(parameter.getName()) == null)
                .forEach(parameter -> {
                    switch (parameter.getName()) {
                        case "If-Match" ->
                            throw Problem.of(428, "if-match-missing", "Say which version you change: send If-Match.");
                        case IDEMPOTENCY_KEY ->
                            throw Problem.malformed("idempotency-key-missing", "Send an Idempotency-Key.");
                        default -> {}
                    }
                });
    }

    private Actor organised() {
        if (actor().org() == null) {
            throw Problem.forbidden().detail("You are not signed in to an organisation.");
        }
        return actor();
    }

    private Optional<RequestParameter> queryValue(String name) {
        return Optional.ofNullable(parameters.queryParameter(name)).filter(value -> !value.isNull());
    }
}
