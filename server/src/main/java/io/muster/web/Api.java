package io.muster.web;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Brings each operation of the contract together with its verb; a missing or a spare one fails the start. */
public final class Api {
    static final String BASE = "/api/v1";
    static final String ACTOR = "muster.actor";
    static final String OPERATION = "muster.operation";

    private final Contract contract;
    private final OrgDb db;
    private final Gate gate;
    private final Addresses addresses;
    private final Problems problems;
    private final Map<String, Function<Call, Future<Answer>>> verbs = new HashMap<>();

    public Api(Contract contract, OrgDb db, Gate gate, Addresses addresses, Problems problems) {
        this.contract = contract;
        this.db = db;
        this.gate = gate;
        this.addresses = addresses;
        this.problems = problems;
    }

    public Api add(Feature feature) {
        feature.mount(this);
        return this;
    }

    public Api on(String operationId, Function<Call, Future<Answer>> verb) {
        if (!contract.operations().containsKey(operationId) || verbs.put(operationId, verb) != null) {
            throw new IllegalStateException(
                    "The contract has no operation " + operationId + ", or it has a verb already.");
        }
        return this;
    }

    /** The sentence for a constraint of the database. */
    public Api constraint(String name, Problem problem) {
        problems.constraint(name, problem);
        return this;
    }

    /** Makes the routes. */
    public void mount(Router router) {
        var missing = new TreeSet<>(contract.operations().keySet());
        missing.removeAll(verbs.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Operations without a verb: " + missing);
        }
        // The router tries routes in order: a fixed path must come before one with an id in its place.
        contract.operations().values().stream()
                .sorted((a, b) -> a.path().replace(":", "~").compareTo(b.path().replace(":", "~")))
                .forEach(operation -> mount(router, operation));
        router.route(BASE + "/*").handler(new Unmatched(contract)::answer);
    }

    private void mount(Router router, Operation operation) {
        router.route(operation.method(), BASE + operation.path())
                .handler((SecurityPolicyHandler) context -> gate.admit(context, operation))
                .handler(BodyHandler.create(false).setBodyLimit(operation.bodyLimit()))
                .handler(contract.validation(operation))
                .handler(context -> run(context, operation));
    }

    private void run(RoutingContext context, Operation operation) {
        Future.future(promise -> call(context, operation).onComplete(promise))
                .onSuccess(answer -> Sending.send(context, (Answer) answer))
                .onFailure(context::fail);
    }

    private Future<Answer> call(RoutingContext context, Operation operation) {
        try {
            var call = new Call(context, operation, db, addresses);
            call.checkHead();
            return verbs.get(operation.id()).apply(call);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Who calls, once the gate has let them in. */
    static Actor actor(RoutingContext context) {
        return context.get(ACTOR);
    }
}
