package io.muster.shift;

import static io.muster.shift.Crew.SHIFTS;
import static io.muster.shift.Crew.does;
import static io.muster.shift.Crew.hour;
import static io.muster.shift.Crew.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a manager does to shifts. */
class ChangeShiftTest {
    private final Crew crew = new Crew();
    private final Actor manager = crew.manager;
    private final Actor anna = crew.employee("Anna");

    @Test
    void aNewShiftIsADraft() {
        var shift = crew.draft(22, 30, anna);

        assertEquals(Shift.Status.draft, shift.status());
        assertEquals(1, shift.version());
        assertEquals("", shift.note());
        assertEquals(shift, crew.shift(shift.id()));
        assertEquals(List.of("shift.created"), crew.kinds(shift.id()));
    }

    @Test
    void aShiftEndsAfterItsStartAndWithinADay() {
        assertEquals("shift-time", refusal(manager, tx -> SHIFTS.create(tx, crew.shift(8, 8, null))));
        assertEquals("shift-time", refusal(manager, tx -> SHIFTS.create(tx, crew.shift(8, 33, null))));
        assertEquals(hour(32), crew.draft(8, 32, null).endsAt());
        var shift = crew.draft(8, 16, null);
        assertEquals(
                "shift-time", refusal(manager, tx -> SHIFTS.change(tx, shift.id(), 1, s -> Times.moved(s, 16, 8))));
    }

    @Test
    void timeAndEmployeeChangeInOneStep() {
        var shift = crew.draft(8, 16, null);

        var changed = does(
                manager,
                tx -> SHIFTS.change(
                        tx, shift.id(), 1, s -> Times.moved(s, 10, 18).withEmployee(anna.employee())));

        assertEquals(hour(10), changed.startsAt());
        assertEquals(anna.employee(), changed.employee());
        assertEquals(2, changed.version());
        assertEquals(List.of("shift.created", "shift.changed"), crew.kinds(shift.id()));
    }

    @Test
    void whatHappenedIsNamed() {
        var shift = crew.draft(8, 16, null);
        does(manager, tx -> SHIFTS.assign(tx, shift.id(), null, anna.employee()));
        does(manager, tx -> SHIFTS.change(tx, shift.id(), 2, s -> Times.noted(s, "Bring keys")));
        does(manager, tx -> SHIFTS.change(tx, shift.id(), 3, s -> Times.noted(s, "Bring keys")));
        var open = does(manager, tx -> SHIFTS.unassign(tx, shift.id(), null));
        does(manager, tx -> SHIFTS.publish(tx, shift.id(), null));
        does(manager, tx -> SHIFTS.cancel(tx, shift.id(), null));

        assertNull(open.employee());
        assertEquals(
                List.of(
                        "shift.created",
                        "shift.assigned",
                        "shift.changed",
                        "shift.unassigned",
                        "shift.published",
                        "shift.cancelled"),
                crew.kinds(shift.id()));
    }

    @Test
    void aVerbThatHasNothingToDoIsAConflict() {
        var shift = crew.published(8, 16, null);
        assertEquals("shift-state", refusal(manager, tx -> SHIFTS.publish(tx, shift.id(), null)));
        assertEquals("shift-state", refusal(manager, tx -> SHIFTS.unassign(tx, shift.id(), null)));
        does(manager, tx -> SHIFTS.cancel(tx, shift.id(), null));
        assertEquals("shift-state", refusal(manager, tx -> SHIFTS.cancel(tx, shift.id(), null)));
        assertEquals("shift-cancelled", refusal(manager, tx -> SHIFTS.publish(tx, shift.id(), null)));
        assertEquals(
                "shift-cancelled", refusal(manager, tx -> SHIFTS.change(tx, shift.id(), 3, s -> Times.noted(s, "x"))));
    }

    @Test
    void anOldVersionChangesNothing() {
        var shift = crew.draft(8, 16, null);
        does(manager, tx -> SHIFTS.change(tx, shift.id(), 1, s -> Times.noted(s, "first")));
        var changes = crew.changes();

        assertEquals("stale", refusal(manager, tx -> SHIFTS.change(tx, shift.id(), 1, s -> Times.noted(s, "second"))));
        assertEquals("stale", refusal(manager, tx -> SHIFTS.assign(tx, shift.id(), 1, anna.employee())));
        assertEquals("stale", refusal(manager, tx -> SHIFTS.publish(tx, shift.id(), 1)));
        assertEquals("stale", refusal(manager, tx -> SHIFTS.cancel(tx, shift.id(), 1)));
        assertEquals("first", crew.shift(shift.id()).note());
        assertEquals(changes, crew.changes());
    }

    @RepeatedTest(3)
    void oneOfManyChangesOfOneVersionIsWritten() {
        var shift = crew.draft(8, 16, null);

        var outcomes = Crew.race(
                Collections.nCopies(10, manager), tx -> SHIFTS.change(tx, shift.id(), 1, s -> Times.noted(s, "mine")));

        // Who finds it as they want it already has nothing to do; all others are told.
        assertTrue(outcomes.contains("ok"));
        assertTrue(outcomes.stream().allMatch(List.of("ok", "stale")::contains), outcomes::toString);
        assertEquals(2, crew.shift(shift.id()).version());
    }

