package io.muster.roster;

import io.muster.db.OrgTx;
import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.muster.employee.Engagement;
import io.muster.employee.NewWish;
import io.muster.employee.Skill;
import io.muster.employee.Skills;
import io.muster.employee.Wishes;
import io.muster.shift.ManyShifts;
import io.muster.shift.NewShift;
import io.muster.shift.Taking;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a plan through the verbs of the features: a statement for each kind of row, whatever their number. */
public final class Writing {
    private final Skills skills;
    private final Employees employees;
    private final ManyShifts shifts;
    private final Wishes wishes;

    public Writing(Skills skills, Employees employees, ManyShifts shifts, Wishes wishes) {
        this.skills = skills;
        this.employees = employees;
        this.shifts = shifts;
        this.wishes = wishes;
    }

    Future<Void> of(OrgTx tx, Plan plan) {
        return people(tx, plan).compose(done -> work(tx, plan));
    }

    private Future<Void> people(OrgTx tx, Plan plan) {
        return skills.createAll(tx, plan.skills())
                .compose(created -> skills.all(tx))
                .map(all -> all.stream().collect(Collectors.toMap(Skill::name, Skill::id)))
                .compose(ids -> {
                    var hired = employees.hire(tx, engagements(plan, ids, true));
                    var revised = employees.revise(tx, engagements(plan, ids, false));
                    return Future.all(hired, revised).mapEmpty();
                });
    }

    private static List<Engagement> engagements(Plan plan, Map<String, UUID> skills, boolean isNew) {
        return plan.people().stream()
                .filter(person -> isNew == (person.id() == null))
                .map(person -> new Engagement(
                        person.id(),
                        person.name(),
                        person.contract(),
                        person.weeklyMinMinutes(),
                        person.weeklyMaxMinutes(),
                        person.terms(),
                        person.moreSkills().stream().map(skills::get).toList()))
                .toList();
    }

    private Future<Void> work(OrgTx tx, Plan plan) {
        var allSkills = skills.all(tx);
        var allEmployees = employees.all(tx);
        return Future.all(allSkills, allEmployees).compose(both -> {
            var skillIds = allSkills.result().stream().collect(Collectors.toMap(Skill::name, Skill::id));
            var employeeIds = allEmployees.result().stream().collect(Collectors.toMap(Employee::name, Employee::id));
            var created = shifts.create(tx, newShifts(plan, skillIds, employeeIds));
            var filled = shifts.fill(tx, takings(plan, employeeIds));
            var wished = wishes.addAll(tx, newWishes(plan, employeeIds));
            return Future.all(created, filled, wished).mapEmpty();
        });
    }

    private static List<NewShift> newShifts(Plan plan, Map<String, UUID> skills, Map<String, UUID> employees) {
        return plan.shifts().stream()
                .map(shift -> new NewShift(
                        shift.position().startsAt(),
                        shift.position().endsAt(),
                        skills.get(shift.position().skill()),
                        shift.employee() == null ? null : employees.get(shift.employee()),
                        shift.position().label(),
                        null))
                .toList();
    }

    private static List<Taking> takings(Plan plan, Map<String, UUID> employees) {
        return plan.takings().stream()
                .map(taking ->
                        new Taking(taking.shift().id(), taking.shift().version(), employees.get(taking.employee())))
                .toList();
    }

    private static List<NewWish> newWishes(Plan plan, Map<String, UUID> employees) {
        return plan.wishes().stream()
                .map(wish -> new NewWish(employees.get(wish.employee()), wish.date(), wish.label()))
                .toList();
    }
}
