package io.muster.series;

import io.muster.slot.LocalTimes;
import io.muster.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When the occurrences of a series begin: the same day of the week at the same time on the wall, whatever the clocks do. */
final class Recurrence {
    static final int MOST = 104;

    private Recurrence() {}

    static List<Instant> starts(NewSeries series, ZoneId zone) {
        var first = series.startsAt().atZone(zone).toLocalDateTime();
        var most = series.occurrences() == null ? MOST + 1 : series.occurrences();
        var starts = new ArrayList<Instant>();
        for (var local = first;
                starts.size() < most && isWithin(local.toLocalDate(), series.until());
                local = first.plusWeeks((long) starts.size() * series.everyWeeks())) {
            // The first is the moment that was said, even in the second of two equal hours.
            starts.add(starts.isEmpty() ? series.startsAt() : LocalTimes.at(local, zone));
        }
        if (starts.isEmpty()) {
            throw Problem.invalidValue("/until", "It is before the first.");
        }
        if (starts.size() > MOST) {
            throw Problem.invalidValue("/until", "A series has at most " + MOST + " occurrences.");
        }
        return starts;
    }

    private static boolean isWithin(LocalDate date, LocalDate until) {
        return until == null || !date.isAfter(until);
    }
}
