package io.muster.web;

import io.muster.auth.Actor;
import io.muster.auth.Permission;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the contract, with what Muster adds to it.
 *
 * @param path in the router's form, e.g. {@code /swaps/:id/claim}
 * @param permission {@code anonymous}, {@code signed-in} or the word of a {@link Permission}
 * @param rateLimit class of the rate limit
 * @param bodyLimit bytes
 * @param keepsAnswer whether the operation takes an Idempotency-Key
 * @param answers media types of what it answers when all is well
 */
record Operation(
        String id,
        HttpMethod method,
        String path,
        String permission,
        String rateLimit,
        long bodyLimit,
        boolean keepsAnswer,
        List<String> answers,
        io.vertx.openapi.contract.Operation contract) {
    private static final long BODY_LIMIT = 64 * 1024;

    static Operation of(io.vertx.openapi.contract.Operation contract) {
        var model = contract.getOpenAPIModel();
        return new Operation(
                contract.getOperationId(),
                contract.getHttpMethod(),
                contract.getOpenAPIPath().replaceAll("\\{(\\w+)}", ":$1"),
                required(model, "x-permission"),
                required(model, "x-rate-limit"),
                model.getLong("x-body-limit", BODY_LIMIT),
                contract.getParameters().stream().anyMatch(p -> p.getName().equalsIgnoreCase("Idempotency-Key")),
                model.getJsonArray(Readable.ANSWERS).stream()
                        .map(String::valueOf)
                        .distinct()
                        .toList(),
                contract);
    }

    boolean anonymous() {
        return permission.equals("anonymous");
    }

    /** Refuses an actor whose role does not hold the permission. */
    void admit(Actor actor) {
        if (!permission.equals("signed-in") && !needed().map(actor::may).orElse(false)) {
            throw Problem.forbidden();
        }
    }

    /** Fails for a word that no permission has, so that a slip in the contract fails the start. */
    Operation checked() {
        if (!anonymous() && !permission.equals("signed-in")) {
            Permission.of(permission);
        }
        return this;
    }

    private Optional<Permission> needed() {
        return anonymous() ? Optional.empty() : Optional.of(Permission.of(permission));
    }

    private static String required(JsonObject model, String key) {
        return Optional.ofNullable(model.getString(key))
                .orElseThrow(() -> new IllegalStateException(model.getString("operationId") + " has no " + key));
    }
}
