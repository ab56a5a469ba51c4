package io.muster.shift;

/** A shift beside somebody who would work it. */
public record Staffed(Shift shift, Rules.Candidate candidate) {
    /** The shift, unless a hard rule forbids it: then the problem of the first one. */
    public Shift judged() {
        Rules.refusal(shift.position(), candidate).ifPresent(verdict -> {
            throw Refusal.of(verdict);
        });
        return shift;
    }
}
