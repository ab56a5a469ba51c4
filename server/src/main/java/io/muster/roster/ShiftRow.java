package io.muster.roster;

/** A row of shifts.csv: how many are needed at a time. */
record ShiftRow(int line, Stint stint, int required) {
    private static final int MOST = 500;

    static ShiftRow of(Line line) {
        var preferred = line.text("preferred", MOST);
        if (!preferred.isEmpty()) {
            line.number("preferred", MOST);
        }
        return new ShiftRow(line.number(), Stint.of(line), line.number("required", MOST));
    }
}
