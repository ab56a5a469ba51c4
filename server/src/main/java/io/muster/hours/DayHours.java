package io.muster.hours;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Working time of one day that differs: it stands in the place of what the week says for that date.
 *
 * @param starts null, with the end, for a day off
 * @param ends on the next day where it is not after the start
 */
public record DayHours(LocalDate date, LocalTime starts, LocalTime ends, String note) {
    boolean isOff() {
        return starts == null && ends == null;
    }

    boolean isHalf() {
        return (starts == null) != (ends == null);
    }
}
