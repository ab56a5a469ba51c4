package io.muster.hours;

import io.muster.web.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Working hours to stand in the place of those before. */
public record NewHours(List<WeekHours> week, List<DayHours> exceptions) {
    private static final Comparator<LocalTime> OFF_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /**
     * In their order.
     *
     * @throws Problem 422 with a pointer for each fault that the contract cannot see
     */
    NewHours checked() {
        var faults = new LinkedHashMap<String, String>();
        findInWeek(faults);
        findInExceptions(faults);
        if (!faults.isEmpty()) {
            var problem = Problem.unprocessable("hours-form", "These hours do not fit together.");
            faults.forEach(problem::pointer);
            throw problem;
        }
        return new NewHours(
                week.stream()
                        .sorted(Comparator.comparing(WeekHours::weekday).thenComparing(WeekHours::starts))
                        .toList(),
                exceptions.stream()
                        .sorted(Comparator.comparing(DayHours::date).thenComparing(DayHours::starts, OFF_FIRST))
                        .toList());
    }

    private void findInWeek(Map<String, String> faults) {
        for (int nr = 0; nr < week.size(); nr++) {
            if (week.get(nr).endsBeforeItBegins()) {
                faults.put("/week/" + nr + "/validTo", "It is before validFrom.");
            }
        }
    }

    private void findInExceptions(Map<String, String> faults) {
        var worked = dates(false);
        var off = dates(true);
        for (int nr = 0; nr < exceptions.size(); nr++) {
            var day = exceptions.get(nr);
            if (day.isHalf()) {
                faults.put("/exceptions/" + nr + (day.starts() == null ? "/starts" : "/ends"), "Both, or neither.");
            } else if (day.isOff() && worked.contains(day.date())) {
                faults.put("/exceptions/" + nr + "/date", "Another line has hours on this day off.");
            } else if (!day.isOff() && off.contains(day.date())) {
                faults.put("/exceptions/" + nr + "/date", "Another line says that this day is off.");
            }
        }
    }

    private Set<LocalDate> dates(boolean off) {
        return exceptions.stream()
                .filter(day -> day.isOff() == off)
                .map(DayHours::date)
                .collect(Collectors.toSet());
    }
}
