package io.muster.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/** Tells where a request comes from: a proxy's word counts only when we trust the proxy. */
public record Addresses(Set<String> trustedProxies) {
    private static final int LONGEST = 64;

    public String of(HttpServerRequest request) {
        var peer = Optional.ofNullable(request.remoteAddress())
                .map(a -> a.hostAddress())
                .orElse("local");
        if (!trustedProxies.contains(peer)) {
            return peer;
        }
        var forwarded = request.getHeader("X-Forwarded-For");
        // The last entry is the one that our own proxy wrote; what stands before it is the caller's word.
        var last = forwarded == null
                ? peer
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? peer : last;
    }
}
