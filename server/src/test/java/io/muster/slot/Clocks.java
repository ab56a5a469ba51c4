package io.muster.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the clocks of a zone show in every minute of some days: the oracle's only knowledge of time zones. */
final class Clocks {
    private static final int MINUTE = 60;
    private static final int DAY = 1_440;
    private static final Map<String, Clocks> KNOWN = new HashMap<>();

    final Instant base;
    final LocalDateTime[] shown;
    final LocalDate[] date;
    final List<LocalDate> dates;
    private final Map<LocalDateTime, Integer> first = new HashMap<>();

    private Clocks(LocalDate focus, ZoneId zone) {
        base = focus.minusDays(2).atStartOfDay(ZoneId.of("UTC")).toInstant();
        shown = new LocalDateTime[8 * DAY];
        for (var minute = 0; minute < shown.length; minute++) {
            shown[minute] = LocalDateTime.ofInstant(at(minute), zone);
        }
        date = Arrays.stream(shown).map(LocalDateTime::toLocalDate).toArray(LocalDate[]::new);
        dates = Arrays.stream(date).distinct().toList();
    }

    static Clocks of(LocalDate focus, ZoneId zone) {
        return KNOWN.computeIfAbsent(zone + " " + focus, key -> new Clocks(focus, zone));
    }

    Instant at(int minute) {
        return base.plusSeconds((long) minute * MINUTE);
    }

    int minute(Instant instant) {
        return Math.toIntExact((instant.getEpochSecond() - base.getEpochSecond()) / MINUTE);
    }

    /** The first minute in which the clocks show that time or a later one. */
    int first(LocalDateTime local) {
        return first.computeIfAbsent(local, key -> {
            for (var minute = 0; minute < shown.length; minute++) {
                if (!shown[minute].isBefore(key)) {
                    return minute;
                }
            }
            return shown.length;
        });
    }
}
