package io.muster.roster;

import io.muster.shift.Rules;
import io.muster.shift.Shift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which shifts there are once shifts.csv and assignments.csv are brought in: each assignment takes a position, the rest is open. */
final class ShiftPlan {
    static final int MOST = 20_000;

    private final Existing existing;
    private final SkillBook skills;
    private final StaffPlan staff;
    private final Map<Position, Standing> standing;
    private final Map<UUID, List<Shift>> workOf;
    private final Map<UUID, Diary> diaries = new HashMap<>();
    private final Map<Position, ShiftRow> wanted = new LinkedHashMap<>();
    private final Map<Position, Integer> assigned = new HashMap<>();
    private final Map<Position, Integer> made = new HashMap<>();
    private final List<PlannedShift> shifts = new ArrayList<>();
    private final List<PlannedTaking> takings = new ArrayList<>();

    ShiftPlan(Existing existing, SkillBook skills, StaffPlan staff) {
        this.existing = existing;
        this.skills = skills;
        this.staff = staff;
        this.standing = Standing.of(existing.shifts(), skills);
        this.workOf = existing.shifts().stream()
                .filter(shift -> !shift.isOpen())
                .collect(Collectors.groupingBy(Shift::employee));
    }

    /** Reads what is wanted; gives the rows that cannot be. */
    List<Judged> want(List<ShiftRow> rows) {
        var refused = new ArrayList<Judged>();
        for (var row : rows) {
            try {
                var twice = wanted.putIfAbsent(position(row.stint()), row);
                if (twice != null) {
                    throw new Unfit("The same time, type and skill are in line %d already.".formatted(twice.line()));
                }
            } catch (Unfit unfit) {
                refused.add(Judged.refused(row.line(), unfit.getMessage()));
            }
        }
        return refused;
    }

    List<Judged> assign(List<AssignmentRow> rows) {
        return rows.stream().map(this::assign).toList();
    }

    private Judged assign(AssignmentRow row) {
        try {
            var person = staff.person(row.name());
            var position = position(row.stint());
            int number = assigned.merge(position, 1, Integer::sum);
            if (standing(position).has(person.id())) {
                return new Judged(row.line(), Verdict.same, null);
            }
            diary(person).take(rulesOf(UUID.randomUUID(), position));
            return new Judged(row.line(), filled(position, person), extra(position, number));
        } catch (Unfit unfit) {
            return Judged.refused(row.line(), unfit.getMessage());
        }
    }

    /** An open shift that is there is filled before another one is made. */
    private Verdict filled(Position position, Person person) {
        var open = standing(position).nextOpen();
        if (open.isPresent()) {
            takings.add(new PlannedTaking(open.get(), person.name()));
            return Verdict.change;
        }
        make(position, person.name());
        return Verdict.create;
    }

    private String extra(Position position, int number) {
        if (wanted.isEmpty()
                || wanted.containsKey(position)
                        && number <= wanted.get(position).required()) {
            return null;
        }
        return wanted.containsKey(position)
                ? "An extra shift: shifts.csv requires %d here."
                        .formatted(wanted.get(position).required())
                : "An extra shift: shifts.csv requires none at this time.";
    }

    /** Makes the open shifts that are still missing; to be asked once the assignments are in. */
    List<Judged> open() {
        return wanted.entrySet().stream()
                .map(each -> open(each.getKey(), each.getValue()))
                .toList();
    }

    private Judged open(Position position, ShiftRow row) {
        int before = standing(position).size();
        int open = Math.max(0, row.required() - before - made.getOrDefault(position, 0));
        try {
            for (int i = 0; i < open; i++) {
                make(position, null);
            }
        } catch (Unfit unfit) {
            return Judged.refused(row.line(), unfit.getMessage());
        }
        if (before > row.required()) {
            return new Judged(row.line(), Verdict.same, "There are %d already; none is taken away.".formatted(before));
        }
        return new Judged(row.line(), before < row.required() ? Verdict.create : Verdict.same, opened(open, row));
    }

    private static String opened(int open, ShiftRow row) {
        if (row.required() == 0) {
            return "Nobody is required.";
        }
        return open == 0 ? null : "%d of %d are open.".formatted(open, row.required());
    }

    private void make(Position position, String employee) {
        if (shifts.size() == MOST) {
            throw new Unfit("One import makes at most 20,000 shifts.");
        }
        shifts.add(new PlannedShift(position, employee));
        made.merge(position, 1, Integer::sum);
    }

    private Position position(Stint stint) {
        skills.id(stint.skill());
        return stint.in(existing.zone());
    }

    private Standing standing(Position position) {
        return standing.computeIfAbsent(position, any -> new Standing());
    }

    private Diary diary(Person person) {
        return diaries.computeIfAbsent(person.id(), id -> {
            var diary = new Diary(person, skills);
            workOf.getOrDefault(id, List.of())
                    .forEach(shift ->
                            diary.add(new Rules.Position(shift.id(), shift.startsAt(), shift.endsAt(), shift.skill())));
            return diary;
        });
    }

    private Rules.Position rulesOf(UUID shift, Position position) {
        return new Rules.Position(shift, position.startsAt(), position.endsAt(), skills.id(position.skill()));
    }

    List<PlannedShift> shifts() {
        return shifts;
    }

    List<PlannedTaking> takings() {
        return takings;
    }
}
