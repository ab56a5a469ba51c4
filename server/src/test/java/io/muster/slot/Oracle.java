package io.muster.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Computes slots minute by minute, trying everything: slow, and too simple to be wrong in the way of the kernel. */
final class Oracle {
    private final Facts facts;
    private final Ask ask;
    private final Clocks clocks;
    private final List<Facts.Rules> services;
    private final Map<UUID, boolean[]> working = new HashMap<>();
    private final Map<UUID, boolean[]> busy = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();

    Oracle(Facts facts, Ask ask, Clocks clocks) {
        this.facts = facts;
        this.ask = ask;
        this.clocks = clocks;
        this.services = ask.parts().stream()
                .map(part -> facts.services().get(part.service()))
                .toList();
        for (var worker : facts.workers()) {
            working.put(worker.id(), working(worker));
            busy.put(worker.id(), busy(worker, true));
        }
    }

    /** Starts with who performs, e.g. `2026-03-29T01:00:00Z Anna,Boris`. */
    List<String> offered() {
        var offered = new ArrayList<String>();
        for (var minute = clocks.minute(ask.from()); minute < clocks.minute(ask.to()); minute++) {
            if (isOpen(minute)) {
                var performers = best(minute);
                if (performers != null) {
                    offered.add(clocks.at(minute) + " " + names(performers));
                }
            }
        }
        return offered;
    }

    static String names(List<String> names) {
        return String.join(",", names);
    }

    private boolean isOpen(int minute) {
        var shown = clocks.shown[minute];
        if ((shown.getHour() * 60 + shown.getMinute()) % services.getFirst().step() != 0) {
            return false;
        }
        var start = clocks.at(minute);
        var client = ask.audience() == Audience.client;
        var today = clocks.shown[clocks.minute(facts.now())].toLocalDate();
        return services.stream().noneMatch(each -> each.archived() || client && !each.online())
                && !start.isBefore(facts.now())
                && (!client
                        || services.stream()
                                .allMatch(each -> !start.minus(Duration.ofMinutes(each.notice()))
                                                .isBefore(facts.now())
                                        && !shown.toLocalDate().isAfter(today.plusDays(each.window()))))
                && services.stream().distinct().allMatch(each -> isWithinLimits(each, shown.toLocalDate()))
                && isWithinClientsDay(shown.toLocalDate());
    }

    private boolean isWithinLimits(Facts.Rules service, LocalDate date) {
        var more = services.stream().filter(service::equals).count() * (service.capacity() > 1 ? 1 : ask.seats());
        var ofDay = counted(false)
                .filter(each -> each.service().equals(service.id())
                        && date(each.startsAt()).equals(date))
                .count();
        var ofClient = counted(true)
                .filter(each ->
                        each.service().equals(service.id()) && !each.startsAt().isBefore(facts.now()))
                .count();
        return (service.dayLimit() == null || ofDay + more <= service.dayLimit())
                && (ask.client() == null || service.clientLimit() == null || ofClient + more <= service.clientLimit());
    }

    private boolean isWithinClientsDay(LocalDate date) {
        var more = services.stream()
                .mapToInt(each -> each.capacity() > 1 ? 1 : ask.seats())
                .sum();
        var there =
                counted(true).filter(each -> date(each.startsAt()).equals(date)).count();
        return ask.client() == null || facts.clientDayLimit() == null || there + more <= facts.clientDayLimit();
    }

    /** Names of the first assignment, in the order of preference, that holds as a whole; null for none. */
    private List<String> best(int start) {
        var ordinary = services.stream().anyMatch(each -> each.capacity() == 1);
        if (ask.seats() > 1 && ordinary) {
            return together(start);
        }
        return sequence(start, start, new ArrayList<>());
    }

    private List<String> together(int start) {
        if (ask.parts().size() > 1) {
            return null;
        }
        var fitting = preferred(0, start, start).stream()
                .filter(worker -> holds(List.of(taken(0, worker, start))))
                .limit(ask.seats())
                .map(Facts.Worker::name)
                .toList();
        return fitting.size() == ask.seats() ? fitting : null;
    }

