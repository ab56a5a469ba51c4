package io.muster.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Local times as instants, in the one place where that is decided. A time that a clock change skips is the moment of the
 * change; one that comes twice is its first. The grid of starts is the wall clock's: a start stands on it where the
 * minutes since local midnight are a multiple of the step. So it is the same on every day for those who read clocks: the
 * doubled hour has its starts twice, the skipped one none.
 */
public final class LocalTimes {
    private static final int DAY = 1_440;
    private static final int MINUTE = 60;

    private LocalTimes() {}

    public static Instant at(LocalDateTime local, ZoneId zone) {
        var gap = zone.getRules().getTransition(local);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : local.atZone(zone).toInstant();
    }

    static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    static boolean onGrid(Instant start, int step, ZoneId zone) {
        var second = start.atZone(zone).toLocalTime();
        return second.getNano() == 0 && second.toSecondOfDay() % (step * MINUTE) == 0;
    }

    /** The starts of the grid in their order, from one instant until before the other. */
    static void eachStart(Instant from, Instant to, int step, ZoneId zone, Consumer<Start> each) {
        var last = to.atZone(zone).toLocalDate();
        for (var date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (var start : starts(date, step, zone)) {
                if (!start.isBefore(from) && start.isBefore(to)) {
                    each.accept(new Start(start, date));
                }
            }
        }
    }

    /** A start on the grid, with its local date. */
    record Start(Instant at, LocalDate date) {}

    private static List<Instant> starts(LocalDate date, int step, ZoneId zone) {
        var first = startOf(date, zone);
        var change = zone.getRules().nextTransition(first.minusNanos(1));
        var plain = change == null || !change.getInstant().isBefore(startOf(date.plusDays(1), zone));
        var starts = new ArrayList<Instant>(DAY / step + 1);
        for (var minute = 0; minute < DAY; minute += step) {
            if (plain) {
                starts.add(first.plusSeconds((long) minute * MINUTE));
            } else {
                var local = date.atStartOfDay().plusMinutes(minute);
                zone.getRules().getValidOffsets(local).forEach(offset -> starts.add(local.toInstant(offset)));
            }
        }
        starts.sort(null);
        return starts;
    }
}
