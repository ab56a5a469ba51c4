package io.muster.employee;

import java.time.LocalDate;
import java.util.UUID;

/** A wish to keep; without a label it is for the whole day. */
public record NewWish(UUID employee, LocalDate date, String label) {}