    private List<String> sequence(int start, int at, List<Taking> path) {
        if (path.size() == ask.parts().size()) {
            return holds(path) ? path.stream().map(each -> each.worker.name()).toList() : null;
        }
        for (var worker : preferred(path.size(), start, at)) {
            var longer = new ArrayList<>(path);
            longer.add(taken(path.size(), worker, at));
            var found = sequence(start, longer.getLast().to, longer);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private record Taking(Facts.Worker worker, Facts.Rules service, int from, int to, Facts.Seating seating) {}

    private Taking taken(int index, Facts.Worker worker, int at) {
        var service = services.get(index);
        var seating = worker.taken().stream()
                .map(Facts.Taken::seating)
                .filter(each -> each != null
                        && each.service().equals(service.id())
                        && each.startsAt().equals(clocks.at(at)))
                .findFirst()
                .orElse(null);
        return new Taking(
                worker, service, at, at + worker.performs().get(service.id()).duration(), seating);
    }

    private boolean holds(List<Taking> path) {
        for (var index = 0; index < path.size(); index++) {
            var each = path.get(index);
            if (each.seating == null ? !isFree(path, index) : !hasRoom(each.seating)) {
                return false;
            }
            for (var other = 0; other < index; other++) {
                var isApart = to(path, other) <= from(path, index) || to(path, index) <= from(path, other);
                if (path.get(other).worker == each.worker && !isApart) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasRoom(Facts.Seating seating) {
        return seating.capacity() - seating.taken() >= ask.seats();
    }

    private boolean isFree(List<Taking> path, int index) {
        var each = path.get(index);
        if (each.service.capacity() > 1 && each.service.capacity() < ask.seats()) {
            return false;
        }
        for (var minute = from(path, index); minute < to(path, index); minute++) {
            var isVisit = minute >= each.from && minute < each.to;
            if (busy.get(each.worker.id())[minute] || isVisit && !working.get(each.worker.id())[minute]) {
                return false;
            }
        }
        return true;
    }

    private static int from(List<Taking> path, int index) {
        var each = path.get(index);
        return index > 0 && one(path.get(index - 1), each) ? each.from : each.from - each.service.before();
    }

    private static int to(List<Taking> path, int index) {
        var each = path.get(index);
        return index + 1 < path.size() && one(each, path.get(index + 1)) ? each.to : each.to + each.service.after();
    }

    private static boolean one(Taking before, Taking after) {
        return before.worker == after.worker && before.service.capacity() == 1 && after.service.capacity() == 1;
    }

    private List<Facts.Worker> preferred(int index, int start, int at) {
        var part = ask.parts().get(index);
        var service = services.get(index);
        return facts.workers().stream()
                .filter(worker -> worker.performs().containsKey(service.id()))
                .filter(worker -> part.employee() == null || part.employee().equals(worker.id()))
                .sorted(Comparator.<Facts.Worker, Boolean>comparing(worker -> {
                            var seating = taken(index, worker, at).seating;
                            return service.capacity() == 1
                                    || seating == null
                                    || seating.capacity() - seating.taken() < ask.seats();
                        })
                        .thenComparing(worker -> load(worker, clocks.shown[start].toLocalDate()))
                        .thenComparing(Facts.Worker::name)
                        .thenComparing(Facts.Worker::id))
                .toList();
    }

    private int load(Facts.Worker worker, LocalDate date) {
        return loads.computeIfAbsent(worker.name() + date, key -> minutes(worker, date));
    }

    private int minutes(Facts.Worker worker, LocalDate date) {
        var work = busy(worker, false);
        var minutes = 0;
        for (var minute = 0; minute < work.length; minute++) {
            minutes += work[minute] && clocks.date[minute].equals(date) ? 1 : 0;
        }
        return minutes;
    }

    private boolean[] busy(Facts.Worker worker, boolean all) {
        var minutes = new boolean[clocks.shown.length];
        worker.taken().stream()
                .filter(each -> all || each.reason() == Facts.Reason.booking || each.reason() == Facts.Reason.hold)
                .forEach(each -> fill(minutes, clocks.minute(each.from()), clocks.minute(each.to())));
        return minutes;
    }

    private boolean[] working(Facts.Worker worker) {
        var minutes = new boolean[clocks.shown.length];
        if (facts.from() != Facts.From.hours) {
            worker.shifts().forEach(each -> fill(minutes, clocks.minute(each.from()), clocks.minute(each.to())));
        }
        if (facts.from() != Facts.From.shifts) {
            clocks.dates.forEach(date -> works(minutes, worker.hours(), date));
        }
        return minutes;
    }

    private void works(boolean[] minutes, Facts.Hours hours, LocalDate date) {
        var special = hours.exceptions().stream()
                .filter(each -> each.date().equals(date))
                .toList();
        if (special.isEmpty()) {
            hours.week().stream()
                    .filter(each -> each.weekday() == date.getDayOfWeek().getValue())
                    .filter(each -> each.validFrom() == null || each.validFrom().compareTo(date) <= 0)
                    .filter(each -> each.validTo() == null || each.validTo().compareTo(date) >= 0)
                    .forEach(each -> works(minutes, date, each.starts(), each.ends()));
        }
        special.stream()
                .filter(each -> each.starts() != null)
                .forEach(each -> works(minutes, date, each.starts(), each.ends()));
    }

    private void works(boolean[] minutes, LocalDate date, LocalTime starts, LocalTime ends) {
        var last = starts.compareTo(ends) < 0 ? date : date.plusDays(1);
        fill(minutes, clocks.first(date.atTime(starts)), clocks.first(last.atTime(ends)));
    }

    private static void fill(boolean[] minutes, int from, int to) {
        for (var minute = Math.max(0, from); minute < Math.min(to, minutes.length); minute++) {
            minutes[minute] = true;
        }
    }

    private Stream<Facts.Counted> counted(boolean ofClient) {
        return facts.counted().stream().filter(each -> each.ofClient() == ofClient);
    }

    private LocalDate date(Instant instant) {
        return clocks.shown[clocks.minute(instant)].toLocalDate();
    }
}
