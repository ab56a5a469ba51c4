package io.muster.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;

/** Headers that protect every answer, and the refusal of requests that two readers could understand differently. */
public final class Heads {
    private static final String SITE = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors ";
    private static final String ALLOWED_METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String ALLOWED_HEADERS =
            "Authorization, Booking-Link, Content-Type, If-Match, Idempotency-Key, X-Request-Id";
    private static final String EXPOSED_HEADERS = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";

    private final Set<String> origins;
    private final boolean tls;

    /**
     * @param origins exact origins of other sites that may call the API
     * @param tls whether people reach Muster over https
     */
    public Heads(Set<String> origins, boolean tls) {
        this.origins = Set.copyOf(origins);
        this.tls = tls;
    }

    void protect(RoutingContext context) {
        protect(context.response().headers());
        refuseAmbiguous(context);
    }

    /** What every answer carries, those to requests that nobody can read too. */
    void protect(MultiMap headers) {
        headers.set("Content-Security-Policy", SITE + "'none'")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (tls) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Lets the pages of these origins show an answer in a frame; of no origin: nobody. */
    static void framedBy(MultiMap headers, List<String> origins) {
        if (!origins.isEmpty()) {
            headers.set("Content-Security-Policy", SITE + String.join(" ", origins))
                    .remove("X-Frame-Options");
        }
    }

    private void refuseAmbiguous(RoutingContext context) {
        var given = context.request().headers();
        boolean ambiguous = given.getAll(HttpHeaders.HOST).size() > 1
                || given.contains(HttpHeaders.CONTENT_LENGTH) && given.contains(HttpHeaders.TRANSFER_ENCODING);
        if (ambiguous) {
            context.response().endHandler(sent -> context.request().connection().close());
            context.fail(Problem.malformed("ambiguous-request", "The head of the request can be read in two ways.")
                    .header("Connection", "close"));
        } else {
            context.next();
        }
    }

    /** CORS for the API: an exact allow-list, never with cookies. */
    void cors(RoutingContext context) {
        if (!context.request().path().startsWith("/api/")) {
            context.next();
            return;
        }
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        context.response().putHeader(HttpHeaders.VARY, "Origin");
        boolean allowed = origin != null && origins.contains(origin);
        if (allowed) {
            context.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        }
        boolean preflight = context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().getHeader("Access-Control-Request-Method") != null;
        if (preflight && allowed) {
            context.response()
                    .putHeader("Access-Control-Allow-Methods", ALLOWED_METHODS)
                    .putHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS)
                    .putHeader("Access-Control-Max-Age", "600")
                    .setStatusCode(204)
                    .end();
        } else if (preflight) {
            context.fail(Problem.forbidden().detail("This origin may not call the API."));
        } else {
            context.next();
        }
    }
}
