package io.muster.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules of a start that ask nobody's diary. A visit keeps the longest notice and the shortest window of its services;
 * its first service says on which grid it starts; it counts for the local day of its start.
 */
final class Limits {
    private final Facts facts;
    private final Ask ask;
    private final Collection<Facts.Rules> services;
    private final Duration notice;
    private final int window;
    private final LocalDate lastDate;
    private final Map<LocalDate, List<Removal>> ofDays = new HashMap<>();
    private Map<LocalDate, List<Facts.Counted>> days;

    Limits(Facts facts, Ask ask) {
        this.facts = facts;
        this.ask = ask;
        this.services = ask.services().stream().map(facts.services()::get).toList();
        this.notice = Duration.ofMinutes(
                services.stream().mapToInt(Facts.Rules::notice).max().orElse(0));
        this.window = services.stream().mapToInt(Facts.Rules::window).min().orElse(0);
        this.lastDate = local(facts.now()).plusDays(window);
    }

    /** Removes nothing of the list where the start keeps all of them. */
    List<Removal> removals(Instant start, LocalDate date) {
        var removals = new ArrayList<>(ofServices());
        removals.addAll(ofTime(start, date));
        removals.addAll(ofDay(date));
        if (isClients() && !LocalTimes.onGrid(start, step(), facts.zone())) {
            removals.add(removal(Rule.step, "Starts are every " + step() + " minutes from midnight on."));
        }
        return removals;
    }

    /** The same question for a start of the grid, in fewer steps. */
    boolean pass(Instant start, LocalDate date) {
        return ofTime(start, date).isEmpty() && ofDay(date).isEmpty();
    }

    List<Removal> ofServices() {
        return services.stream()
                .filter(service -> service.archived() || isClients() && !service.online())
                .map(service -> removal(
                        Rule.service_archived,
                        service.name() + (service.archived() ? " is archived." : " is not on the booking page.")))
                .toList();
    }

    int step() {
        return facts.services().get(ask.parts().getFirst().service()).step();
    }

    /** Before it no slot is offered to anybody: what has begun is no slot. */
    Instant earliest() {
        return isClients() ? facts.now().plus(notice) : facts.now();
    }

    /** After it no slot is offered; null for staff, whom no window binds. */
    LocalDate lastDate() {
        return isClients() ? lastDate : null;
    }

    private List<Removal> ofTime(Instant start, LocalDate date) {
        if (!isClients()) {
            return List.of();
        }
        if (start.isBefore(facts.now())) {
            return List.of(removal(Rule.past, "It has passed."));
        }
        if (start.isBefore(facts.now().plus(notice))) {
            return List.of(removal(Rule.notice, "Clients book " + notice.toMinutes() + " minutes ahead."));
        }
        return date.isAfter(lastDate)
                ? List.of(removal(Rule.window, "Clients book " + window + " days ahead at most."))
                : List.of();
    }

    private List<Removal> ofDay(LocalDate date) {
        return ofDays.computeIfAbsent(date, this::counted);
    }

    private List<Removal> counted(LocalDate date) {
        var removals = new ArrayList<Removal>();
        for (var service : services) {
            if (service.dayLimit() != null && count(service, date, false) + adds(service) > service.dayLimit()) {
                removals.add(removal(
                        Rule.day_limit, service.name() + ": " + service.dayLimit() + " bookings on one day at most."));
            }
        }
        if (ask.client() != null) {
            removals.addAll(ofClient(date));
        }
        return removals;
    }

    private List<Removal> ofClient(LocalDate date) {
        var removals = new ArrayList<Removal>();
        for (var service : services) {
            if (service.clientLimit() != null && upcoming(service) + adds(service) > service.clientLimit()) {
                removals.add(removal(
                        Rule.client_limit,
                        service.name() + ": " + service.clientLimit() + " upcoming bookings of one client at most."));
            }
        }
        var all = services.stream().mapToLong(this::adds).sum();
        if (facts.clientDayLimit() != null && count(null, date, true) + all > facts.clientDayLimit()) {
            removals.add(
                    removal(Rule.client_limit, facts.clientDayLimit() + " bookings of one client on one day at most."));
        }
        return removals;
    }

    /** Bookings that the visit would add: of a group one for all its seats. */
    private long adds(Facts.Rules service) {
        var parts = ask.parts().stream()
                .filter(part -> part.service().equals(service.id()))
                .count();
        return service.isGroup() ? parts : parts * ask.seats();
    }

    private long count(Facts.Rules service, LocalDate date, boolean ofClient) {
        return countedOf(date).stream()
                .filter(counted -> counted.ofClient() == ofClient)
                .filter(counted -> service == null || counted.service().equals(service.id()))
                .count();
    }

    /** Each is put to its day once: there may be thousands of them, and sixty days. */
    private List<Facts.Counted> countedOf(LocalDate date) {
        if (days == null) {
            days = facts.counted().stream().collect(Collectors.groupingBy(counted -> local(counted.startsAt())));
        }
        return days.getOrDefault(date, List.of());
    }

    private long upcoming(Facts.Rules service) {
        return facts.counted().stream()
                .filter(counted -> counted.ofClient() && counted.service().equals(service.id()))
                .filter(counted -> !counted.startsAt().isBefore(facts.now()))
                .count();
    }

    private Removal removal(Rule rule, String detail) {
        return Removal.of(rule, detail, null, ask.audience());
    }

    private boolean isClients() {
        return ask.audience() == Audience.client;
    }

    private LocalDate local(Instant instant) {
        return instant.atZone(facts.zone()).toLocalDate();
    }
}
