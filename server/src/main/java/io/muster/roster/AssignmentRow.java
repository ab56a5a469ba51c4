package io.muster.roster;

/** A row of assignments.csv: who takes one position. */
record AssignmentRow(int line, Stint stint, String name) {
    static AssignmentRow of(Line line) {
        return new AssignmentRow(line.number(), Stint.of(line), line.needed("name", StaffRow.LONGEST_NAME));
    }
}
