package io.muster.signin;

import io.muster.web.Call;
import io.muster.web.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The cookie that holds the site's refresh token: no script reads it, no other site sends it. Behind https it carries
 * the prefix `__Host-`, which forbids a narrower path but keeps neighbours of the domain from planting one.
 */
final class RefreshCookie {
    private static final String FLAGS = "; HttpOnly; SameSite=Strict";

    private final Optional<String> publicOrigin;
    private final Set<String> origins;
    private final String name;
    private final String attributes;

    RefreshCookie(Optional<URI> publicUrl, Set<String> origins) {
        boolean tls = publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
        this.publicOrigin = publicUrl.map(url -> url.getScheme() + "://" + url.getAuthority());
        this.origins = Set.copyOf(origins);
        this.name = tls ? "__Host-muster-session" : "muster-session";
        this.attributes = tls ? "; Path=/; Secure" + FLAGS : "; Path=/api/v1/sessions" + FLAGS;
    }

    String of(String refreshToken, Duration life) {
        return name + "=" + refreshToken + "; Max-Age=" + life.toSeconds() + attributes;
    }

    String gone() {
        return name + "=; Max-Age=0" + attributes;
    }

    /** Refuses a page that is neither ours nor on the list, and a caller that does not say where it comes from. */
    String token(Call call) {
        var token = call.cookie(name).filter(text -> !text.isEmpty()).orElseThrow(Sessions::ended);
        var origin = call.header("Origin");
        if (origin == null || !ours(call).equals(origin) && !origins.contains(origin)) {
            throw Problem.of(403, "origin-refused", "This page may not go on with your session.");
        }
        return token;
    }

    private String ours(Call call) {
        return publicOrigin.orElseGet(() -> "http://" + call.header("Host"));
    }
}
