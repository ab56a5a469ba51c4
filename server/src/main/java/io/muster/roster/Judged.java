package io.muster.roster;

/**
 * A row with what becomes of it.
 *
 * @param reason a sentence; null where there is nothing to say
 */
public record Judged(int line, Verdict verdict, String reason) {
    static Judged refused(int line, String reason) {
        return new Judged(line, Verdict.refuse, reason);
    }

    boolean isRefused() {
        return verdict == Verdict.refuse;
    }
}
