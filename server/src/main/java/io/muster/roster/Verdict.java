package io.muster.roster;

/** What becomes of a row. */
public enum Verdict {
    create,
    change,
    same,
    refuse
}
