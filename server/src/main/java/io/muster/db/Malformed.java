package io.muster.db;

/** JSON that does not have the form of the record it should become. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    Malformed(String pointer, String reason) {
        super(reason, null, false, false);
        this.pointer = pointer;
    }

    /** Where, as a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }
}
