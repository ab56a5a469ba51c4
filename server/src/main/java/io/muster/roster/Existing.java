package io.muster.roster;

import io.muster.employee.Employee;
import io.muster.employee.Skill;
import io.muster.employee.Wish;
import io.muster.shift.Shift;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a plan must know of the organisation.
 *
 * @param skills by name, like the employees; archived ones too
 * @param terms raw numbers of the contract by employee
 * @param shifts those that touch the roster's days and are not cancelled
 * @param wishes those for the days that the roster has wishes for
 */
record Existing(
        ZoneId zone,
        Map<String, Skill> skills,
        Map<String, Employee> employees,
        Map<UUID, Map<String, Object>> terms,
        List<Shift> shifts,
        List<Wish> wishes) {

    static <E> Map<String, E> byName(List<E> all, Function<E, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }
}
