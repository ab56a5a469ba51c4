package io.muster.db;

/** The database did not answer in time; whether a write happened is not known. A caller may try again with its key. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
