package io.muster.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When one employee works: its published shifts and its hours, as the organisation follows them. */
final class WorkingTime {
    private WorkingTime() {}

    /** Ordered spans that do not touch each other, at least those that reach into the range. */
    static List<Span> of(Facts.Worker worker, Facts facts, Instant from, Instant to) {
        var spans = new ArrayList<Span>();
        if (facts.from() != Facts.From.hours) {
            spans.addAll(worker.shifts());
        }
        if (facts.from() != Facts.From.shifts) {
            addHours(spans, worker.hours(), facts.zone(), from, to);
        }
        return joined(spans);
    }

    /** A rule of the day before may reach into the first day. */
    private static void addHours(List<Span> spans, Facts.Hours hours, ZoneId zone, Instant from, Instant to) {
        var last = to.atZone(zone).toLocalDate();
        for (var date = from.atZone(zone).toLocalDate().minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            addDay(spans, hours, date, zone);
        }
    }

    private static void addDay(List<Span> spans, Facts.Hours hours, LocalDate date, ZoneId zone) {
        var follows = true;
        for (var day : hours.exceptions()) {
            if (day.date().equals(date)) {
                follows = false;
                if (day.starts() != null) {
                    add(spans, date, day.starts(), day.ends(), zone);
                }
            }
        }
        for (var weekly : hours.week()) {
            if (follows && weekly.on(date)) {
                add(spans, date, weekly.starts(), weekly.ends(), zone);
            }
        }
    }

    private static void add(List<Span> spans, LocalDate date, LocalTime starts, LocalTime ends, ZoneId zone) {
        var from = LocalTimes.at(date.atTime(starts), zone);
        var to = LocalTimes.at((ends.isAfter(starts) ? date : date.plusDays(1)).atTime(ends), zone);
        if (from.isBefore(to)) {
            spans.add(new Span(from, to));
        }
    }

    private static List<Span> joined(List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before == null || span.from().isAfter(before.to())) {
                joined.add(span);
            } else if (span.to().isAfter(before.to())) {
                joined.set(joined.size() - 1, new Span(before.from(), span.to()));
            }
        }
        return joined;
    }
}
