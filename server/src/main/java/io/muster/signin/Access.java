package io.muster.signin;

import io.muster.auth.Actor;
import java.time.Instant;

/** What an access token says: for whom it speaks, and until when. */
public record Access(Actor actor, Instant expiresAt) {}
