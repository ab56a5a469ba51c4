package io.muster.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One employee's working and taken time, asked mostly in the order of time: it looks on from where it looked last. */
final class Diary {
    private static final long MINUTE = 60;

    private final Facts facts;
    private final Facts.Worker worker;
    private final List<Span> working;
    private final Map<LocalDate, Long> loads = new HashMap<>();
    private int work;
    private int busy;
    /** Where it was last found closed for a part: starts between need no second look. */
    private Part closedFor;

    private Instant closedFrom;
    private Instant closedUntil;

    Diary(Facts.Worker worker, Facts facts, Instant from, Instant to) {
        this.facts = facts;
        this.worker = worker;
        this.working = WorkingTime.of(worker, facts, from, to);
    }

    UUID id() {
        return worker.id();
    }

    String name() {
        return worker.name();
    }

    Facts.Terms terms(UUID service) {
        return worker.performs().get(service);
    }

    /** Whether it works and is free for as long as the part takes; nothing is asked of buffers. */
    boolean isOpen(Part part, Instant start) {
        if (part == closedFor && !start.isBefore(closedFrom) && start.isBefore(closedUntil)) {
            return false;
        }
        var until = closed(start, start.plusSeconds(seconds(part)));
        closedFor = until == null ? null : part;
        closedFrom = start;
        closedUntil = until;
        return until == null;
    }

    private long seconds(Part part) {
        return part.kept() == null
                ? terms(part.service()).duration() * MINUTE
                : part.kept().length().toSeconds();
    }

    /** Until when no start is open, because this one is not; null where it is. */
    private Instant closed(Instant from, Instant to) {
        if (!works(from, to)) {
            if (work == working.size()) {
                return Instant.MAX;
            }
            var span = working.get(work);
            return span.from().isAfter(from) ? span.from() : span.to();
        }
        var taken = taken(from, to);
        return taken == null ? null : taken.to();
    }

    /** Whether all of it is working time; buffers need not be. */
    boolean works(Instant from, Instant to) {
        while (work > 0 && working.get(work - 1).to().isAfter(from)) {
            work--;
        }
        while (work < working.size() && !working.get(work).to().isAfter(from)) {
            work++;
        }
        return work < working.size()
                && !working.get(work).from().isAfter(from)
                && !working.get(work).to().isBefore(to);
    }

    /** What is taken of it first; null for nothing. */
    Facts.Taken taken(Instant from, Instant to) {
        var index = firstEndingAfter(from);
        return index < worker.taken().size() && worker.taken().get(index).from().isBefore(to)
                ? worker.taken().get(index)
                : null;
    }

    /** The group of the service that meets then, or null. */
    Facts.Seating seating(UUID service, Instant start) {
        var taken = taken(start, start.plusNanos(1));
        var seating = taken == null ? null : taken.seating();
        return seating != null
                        && seating.service().equals(service)
                        && seating.startsAt().equals(start)
                ? seating
                : null;
    }

    /** All that is taken of it, in order. */
    List<Facts.Taken> allTaken(Instant from, Instant to) {
        return worker.taken().stream()
                .filter(taken -> taken.to().isAfter(from) && taken.from().isBefore(to))
                .toList();
    }

    /** Seconds of holds and bookings on the local day, buffers inside. */
    long load(LocalDate date) {
        return loads.computeIfAbsent(date, this::seconds);
    }

    private long seconds(LocalDate date) {
        var from = LocalTimes.startOf(date, facts.zone());
        var to = LocalTimes.startOf(date.plusDays(1), facts.zone());
        var seconds = 0L;
        for (var index = firstEndingAfter(from); index < worker.taken().size(); index++) {
            var taken = worker.taken().get(index);
            if (!taken.from().isBefore(to)) {
                break;
            }
            if (taken.isWork()) {
                seconds += Duration.between(later(taken.from(), from), earlier(taken.to(), to))
                        .toSeconds();
            }
        }
        return seconds;
    }

    private int firstEndingAfter(Instant from) {
        while (busy > 0 && worker.taken().get(busy - 1).to().isAfter(from)) {
            busy--;
        }
        while (busy < worker.taken().size() && !worker.taken().get(busy).to().isAfter(from)) {
            busy++;
        }
        return busy;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
