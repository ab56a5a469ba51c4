package io.muster.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who performs the pieces of a visit: of those who can, a group that is there already goes first, then the one with
 * the least booked time on that local day, then by name and id; where a choice leads nowhere, the next one.
 */
final class Visit {
    /** An ask with many services and employees must not keep a server busy: more starts than this looks for are rare. */
    private static final int MOST_TRIES = 500_000;

    private final Facts facts;
    private final Ask ask;
    private final List<Diary> diaries;
    /** By part whether it is a group's: asked for every employee at every start. */
    private final boolean[] groups;

    private final Map<LocalDate, List<List<Diary>>> orders = new HashMap<>();
    private final List<Choice> path = new ArrayList<>();
    private final Set<State> failed = new HashSet<>();
    private LocalDate date;
    /** Of that date: looking it up for each start and part would cost more than all the rest of it. */
    private List<List<Diary>> ordered;

    private Instant first;
    private boolean outsideHours;
    private boolean inItsOwnWay;
    private int tries;
    private List<Choice> deepest = List.of();

    Visit(Facts facts, Ask ask, List<Diary> diaries) {
        this.facts = facts;
        this.ask = ask;
        this.diaries = diaries;
        this.groups = new boolean[ask.parts().size()];
        for (int index = 0; index < groups.length; index++) {
            groups[index] = rules(ask.parts().get(index)) != null
                    && rules(ask.parts().get(index)).isGroup();
        }
    }

    private record State(int index, Instant start, Diary before) {}

    /**
     * @param day the local date of the start
     * @param anyTime whether it may lie outside working time
     * @return who performs what, empty where it is not possible
     */
    List<Choice> at(Instant start, LocalDate day, boolean anyTime) {
        if (!day.equals(date)) {
            date = day;
            ordered = orders.computeIfAbsent(day, this::orders);
        }
        first = start;
        outsideHours = anyTime;
        failed.clear();
        path.clear();
        deepest = List.of();
        if (isForSeveralEmployees()) {
            return together(start);
        }
        return follow(0, start) ? List.copyOf(path) : List.of();
    }

    /** How far the last search came: what was chosen before the first piece that nobody could perform. */
    List<Choice> deepest() {
        return deepest;
    }

    /** Whether several people come to an ordinary service, so that each needs an employee. */
    boolean isForSeveralEmployees() {
        return ask.seats() > 1
                && ask.parts().stream().anyMatch(part -> !rules(part).isGroup());
    }

    /** Several services are one person's, or a group's. */
    private List<Choice> together(Instant start) {
        if (ask.parts().size() > 1) {
            return List.of();
        }
        var fitting = candidates(0, start).stream()
                .filter(diary -> mayPerform(0, diary, start))
                .map(diary -> Choice.of(diary, rules(ask.parts().getFirst()), null, start, null))
                .filter(choice -> fits(0, choice))
                .limit(ask.seats())
                .toList();
        return fitting.size() == ask.seats() ? fitting : List.of();
    }

    private boolean follow(int index, Instant start) {
        if (index == ask.parts().size()) {
            return true;
        }
        var state =
                new State(index, start, path.isEmpty() ? null : path.getLast().diary());
        var isOnly = ask.parts().size() == 1;
        if (!isOnly && failed.contains(state) || tries > MOST_TRIES) {
            return false;
        }
        var wayBefore = inItsOwnWay;
        inItsOwnWay = false;
        for (var diary : candidates(index, start)) {
            if (mayPerform(index, diary, start) && leads(index, choice(index, diary, start, last()))) {
                return true;
            }
        }
        if (!isOnly && !inItsOwnWay) {
            failed.add(state);
        }
        inItsOwnWay |= wayBefore;
        deepest = path.size() > deepest.size() ? List.copyOf(path) : deepest;
        return false;
    }

    /** A first look that costs little: most of who cannot are told by it. */
    private boolean mayPerform(int index, Diary diary, Instant start) {
        return outsideHours || groups[index] || diary.isOpen(ask.parts().get(index), start);
    }

