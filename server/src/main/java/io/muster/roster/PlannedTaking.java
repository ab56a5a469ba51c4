package io.muster.roster;

import io.muster.shift.Shift;

/** An open shift that is there already, and who takes it. */
record PlannedTaking(Shift shift, String employee) {}
