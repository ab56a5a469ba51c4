package io.muster.hours;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Working time that comes every week, in the organisation's time zone.
 *
 * @param weekday 1 for Monday to 7 for Sunday
 * @param ends on the next day where it is not after the start
 * @param validFrom the first day it counts for, null for ever before
 * @param validTo the last day it counts for, null for ever after
 */
public record WeekHours(int weekday, LocalTime starts, LocalTime ends, LocalDate validFrom, LocalDate validTo) {
    boolean endsBeforeItBegins() {
        return validFrom != null && validTo != null && validTo.isBefore(validFrom);
    }
}
