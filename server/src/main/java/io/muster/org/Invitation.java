package io.muster.org;

import java.time.Instant;

/** A code, shown once, with which its bearer chooses the password of an account. */
public record Invitation(String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "Invitation[***, " + expiresAt + "]";
    }
}
