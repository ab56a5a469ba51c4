package io.muster.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** The last route of the API: a path that the contract does not know, or not with this method. */
final class Unmatched {
    private record Known(Pattern path, String method) {}

    private final List<Known> known;

    Unmatched(Contract contract) {
        this.known = contract.operations().values().stream()
                .map(operation -> new Known(
                        Pattern.compile(
                                Pattern.quote(Api.BASE) + operation.path().replaceAll(":\\w+", "[^/]+")),
                        operation.method().name()))
                .toList();
    }

    void answer(RoutingContext context) {
        var allowed = known.stream()
                .filter(each -> each.path().matcher(context.request().path()).matches())
                .map(Known::method)
                .distinct()
                .toList();
        if (allowed.isEmpty() || allowed.contains(context.request().method().name())) {
            context.fail(Problem.notFound());
        } else {
            context.fail(Problem.of(405, "method-not-allowed", "This cannot be done here.")
                    .header("Allow", String.join(", ", allowed)));
        }
    }
}
