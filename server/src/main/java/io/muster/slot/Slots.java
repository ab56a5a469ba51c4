package io.muster.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The one place that decides which starts can be booked: facts in, slots out. */
final class Slots {
    private final Facts facts;
    private final Ask ask;
    private final Limits limits;
    private final Visit visit;

    private Slots(Facts facts, Ask ask, Instant from, Instant to) {
        this.facts = facts;
        this.ask = ask;
        this.limits = new Limits(facts, ask);
        this.visit = new Visit(
                facts,
                ask,
                facts.workers().stream()
                        .map(worker -> new Diary(worker, facts, from, to.plus(longest(ask))))
                        .toList());
    }

    /** The slots of the ask's range in their order, the first {@code most} of them. */
    static List<Slot> offered(Facts facts, Ask ask, int most) {
        return new Slots(facts, ask, ask.from(), ask.to()).offered(most);
    }

    /** What speaks against the start, whether or not it is in the ask's range. */
    static Judgement judged(Facts facts, Ask ask, Instant start) {
        return new Slots(facts, ask, start, start).judged(start);
    }

    private List<Slot> offered(int most) {
        var slots = new ArrayList<Slot>();
        if (!limits.ofServices().isEmpty()) {
            return slots;
        }
        LocalTimes.eachStart(later(ask.from(), limits.earliest()), end(), limits.step(), facts.zone(), start -> {
            if (slots.size() < most && limits.pass(start.at(), start.date())) {
                var pieces = visit.at(start.at(), start.date(), false);
                if (!pieces.isEmpty()) {
                    slots.add(slot(pieces));
                }
            }
        });
        return slots;
    }

    private Instant end() {
        var last = limits.lastDate();
        var end = last == null ? ask.to() : LocalTimes.startOf(last.plusDays(1), facts.zone());
        return end.isBefore(ask.to()) ? end : ask.to();
    }

    private Judgement judged(Instant start) {
        var date = date(start);
        var removals = new ArrayList<>(limits.removals(start, date));
        var pieces = visit.at(start, date, false);
        if (pieces.isEmpty() && ask.audience() == Audience.staff) {
            pieces = visit.at(start, date, true);
            removals.addAll(obstacles().outsideHours(pieces));
        }
        if (pieces.isEmpty()) {
            removals.addAll(obstacles().found(start));
        }
        removals.sort(Comparator.comparing(removal -> Rule.valueOf(removal.rule())));
        var hard = pieces.isEmpty() || removals.stream().anyMatch(Removal::hard);
        return new Judgement(hard ? null : slot(pieces), List.copyOf(removals));
    }

    /** No piece is longer than a day; what moves may have gaps. */
    static Duration longest(Ask ask) {
        var gaps = ask.parts().stream()
                .map(Part::kept)
                .filter(Objects::nonNull)
                .map(Kept::after)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return Duration.ofDays(ask.parts().size() + 1L).plus(gaps);
    }

    private Obstacles obstacles() {
        return new Obstacles(facts, ask, visit);
    }

    private static Slot slot(List<Choice> choices) {
        var last = choices.stream().map(Choice::endsAt).max(Comparator.naturalOrder());
        var seats = choices.stream()
                .filter(choice -> choice.rules().isGroup())
                .map(Choice::seatsLeft)
                .min(Comparator.naturalOrder());
        return new Slot(
                choices.getFirst().startsAt(),
                last.orElseThrow(),
                choices.stream().map(Choice::piece).toList(),
                seats.orElse(null));
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(facts.zone()).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }
}
