package io.muster.roster;

import java.time.LocalDate;

/** A wish to keep; the label is null for the whole day. */
record PlannedWish(String employee, LocalDate date, String label) {}
