package io.muster.job;

/** Why work failed, in words that may be kept and shown: they name no person, address or text. */
public final class Setback extends RuntimeException {
    private final boolean forGood;

    private Setback(String message, boolean forGood, Throwable cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    /** Worth another attempt later. */
    public static Setback forNow(String message, Throwable cause) {
        return new Setback(message, false, cause);
    }

    /** No attempt will end otherwise. */
    public static Setback forGood(String message, Throwable cause) {
        return new Setback(message, true, cause);
    }

    boolean isForGood() {
        return forGood;
    }

    /** Messages of other failures may hold anything: of those the kind alone is told. */
    static String told(Throwable failure) {
        return failure instanceof Setback setback
                ? setback.getMessage()
                : failure.getClass().getSimpleName();
    }
}
