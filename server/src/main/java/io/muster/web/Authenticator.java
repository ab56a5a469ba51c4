package io.muster.web;

import io.muster.auth.Actor;
import io.vertx.core.Future;

/** Tells who an access token speaks for; fails with a 401 {@link Problem} for any token that is not good now. */
public interface Authenticator {
    Future<Actor> actor(String accessToken);
}
