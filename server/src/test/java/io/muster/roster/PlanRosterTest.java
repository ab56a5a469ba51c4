package io.muster.roster;

import static io.muster.roster.RosterFile.assignments;
import static io.muster.roster.RosterFile.contracts;
import static io.muster.roster.RosterFile.shifts;
import static io.muster.roster.RosterFile.staff;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanRosterTest {
    private static final String STAFF = "name,contract,skills\nAnn,Full,Nurse\nBob,Full,Nurse|Cook\nCem,,Cook\n";
    private static final String SHIFTS = "date,start,end,type,skill,required\n";
    private static final String ASSIGNMENTS = "date,start,end,type,skill,name\n";

    @Test
    void positionsThatNobodyTakesAreOpen() {
        var plan = Plan.of(new SampleRoster().roster(), Planned.nothing("Europe/Berlin"));
        assertFalse(plan.report().isRefused(), () -> plan.report().toString());
        assertEquals(SampleRoster.SHIFTS, plan.shifts().size());
        assertEquals(
                SampleRoster.ROWS,
                plan.shifts().stream().filter(shift -> shift.employee() == null).count());
        assertEquals(SampleRoster.PEOPLE, plan.people().size());
        assertEquals(List.of("HeadNurse", "Nurse"), plan.skills());
    }

    @Test
    void anEndThatIsNotAfterTheStartIsOnTheNextDay() {
        var night = with(SHIFTS + "2026-11-30,22:00,06:00,Night,Nurse,1\n2026-11-30,00:00,24:00,Day,Nurse,1\n")
                .shifts();
        assertEquals(
                Instant.parse("2026-11-30T21:00:00Z"), night.get(0).position().startsAt());
        assertEquals(
                Instant.parse("2026-12-01T05:00:00Z"), night.get(0).position().endsAt());
        assertEquals(Duration.ofHours(24), length(night.get(1)));
    }

    @Test
    void aTimeThatTheClockLeavesOutIsRefused() {
        var rows = rows(with(SHIFTS + "2026-03-29,02:30,10:00,Early,Nurse,1\n2026-03-28,22:00,02:15,Late,Nurse,1\n"
                + "2026-03-28,22:00,06:00,Night,Nurse,1\n"));
        assertEquals(
                "This time does not exist that day: the clock goes forward over 02:30.",
                rows.get(0).reason());
        assertEquals(
                "This time does not exist that day: the clock goes forward over 02:15.",
                rows.get(1).reason());
        assertEquals(Verdict.create, rows.get(2).verdict());
    }

    @Test
    void theDoubledHourIsItsFirst() {
        var plan = with(SHIFTS + "2026-10-25,02:30,10:00,Early,Nurse,1\n2026-10-24,22:00,06:00,Night,Nurse,1\n");
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                plan.shifts().get(0).position().startsAt());
        assertEquals(Duration.ofHours(9), length(plan.shifts().get(1)));
        var day = rows(with(SHIFTS + "2026-10-25,00:00,00:00,Day,Nurse,1\n"));
        assertEquals(
                "The clock goes back in it: it would last more than 24 hours.",
                day.getFirst().reason());
    }

    @Test
    void theHardRulesHoldForAssignments() {
        var plan = Planned.ofTexts(Map.of(
                staff,
                STAFF,
                assignments,
                ASSIGNMENTS
                        + "2026-11-30,06:00,14:00,Early,Nurse,Ann\n2026-11-30,13:00,21:00,Late,Nurse,Ann\n"
                        + "2026-11-30,14:00,22:00,Late,Nurse,Ann\n2026-11-30,06:00,14:00,Early,Nurse,Cem\n"
                        + "2026-11-30,06:00,14:00,Early,Nurse,Ann\n"));
        var rows = rows(plan);
        assertEquals(Verdict.create, rows.get(0).verdict());
        assertEquals(
                "This person works another shift at that time.", rows.get(1).reason());
        assertEquals(Verdict.create, rows.get(2).verdict());
        assertEquals(
                "This person does not have the skill that the shift needs.",
                rows.get(3).reason());
        assertEquals(
                "This person works another shift at that time.", rows.get(4).reason());
    }

    @Test
    void moreAssignmentsThanRequiredAreExtraShiftsAndSaySo() {
        var plan = Planned.ofTexts(Map.of(
                staff, STAFF,
                shifts, SHIFTS + "2026-11-30,06:00,14:00,Early,Nurse,1\n",
                assignments,
                        ASSIGNMENTS + "2026-11-30,06:00,14:00,Early,Nurse,Ann\n2026-11-30,06:00,14:00,Early,Nurse,Bob\n"
                                + "2026-12-01,06:00,14:00,Early,Cook,Cem\n"));
        assertEquals(3, plan.shifts().size());
        var rows = rows(plan);
        assertNull(rows.get(0).reason());
        assertEquals("An extra shift: shifts.csv requires 1 here.", rows.get(1).reason());
        assertEquals(
                "An extra shift: shifts.csv requires none at this time.",
                rows.get(2).reason());
    }

    @Test
    void contractsBecomeLimitsOfAWeekByTheLengthOfTheShifts() {
        var plan = Planned.ofTexts(Map.of(
                staff,
                STAFF,
                contracts,
                "contract,min_shifts,max_shifts,max_weekends\nFull,15,22,2\nSpare,1,2,\n",
                shifts,
                SHIFTS + "2026-11-30,06:00,12:00,Early,Nurse,1\n2026-11-30,22:00,08:00,Night,Nurse,0\n"));
        var ann = plan.people().getFirst();
        assertEquals("Full", ann.contract());
        assertEquals(1_800, ann.weeklyMinMinutes());
        assertEquals(2_640, ann.weeklyMaxMinutes());
        assertEquals(Map.of("min_shifts", 15, "max_shifts", 22, "max_weekends", 2), ann.terms());
        assertNull(plan.people().get(2).weeklyMaxMinutes());
        assertEquals(
                "Nobody has this contract.",
                plan.report().files().get(1).rows().get(1).reason());
    }

    private static Plan with(String shiftRows) {
        return Planned.ofTexts(Map.of(staff, STAFF, shifts, shiftRows));
    }

    private static List<Judged> rows(Plan plan) {
        return plan.report().files().getLast().rows();
    }

    private static Duration length(PlannedShift shift) {
        return Duration.between(shift.position().startsAt(), shift.position().endsAt());
    }
}
