package io.muster.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** A browser that asks for a page: what it wants to see, and in which language. */
public final class HtmlCall {
    private final RoutingContext context;

    HtmlCall(RoutingContext context) {
        this.context = context;
    }

    /** A part of the path, by its name in the route. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /** A parameter of the query, or nothing where it is missing or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParams().get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.indexOf(0) < 0);
    }

    /** Where a list goes on; null at its start, and for what is no cursor of ours. */
    public Cursor cursor() {
        try {
            return query("cursor").map(Cursor::parse).orElse(null);
        } catch (Problem unreadable) {
            return null;
        }
    }

    /** By which the log knows this call. */
    public String id() {
        return RequestId.of(context);
    }

    /** Scheme and host under which the page was asked for. */
    public String origin() {
        return context.request().scheme() + "://" + context.request().authority();
    }

    /** Languages of the browser without their regions, the most wanted first. */
    public List<String> languages() {
        return context.acceptableLanguages().stream()
                .map(language -> language.tag().toLowerCase())
                .toList();
    }
}
