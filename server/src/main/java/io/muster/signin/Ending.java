package io.muster.signin;

/** Why a session ended before its time. */
enum Ending {
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    REVOKED,
    REUSED,
    PASSWORD_CHANGED,
    ROLE_CHANGED;

    /** The database's word, e.g. `signed-out`. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
