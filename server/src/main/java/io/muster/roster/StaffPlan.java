package io.muster.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who works here once staff.csv and contracts.csv are brought in. */
final class StaffPlan {
    private final SkillBook skills;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();

    StaffPlan(Existing existing, SkillBook skills) {
        this.skills = skills;
        existing.employees()
                .forEach((name, employee) ->
                        people.put(name, Person.of(employee, existing.terms().getOrDefault(employee.id(), Map.of()))));
    }

    List<Judged> staff(List<StaffRow> rows) {
        return rows.stream().map(this::staff).toList();
    }

    private Judged staff(StaffRow row) {
        try {
            var twice = lines.putIfAbsent(row.name(), row.line());
            if (twice != null) {
                throw new Unfit("%s is in line %d already.".formatted(Cells.quoted(row.name()), twice));
            }
            return judged(row, people.computeIfAbsent(row.name(), Person::unknown));
        } catch (Unfit unfit) {
            refused.add(row.name());
            return Judged.refused(row.line(), unfit.getMessage());
        }
    }

    /** Skills come, they do not go: what a row leaves out may be needed by shifts that it does not know. */
    private Judged judged(StaffRow row, Person person) {
        if (person.isArchived()) {
            throw new Unfit(Cells.quoted(row.name()) + " is archived: restore them first.");
        }
        row.skills().forEach(skills::add);
        var known =
                person.before().map(employee -> Set.copyOf(employee.skills())).orElse(Set.of());
        row.skills().stream().filter(skill -> !known.contains(skills.id(skill))).forEach(person::learns);
        if (row.contract() != null) {
            person.agrees(row.contract());
        }
        return new Judged(row.line(), verdict(person), kept(row, known));
    }

    private static Verdict verdict(Person person) {
        if (person.isNew()) {
            return Verdict.create;
        }
        return person.isOtherThanBefore() ? Verdict.change : Verdict.same;
    }

    private String kept(StaffRow row, Set<UUID> known) {
        var more = known.stream()
                .map(skills::name)
                .filter(skill -> !row.skills().contains(skill))
                .sorted()
                .toList();
        return more.isEmpty() ? null : "Keeps skills that the row does not name: " + Cells.listed(more) + ".";
    }

    List<Judged> contracts(List<ContractRow> rows, double shiftMinutes) {
        var seen = new HashMap<String, Integer>();
        var judged = new ArrayList<Judged>();
        var byContract = people.values().stream()
                .filter(person -> person.contract() != null && !person.isArchived())
                .collect(Collectors.groupingBy(Person::contract));
        for (var row : rows) {
            var twice = seen.putIfAbsent(row.contract(), row.line());
            judged.add(
                    twice == null
                            ? limited(row, byContract.getOrDefault(row.contract(), List.of()), shiftMinutes)
                            : Judged.refused(
                                    row.line(),
                                    "%s is in line %d already.".formatted(Cells.quoted(row.contract()), twice)));
        }
        return judged;
    }

    private static Judged limited(ContractRow row, List<Person> people, double shiftMinutes) {
        people.forEach(person ->
                person.agrees(row.weeklyMinMinutes(shiftMinutes), row.weeklyMaxMinutes(shiftMinutes), row.terms()));
        if (people.isEmpty()) {
            return new Judged(row.line(), Verdict.same, "Nobody has this contract.");
        }
        if (people.stream().noneMatch(Person::isLimitedOtherwise)) {
            return new Judged(row.line(), Verdict.same, null);
        }
        return new Judged(row.line(), people.stream().allMatch(Person::isNew) ? Verdict.create : Verdict.change, null);
    }

    /** Somebody whom a later file names. */
    Person person(String name) {
        if (refused.contains(name)) {
            throw new Unfit("The row of " + Cells.quoted(name) + " in staff.csv is refused.");
        }
        var person = people.get(name);
        if (person == null) {
            throw new Unfit("There is no employee " + Cells.quoted(name) + ".");
        }
        return person;
    }

    List<PlannedPerson> planned() {
        return people.values().stream()
                .filter(Person::isOtherThanBefore)
                .map(Person::planned)
                .toList();
    }
}
