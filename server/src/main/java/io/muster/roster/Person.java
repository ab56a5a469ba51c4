package io.muster.roster;

import io.muster.employee.Employee;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Somebody while the plan is made: who they are now, and what the roster makes of them. */
final class Person {
    private final String name;
    private final Employee before;
    private final Map<String, Object> termsBefore;
    private final UUID id;
    private final Set<String> moreSkills = new TreeSet<>();
    private String contract;
    private Integer weeklyMin;
    private Integer weeklyMax;
    private Map<String, Object> terms;

    private Person(String name, Employee before, Map<String, Object> terms) {
        this.name = name;
        this.before = before;
        this.termsBefore = terms;
        this.terms = terms;
        // The rules compare ids; that of somebody new is only good for that.
        this.id = before == null ? UUID.randomUUID() : before.id();
        if (before != null) {
            contract = before.contract();
            weeklyMin = before.weeklyMinMinutes();
            weeklyMax = before.weeklyMaxMinutes();
        }
    }

    static Person unknown(String name) {
        return new Person(name, null, Map.of());
    }

    static Person of(Employee employee, Map<String, Object> terms) {
        return new Person(employee.name(), employee, terms);
    }

    String name() {
        return name;
    }

    UUID id() {
        return id;
    }

    String contract() {
        return contract;
    }

    Optional<Employee> before() {
        return Optional.ofNullable(before);
    }

    boolean isNew() {
        return before == null;
    }

    boolean isArchived() {
        return before != null && before.archived();
    }

    void learns(String skill) {
        moreSkills.add(skill);
    }

    void agrees(String contract) {
        this.contract = contract;
    }

    void agrees(int weeklyMin, int weeklyMax, Map<String, Integer> terms) {
        this.weeklyMin = weeklyMin;
        this.weeklyMax = weeklyMax;
        this.terms = new HashMap<>(terms);
    }

    boolean isOtherThanBefore() {
        return isNew() || !moreSkills.isEmpty() || !Objects.equals(contract, before.contract()) || isLimitedOtherwise();
    }

    boolean isLimitedOtherwise() {
        return isNew()
                || !Objects.equals(weeklyMin, before.weeklyMinMinutes())
                || !Objects.equals(weeklyMax, before.weeklyMaxMinutes())
                || !terms.equals(termsBefore);
    }

    /** Who they will be. */
    PlannedPerson planned() {
        return new PlannedPerson(
                name,
                before == null ? null : before.id(),
                contract,
                weeklyMin,
                weeklyMax,
                terms,
                Set.copyOf(moreSkills));
    }
}
