package io.muster.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes an answer; nothing of the API may be kept by a cache, content of another type only where it is asked again. */
final class Sending {
    private Sending() {}

    static void send(RoutingContext context, Answer answer) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.headers().forEach(response::putHeader);
        linkNext(context, answer);
        if (answer.content() != null) {
            content(context, answer);
        } else if (answer.body() == null) {
            response.end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(answer.body().toBuffer());
        }
    }

    private static void content(RoutingContext context, Answer answer) {
        var response = context.response();
        if (!answer.headers().containsKey("Cache-Control")) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        var known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (answer.headers().get("ETag").equals(known)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.content().type())
                .end(answer.content().bytes());
    }

    /** RFC 8288: where the next page is. */
    private static void linkNext(RoutingContext context, Answer answer) {
        if (answer.body() == null || !(answer.body().getValue("next") instanceof String cursor)) {
            return;
        }
        var query = new StringBuilder();
        context.queryParams().forEach((name, value) -> {
            if (!name.equals("cursor")) {
                query.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        });
        context.response()
                .putHeader(
                        "Link", "<" + context.request().path() + "?" + query + "cursor=" + cursor + ">; rel=\"next\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
