package io.muster.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What bringing in a roster would write, with a verdict for every row. Nothing but the roster and what exists decides;
 * where the report refuses, the rest is not to be written.
 *
 * @param skills names of new ones
 * @param people to create or to change
 * @param takings open shifts that somebody takes
 */
record Plan(
        ImportReport report,
        List<String> skills,
        List<PlannedPerson> people,
        List<PlannedShift> shifts,
        List<PlannedTaking> takings,
        List<PlannedWish> wishes) {

    /** Files build on each other in their order. */
    static Plan of(Roster roster, Existing existing) {
        var skills = new SkillBook(existing.skills());
        var people = new StaffPlan(existing, skills);
        var staff = report(roster.staff(), people::staff);
        var contracts = report(roster.contracts(), rows -> people.contracts(rows, roster.shiftMinutes()));
        var work = new ShiftPlan(existing, skills, people);
        var unwanted = work.want(Sheet.rows(roster.shifts()));
        var assignments = report(roster.assignments(), work::assign);
        var shifts = report(roster.shifts(), rows -> both(unwanted, work.open()));
        var wishes = new WishPlan(existing, people);
        var requests = report(roster.requests(), wishes::wish);
        var report = ImportReport.of(Stream.of(staff, contracts, shifts, assignments, requests)
                .flatMap(Optional::stream)
                .toList());
        return new Plan(report, skills.added(), people.planned(), work.shifts(), work.takings(), wishes.wishes());
    }

    private static <R> Optional<FileReport> report(Optional<Sheet<R>> sheet, Function<List<R>, List<Judged>> judge) {
        return sheet.map(each -> each.report(judge.apply(each.rows())));
    }

    private static <E> List<E> both(List<E> first, List<E> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
