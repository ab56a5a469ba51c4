package io.muster.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Facts whose causes against one start are taken away, one explanation after the other. */
final class Mended {
    private static final Duration VISIT = Duration.ofHours(12);

    private final Instant start;
    private Facts facts;
    private Ask ask;

    Mended(Facts facts, Ask ask, Instant start) {
        this.facts = facts;
        this.ask = ask;
        this.start = start;
    }

    Judgement judged() {
        return Slots.judged(facts, ask, start);
    }

    void removeCauses() {
        judged().removals().forEach(this::remove);
    }

    private void remove(Removal removal) {
        switch (Rule.valueOf(removal.rule())) {
            case service_archived -> services(each -> with(each, each.step(), each.notice(), each.window(), false));
            case step -> services(each -> with(each, 1, each.notice(), each.window(), each.archived()));
            case notice -> services(each -> with(each, each.step(), 0, each.window(), each.archived()));
            case window -> services(each -> with(each, each.step(), each.notice(), 366, each.archived()));
            case past -> facts = with(start.minusSeconds(1), facts.services(), facts.workers(), facts.counted());
            case day_limit, client_limit -> unlimited();
            case performer -> workers(removal.employee(), this::performing);
            case hours -> workers(removal.employee(), this::working);
            case leave, taken ->
                workers(
                        removal.employee(),
                        worker -> removal.detail().contains("another service") ? worker : free(worker));
            case seats -> {
                ask = ask.seats(1);
                workers(removal.employee(), worker -> removal.detail().contains(": 0 seats") ? free(worker) : worker);
            }
        }
        if (removal.detail().contains("another service")) {
            services(each -> withoutBuffers(each));
        }
    }

    private void services(UnaryOperator<Facts.Rules> change) {
        var services = new HashMap<UUID, Facts.Rules>();
        facts.services().forEach((id, each) -> services.put(id, change.apply(each)));
        facts = with(facts.now(), services, facts.workers(), facts.counted());
    }

    private void workers(UUID only, UnaryOperator<Facts.Worker> change) {
        var workers = facts.workers().stream()
                .map(each -> only == null || each.id().equals(only) ? change.apply(each) : each)
                .toList();
        facts = with(facts.now(), facts.services(), workers, facts.counted());
    }

    private void unlimited() {
        services(each -> new Facts.Rules(
                each.id(),
                each.name(),
                each.duration(),
                each.before(),
                each.after(),
                each.price(),
                each.step(),
                each.notice(),
                each.window(),
                each.capacity(),
                null,
                null,
                each.archived(),
                each.online()));
        facts = new Facts(
                facts.now(), facts.zone(), facts.from(), null, facts.services(), facts.workers(), facts.counted());
    }

    private Facts.Worker performing(Facts.Worker worker) {
        var performs = new HashMap<UUID, Facts.Terms>();
        facts.services().values().forEach(each -> performs.put(each.id(), new Facts.Terms(each.duration(), 1)));
        performs.putAll(worker.performs());
        return new Facts.Worker(worker.id(), worker.name(), performs, worker.hours(), worker.shifts(), worker.taken());
    }

    private Facts.Worker working(Facts.Worker worker) {
        var shifts = new ArrayList<>(worker.shifts());
        shifts.add(new Span(start.minus(VISIT), start.plus(VISIT)));
        facts = new Facts(
                facts.now(),
                facts.zone(),
                Facts.From.both,
                facts.clientDayLimit(),
                facts.services(),
                facts.workers(),
                facts.counted());
        return new Facts.Worker(worker.id(), worker.name(), worker.performs(), worker.hours(), shifts, worker.taken());
    }

    private Facts.Worker free(Facts.Worker worker) {
        var taken = worker.taken().stream()
                .filter(each ->
                        !each.to().isAfter(start.minus(VISIT)) || !each.from().isBefore(start.plus(VISIT)))
                .toList();
        return new Facts.Worker(worker.id(), worker.name(), worker.performs(), worker.hours(), worker.shifts(), taken);
    }

    private Facts with(
            Instant now, Map<UUID, Facts.Rules> services, List<Facts.Worker> workers, List<Facts.Counted> counted) {
        return new Facts(now, facts.zone(), facts.from(), facts.clientDayLimit(), services, workers, counted);
    }

    private static Facts.Rules with(Facts.Rules of, int step, int notice, int window, boolean archived) {
        return new Facts.Rules(
                of.id(),
                of.name(),
                of.duration(),
                of.before(),
                of.after(),
                of.price(),
                step,
                notice,
                window,
                of.capacity(),
                of.dayLimit(),
                of.clientLimit(),
                archived,
                of.online() || !archived);
    }

    private static Facts.Rules withoutBuffers(Facts.Rules of) {
        return new Facts.Rules(
                of.id(),
                of.name(),
                of.duration(),
                0,
                0,
                of.price(),
                of.step(),
                of.notice(),
                of.window(),
                of.capacity(),
                of.dayLimit(),
                of.clientLimit(),
                of.archived(),
                of.online());
    }
}
