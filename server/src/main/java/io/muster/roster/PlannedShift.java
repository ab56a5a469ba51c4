package io.muster.roster;

/** A shift to create; without an employee's name it is open. */
record PlannedShift(Position position, String employee) {}
