package io.muster.db;

/** A statement that had to find one row found none: not there, or of another organisation. */
public final class NoRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRow() {
        super("No row", null, false, false);
    }
}
