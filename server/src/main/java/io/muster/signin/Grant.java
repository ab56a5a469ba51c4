package io.muster.signin;

import java.time.Instant;

/** What a sign-in gives: tokens, and who they are for; `refreshToken` is null where there is no new one to hand out. */
public record Grant(String accessToken, Instant expiresAt, String refreshToken, Me me) {
    static Grant of(Tokens.Issued access, String refreshToken, Me me) {
        return new Grant(access.token(), access.expiresAt(), refreshToken, me);
    }

    Grant withoutRefreshToken() {
        return new Grant(accessToken, expiresAt, null, me);
    }

    @Override
    public String toString() {
        return "Grant[" + me.user().id() + "]";
    }
}
