package io.muster.signin;

import java.util.Locale;

/** Why a session ended before its time. */
enum Ending {
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    REVOKED,
    REUSED,
    PASSWORD_CHANGED;

    /** The database's word, e.g. `signed-out`. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
