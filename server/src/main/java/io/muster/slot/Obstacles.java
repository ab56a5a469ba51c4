package io.muster.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Says why nobody performs a piece of a visit, in words for staff. */
final class Obstacles {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Facts facts;
    private final Ask ask;
    private final Visit visit;
    private final List<Removal> removals = new ArrayList<>();

    Obstacles(Facts facts, Ask ask, Visit visit) {
        this.facts = facts;
        this.ask = ask;
        this.visit = visit;
    }

    /** After a search that found nobody: what stands in the way of the piece that it did not come past. */
    List<Removal> found(Instant start) {
        if (visit.isForSeveralEmployees()) {
            severalEmployees(start);
            return removals;
        }
        var path = visit.deepest();
        var before = path.isEmpty() ? null : path.getLast();
        piece(path.size(), before == null ? start : visit.startOf(path.size(), before), path);
        return removals;
    }

    /** Of pieces that were chosen whatever the hours: those that lie outside of them. */
    List<Removal> outsideHours(List<Choice> pieces) {
        pieces.forEach(this::hours);
        return removals;
    }

    private void severalEmployees(Instant start) {
        if (ask.parts().size() > 1) {
            add(Rule.seats, "Several people book one service at a time.", (UUID) null);
            return;
        }
        piece(0, start, List.of());
        if (visit.candidates(0, start).size() < ask.seats()) {
            add(Rule.seats, ask.seats() + " employees are needed at once.", (UUID) null);
        }
    }

    private void piece(int index, Instant start, List<Choice> path) {
        var part = ask.parts().get(index);
        var candidates = visit.candidates(index, start);
        if (candidates.isEmpty()) {
            add(Rule.performer, whoDoesNot(part) + visit.rules(part).name() + ".", part.employee());
        }
        for (var diary : candidates) {
            var before = path.isEmpty() ? null : path.getLast();
            candidate(index, visit.choice(index, diary, start, before), path);
        }
    }

    private void candidate(int index, Choice choice, List<Choice> path) {
        if (choice.seatsLeft() < (choice.rules().isGroup() ? ask.seats() : 1)) {
            add(Rule.seats, choice.diary().name() + ": " + choice.seatsLeft() + " seats are left.", choice.diary());
        }
        hours(choice);
        var own = visit.ownNeed(index, choice);
        if (own != null) {
            taken(choice.diary(), own);
        }
        earlier(choice, path);
    }

    private void hours(Choice choice) {
        if (choice.joined() == null && !choice.diary().works(choice.startsAt(), choice.endsAt())) {
            add(
                    Rule.hours,
                    choice.diary().name() + " does not work " + span(choice.startsAt(), choice.endsAt()),
                    choice.diary());
        }
    }

    /** What the pieces before it say of it. */
    private void earlier(Choice choice, List<Choice> path) {
        for (var index = 0; index < path.size(); index++) {
            var piece = path.get(index);
            var isBefore = index == path.size() - 1;
            if (isBefore && piece.goesOnWith(choice.diary(), choice.rules())) {
                continue;
            }
            if (isBefore && piece.joined() == null && piece.kept() == null) {
                taken(piece.diary(), new Span(piece.endsAt(), piece.takenTo()));
            }
            if (piece.diary() == choice.diary() && piece.takenTo().isAfter(choice.takenFrom())) {
                add(Rule.taken, choice.diary().name() + " still has another service of this visit.", choice.diary());
            }
        }
    }

    private void taken(Diary diary, Span need) {
        for (var taken : diary.allTaken(need.from(), need.to())) {
            var rule = taken.reason() == Facts.Reason.leave ? Rule.leave : Rule.taken;
            add(rule, diary.name() + " " + what(taken.reason()) + " " + span(taken.from(), taken.to()), diary);
        }
    }

    private static String what(Facts.Reason reason) {
        return switch (reason) {
            case leave -> "is on leave";
            case hold -> "is held for somebody";
            case booking -> "is booked, buffers included,";
            case blocked -> "is blocked";
        };
    }

    private String whoDoesNot(Part part) {
        return facts.workers().stream()
                .filter(worker -> worker.id().equals(part.employee()))
                .map(Facts.Worker::name)
                .findFirst()
                .map(name -> name + " does not perform ")
                .orElse("Nobody performs ");
    }

    private String span(Instant from, Instant to) {
        return time(from, facts.zone()) + " – " + time(to, facts.zone()) + ".";
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    private void add(Rule rule, String detail, Diary diary) {
        add(rule, detail, diary.id());
    }

    private void add(Rule rule, String detail, UUID employee) {
        var removal = Removal.of(rule, detail, employee, ask.audience());
        if (!removals.contains(removal)) {
            removals.add(removal);
        }
    }
}
