package io.muster.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.validation.RequestParameter;
import io.vertx.ext.web.validation.impl.body.BodyProcessor;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a JSON body against its schema in the contract and names every fault by its pointer. */
record JsonBody(Validator validator) implements BodyProcessor {
    private static final int MOST_FAULTS = 50;

    @Override
    public boolean canProcess(String contentType) {
        return contentType.equals("application/json");
    }

    @Override
    public Future<RequestParameter> process(RoutingContext context) {
        try {
            var buffer = context.body().buffer();
            var body = StrictJson.parse(buffer == null ? new byte[0] : buffer.getBytes());
            var verdict = validator.validate(body);
            return verdict.getValid()
                    ? Future.succeededFuture(RequestParameter.create(body))
                    : Future.failedFuture(problem(verdict));
        } catch (Problem problem) {
            return Future.failedFuture(problem);
        }
    }

    private static Problem problem(OutputUnit verdict) {
        var problem = Problem.malformed("invalid-request", "The request does not fit the contract.");
        faults(verdict.getErrors()).forEach(problem::pointer);
        return problem;
    }

    /** The innermost fault of each place: the ones around it only repeat that something in them is wrong. */
    private static Map<String, String> faults(List<OutputUnit> errors) {
        var innermost = new LinkedHashMap<String, OutputUnit>();
        for (var error : Optional.ofNullable(errors).orElse(List.of())) {
            innermost.merge(
                    error.getInstanceLocation().replaceFirst("^#", ""),
                    error,
                    (first, later) -> depth(later) > depth(first) ? later : first);
        }
        innermost
                .keySet()
                .removeIf(above -> innermost.keySet().stream().anyMatch(below -> below.startsWith(above + "/")));
        var faults = new LinkedHashMap<String, String>();
        innermost.entrySet().stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> faults.put(fault.getKey(), reason(fault.getValue())));
        return faults;
    }

    private static long depth(OutputUnit error) {
        return error.getKeywordLocation().chars().filter(c -> c == '/').count();
    }

    private static String reason(OutputUnit error) {
        return error.getKeywordLocation().endsWith("/additionalProperties")
                ? "is not known here"
                : Optional.ofNullable(error.getError()).orElse("does not fit");
    }
}
