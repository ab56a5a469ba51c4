package io.muster.roster;

import io.muster.db.OrgTx;
import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.muster.employee.Skill;
import io.muster.employee.Skills;
import io.muster.employee.Wish;
import io.muster.employee.Wishes;
import io.muster.org.Organisations;
import io.muster.shift.ManyShifts;
import io.muster.shift.Shift;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Reads what a plan must know, in one round trip. */
public final class Loading {
    private final Organisations organisations;
    private final Skills skills;
    private final Employees employees;
    private final ManyShifts shifts;
    private final Wishes wishes;

    public Loading(Organisations organisations, Skills skills, Employees employees, ManyShifts shifts, Wishes wishes) {
        this.organisations = organisations;
        this.skills = skills;
        this.employees = employees;
        this.shifts = shifts;
        this.wishes = wishes;
    }

    /** With everybody whom the roster names kept as they are until commit. */
    Future<Existing> held(OrgTx tx, Roster roster) {
        return employees.hold(tx, roster.names(), roster.limited()).compose(held -> of(tx, roster));
    }

    Future<Existing> of(OrgTx tx, Roster roster) {
        var organisation = organisations.current(tx);
        var allSkills = skills.all(tx);
        var allEmployees = employees.all(tx);
        var terms = employees.terms(tx);
        var itsShifts = roster.worked().map(days -> shifts(tx, days)).orElse(Future.succeededFuture(List.of()));
        var itsWishes = roster.wished()
                .map(days -> wishes.between(tx, days.first(), days.last()))
                .orElse(Future.succeededFuture(List.<Wish>of()));
        return Future.all(List.of(organisation, allSkills, allEmployees, terms, itsShifts, itsWishes))
                .map(all -> new Existing(
                        ZoneId.of(organisation.result().timeZone()),
                        Existing.byName(allSkills.result(), Skill::name),
                        Existing.byName(allEmployees.result(), Employee::name),
                        terms.result(),
                        itsShifts.result(),
                        itsWishes.result()));
    }

    /** A day wider on both sides, for no zone is further than that from UTC. */
    private Future<List<Shift>> shifts(OrgTx tx, Roster.Days days) {
        return shifts.touching(
                tx, midnight(days.first().minusDays(1)), midnight(days.last().plusDays(2)));
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