    @Test
    void rulesHoldForEveryWayToGiveAShift() {
        crew.draft(8, 16, anna);
        var unable = crew.employee("Unable", crew.skill("cooking"));
        var other = crew.draft(15, 23, null);

        assertEquals("shift-overlap", refusal(manager, tx -> SHIFTS.create(tx, crew.shift(4, 9, anna))));
        assertEquals("shift-overlap", refusal(manager, tx -> SHIFTS.assign(tx, other.id(), null, anna.employee())));
        assertEquals("skill-missing", refusal(manager, tx -> SHIFTS.assign(tx, other.id(), null, unable.employee())));
        assertEquals(
                "unknown-reference", refusal(manager, tx -> SHIFTS.assign(tx, other.id(), null, UUID.randomUUID())));
        var next = crew.draft(16, 24, anna);
        assertEquals(
                "shift-overlap", refusal(manager, tx -> SHIFTS.change(tx, next.id(), 1, s -> Times.moved(s, 15, 24))));
        assertEquals(
                2,
                does(manager, tx -> SHIFTS.change(tx, next.id(), 1, s -> Times.moved(s, 17, 24)))
                        .version());
    }

    @Test
    void anArchivedSkillIsNotPutToNewUse() {
        var open = crew.draft(8, 16, null);
        var other = crew.draft(18, 20, null);
        var taken = crew.draft(20, 23, anna);
        var cooking = crew.skill("cooking");
        does(manager, tx -> SHIFTS.change(tx, other.id(), null, s -> Times.skilled(s, cooking)));
        crew.archived(crew.skill);

        assertEquals("skill-archived", refusal(manager, tx -> SHIFTS.create(tx, crew.shift(8, 16, null))));
        assertEquals("skill-archived", refusal(manager, tx -> SHIFTS.assign(tx, open.id(), null, anna.employee())));
        assertEquals(
                "skill-archived",
                refusal(manager, tx -> SHIFTS.change(tx, other.id(), null, s -> Times.skilled(s, crew.skill))));
        var moved = does(manager, tx -> SHIFTS.change(tx, taken.id(), null, s -> Times.moved(s, 19, 23)));
        assertEquals(anna.employee(), moved.employee());
        assertTrue(does(manager, tx -> SHIFTS.unassign(tx, taken.id(), null)).isOpen());
    }

    @RepeatedTest(5)
    void ofTwoOverlappingAssignmentsOneIsMade() {
        var early = crew.draft(8, 16, null);
        var late = crew.draft(12, 20, null);

        var outcomes = Crew.outcomes(List.of(
                Crew.DB.write(manager, tx -> SHIFTS.assign(tx, early.id(), null, anna.employee())),
                Crew.DB.write(manager, tx -> SHIFTS.assign(tx, late.id(), null, anna.employee()))));

        assertEquals(List.of("ok", "shift-overlap"), outcomes.stream().sorted().toList());
    }

    /** Past the verbs, as an import or a person at the database would. */
    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        crew.draft(8, 16, anna);

        assertEquals(
                "shift_no_overlap",
                refusal(
                        manager,
                        tx -> tx.execute(
                                "insert into shift (org_id, starts_at, ends_at, skill_id, employee_id) "
                                        + "values ($1, $2, $3, $4, $5)",
                                crew.org,
                                hour(15),
                                hour(18),
                                crew.skill,
                                anna.employee())));
    }

    @Test
    void aCancelledShiftGivesItsTimeFree() {
        var shift = crew.draft(8, 16, anna);
        does(manager, tx -> SHIFTS.cancel(tx, shift.id(), null));

        assertEquals(anna.employee(), crew.draft(8, 16, anna).employee());
    }

    @Test
    void anotherOrganisationsIdsAreNotThere() {
        var other = new Crew();
        var theirs = other.draft(8, 16, null);
        var theirEmployee = other.employee("Somebody");
        var ours = crew.draft(8, 16, null);
        var none = "io.muster.db.NoRow: No row";

        for (var verb : List.<Function<OrgTx, Future<?>>>of(
                tx -> SHIFTS.show(tx, theirs.id()),
                tx -> SHIFTS.publish(tx, theirs.id(), null),
                tx -> SHIFTS.cancel(tx, theirs.id(), null),
                tx -> SHIFTS.assign(tx, theirs.id(), null, anna.employee()),
                tx -> SHIFTS.change(tx, theirs.id(), 1, s -> s))) {
            assertEquals(none, refusal(manager, verb));
        }
        assertEquals(
                "unknown-reference",
                refusal(manager, tx -> SHIFTS.assign(tx, ours.id(), null, theirEmployee.employee())));
        var theirSkill = new NewShift(hour(1), hour(2), other.skill, null, null, null);
        assertEquals("shift_skill", refusal(manager, tx -> SHIFTS.create(tx, theirSkill)));
    }
}