    private boolean leads(int index, Choice choice) {
        tries++;
        if (!fits(index, choice)) {
            return false;
        }
        var before = last();
        if (before != null && before.goesOnWith(choice.diary(), choice.rules())) {
            path.set(index - 1, before.withoutBufferAfter());
        }
        path.add(choice);
        if (follow(index + 1, startOf(index + 1, choice))) {
            return true;
        }
        path.removeLast();
        if (before != null) {
            path.set(index - 1, before);
        }
        return false;
    }

    /** Whether the choice is possible after those before it. */
    private boolean fits(int index, Choice choice) {
        var before = last();
        var own = ownNeed(index, choice);
        return choice.seatsLeft() >= (choice.rules().isGroup() ? ask.seats() : 1)
                && (outsideHours || choice.joined() != null || choice.diary().works(choice.startsAt(), choice.endsAt()))
                && (own == null || choice.diary().taken(own.from(), own.to()) == null)
                && (before == null || isFreeAfter(before, choice))
                && !isInTheWay(choice);
    }

    /** What it needs of its employee's time; the buffer after it is asked for once the next piece is known. Null: nothing. */
    Span ownNeed(int index, Choice choice) {
        if (choice.joined() != null) {
            return null;
        }
        var isWhole = choice.kept() != null || index == ask.parts().size() - 1;
        return new Span(choice.takenFrom(), isWhole ? choice.takenTo() : choice.endsAt());
    }

    private static boolean isFreeAfter(Choice before, Choice choice) {
        return before.joined() != null
                || before.kept() != null
                || before.goesOnWith(choice.diary(), choice.rules())
                || before.diary().taken(before.endsAt(), before.takenTo()) == null;
    }

    /** Whether an earlier piece of the same visit needs the employee until later. */
    boolean isInTheWay(Choice choice) {
        for (var index = 0; index < path.size(); index++) {
            var earlier = path.get(index);
            var goesOn = index == path.size() - 1 && earlier.goesOnWith(choice.diary(), choice.rules());
            if (earlier.diary() == choice.diary()
                    && !goesOn
                    && earlier.takenTo().isAfter(choice.takenFrom())) {
                inItsOwnWay = true;
                return true;
            }
        }
        return false;
    }

    Choice choice(int index, Diary diary, Instant start, Choice before) {
        var part = ask.parts().get(index);
        return Choice.of(diary, rules(part), part.kept(), start, before);
    }

    /** One begins where the one before it ends; what moves keeps its distance. */
    Instant startOf(int index, Choice before) {
        var kept = index < ask.parts().size() ? ask.parts().get(index).kept() : null;
        return kept == null ? before.endsAt() : first.plus(kept.after());
    }

    /** Who may perform the part, best first. */
    List<Diary> candidates(int index, Instant start) {
        var part = ask.parts().get(index);
        return part.employee() == null && groups[index]
                ? groupsFirst(ordered.get(index), part, start)
                : ordered.get(index);
    }

    private List<Diary> groupsFirst(List<Diary> ordered, Part part, Instant start) {
        return ordered.stream()
                .sorted(Comparator.comparing(diary -> {
                    var seating = diary.seating(part.service(), start);
                    return seating == null || seating.left() < ask.seats();
                }))
                .toList();
    }

    private List<List<Diary>> orders(LocalDate day) {
        return ask.parts().stream().map(part -> order(part, day)).toList();
    }

    private List<Diary> order(Part part, LocalDate day) {
        return diaries.stream()
                .filter(diary -> part.employee() == null || part.employee().equals(diary.id()))
                .filter(diary -> diary.terms(part.service()) != null)
                .sorted(Comparator.<Diary>comparingLong(diary -> diary.load(day))
                        .thenComparing(Diary::name)
                        .thenComparing(Diary::id))
                .toList();
    }

    Facts.Rules rules(Part part) {
        return facts.services().get(part.service());
    }

    private Choice last() {
        return path.isEmpty() ? null : path.getLast();
    }
}
