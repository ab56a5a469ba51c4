package io.muster.roster;

import static io.muster.roster.RosterFile.assignments;
import static io.muster.roster.RosterFile.contracts;
import static io.muster.roster.RosterFile.requests;
import static io.muster.roster.RosterFile.shifts;
import static io.muster.roster.RosterFile.staff;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
import io.muster.employee.Employee;
import io.muster.employee.Employees;
import io.muster.employee.Skills;
import io.muster.employee.Wishes;
import io.muster.org.Organisations;
import io.muster.shift.ManyShifts;
import io.muster.shift.Shift;
import io.muster.shift.Shifts;
import io.muster.swap.OpenOffers;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ImportRosterTest {
    private static final String ODD = "aA0123456789,|;\n\" -:\0\u00e9";

    private final Skills skills = new Skills();
    private final Employees employees = new Employees();
    private final Wishes wishes = new Wishes();
    private final ManyShifts manyShifts = new ManyShifts();
    private final Shifts oneShift = new Shifts(employees, new OpenOffers());
    private final OrgDb db = TestDatabase.shared().orgDb();
    private final Organisations organisations =
            new Organisations(new SystemDb(TestDatabase.shared().pools()), null);
    private final Rosters rosters = new Rosters(
            new Loading(organisations, skills, employees, manyShifts, wishes),
            new Writing(skills, employees, manyShifts, wishes),
            null);
    private final UUID org = TestDatabase.shared().newOrganisation("roster");
    private final Actor actor = Actor.system(org, "Import");

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        var roster = new SampleRoster().roster();
        var checked = rosters.run(db, actor, roster, true).await();
        assertFalse(checked.applied());
        assertEquals(0, changes());
        var written = rosters.run(db, actor, roster, false).await();
        assertTrue(written.applied());
        assertEquals(checked.files(), written.files());
    }

    @Test
    void everythingComesInThroughTheChangeLog() {
        assertTrue(bringIn(new SampleRoster()).applied());
        assertEquals(SampleRoster.SHIFTS, shiftsNow().size());
        assertEquals(
                SampleRoster.ROWS, shiftsNow().stream().filter(Shift::isOpen).count());
        assertTrue(shiftsNow().stream().allMatch(shift -> shift.status() == Shift.Status.draft));
        assertEquals(SampleRoster.PEOPLE, read(employees::all).size());
        assertEquals(2 + SampleRoster.PEOPLE + SampleRoster.SHIFTS + 10, changes());
        var first = named("Nurse 0");
        assertEquals(2, first.skills().size());
        assertEquals(1_800, first.weeklyMinMinutes());
        assertEquals(5, read(employees::terms).get(first.id()).get("max_consecutive_days"));
    }

    @Test
    void theSameAgainChangesNothing() {
        bringIn(new SampleRoster());
        long before = changes();
        var again = bringIn(new SampleRoster());
        assertTrue(again.applied());
        assertEquals(before, changes());
        assertEquals(
                Map.of(
                        Verdict.create,
                        0L,
                        Verdict.change,
                        0L,
                        Verdict.refuse,
                        0L,
                        Verdict.same,
                        30L + 2 + SampleRoster.ROWS + SampleRoster.ASSIGNMENTS + 10),
                again.totals());
    }

    @Test
    void filesMayComeOneAfterAnother() {
        var whole = new SampleRoster().bytes();
        for (var file : RosterFile.values()) {
            var report = bringIn(Map.of(file, whole.get(file)));
            assertTrue(report.applied(), file::fileName);
        }
        assertEquals(SampleRoster.SHIFTS, shiftsNow().size());
        assertEquals(
                SampleRoster.ROWS, shiftsNow().stream().filter(Shift::isOpen).count());
        assertTrue(bringIn(whole).totals().get(Verdict.same) > 400);
    }

    @Test
    void assignmentsTakeTheOpenShiftsThatAreThere() {
        var whole = new EnumMap<>(new SampleRoster().bytes());
        var later = whole.remove(assignments);
        bringIn(whole);
        var report = bringIn(Map.of(assignments, later));
        assertEquals(SampleRoster.ASSIGNMENTS, report.totals().get(Verdict.change));
        assertEquals(SampleRoster.SHIFTS, shiftsNow().size());
    }

    @Test
    void whatStaffAndContractsSayAnewIsChanged() {
        bringIn(new SampleRoster());
        var report = bringIn(texts(
                staff, "name,contract,skills\nNurse 0,Spare,Cook\nNurse 2,FullTime,Nurse\n",
                contracts, "contract,min_shifts,max_shifts\nSpare,1,4\n"));
        assertEquals(List.of(Verdict.change, Verdict.same), verdicts(report, 0));
        assertEquals(List.of(Verdict.change), verdicts(report, 1));
        var first = named("Nurse 0");
        assertEquals(3, first.skills().size());
        assertEquals("Spare", first.contract());
        assertEquals(480, first.weeklyMaxMinutes());
        assertEquals(2, first.version());
    }

    @Test
    void aRefusalInTheLastFileLeavesNothing() {
        var report = bringIn(new SampleRoster().add(requests, "Nobody,2026-12-01,"));
        assertFalse(report.applied());
        assertEquals(1, report.totals().get(Verdict.refuse));
        assertEquals(0, changes());
        assertEquals(List.of(), read(employees::all));
    }

    @Test
    void theRulesHoldAgainstWhatIsThereAlready() {
        bringIn(new SampleRoster());
        var report = bringIn(
                texts(assignments, "date,start,end,type,skill,name\n2026-11-30,05:00,07:00,Early,Nurse,Nurse 0\n"));
        assertFalse(report.applied());
        assertEquals(
                "This person works another shift at that time.",
                report.files().getFirst().rows().getFirst().reason());
    }

    @Test
    void nobodyArchivedGetsWorkOrSkills() {
        bringIn(texts(staff, "name,contract,skills\nAnn,,Nurse\n"));
        var ann = named("Ann").id();
        write(tx -> employees.archive(tx, ann, null));
        var report = bringIn(texts(
                staff, "name,contract,skills\nAnn,,Nurse\n",
                requests, "name,date,type\nAnn,2026-11-30,\n"));
        assertEquals(
                "\"Ann\" is archived: restore them first.",
                report.files().getFirst().rows().getFirst().reason());
        var assigned =
                bringIn(texts(assignments, "date,start,end,type,skill,name\n2026-11-30,06:00,14:00,Early,Nurse,Ann\n"));
        assertEquals(
                "This person no longer works here.",
                assigned.files().getFirst().rows().getFirst().reason());
    }

    @Test
    void aCancelledShiftIsMadeAnew() {
        bringIn(new SampleRoster());
        var cancelled = shiftsNow().stream()
                .filter(shift -> !shift.isOpen())
                .findFirst()
                .orElseThrow();
        write(tx -> oneShift.cancel(tx, cancelled.id(), null));
        var again = bringIn(new SampleRoster());
        assertEquals(1, again.totals().get(Verdict.change), "its person takes the open shift beside it");
        assertEquals(1, again.totals().get(Verdict.create), "which is open anew");
        assertEquals(SampleRoster.SHIFTS, shiftsNow().size());
    }

    /** What the plan lets through the database takes, and what it refuses never comes near it. */
    @Test
    void changedFilesAreBroughtInWholeOrNotAtAll() {
        var random = new Random(20261130);
        int applied = 0;
        for (int i = 0; i < 30; i++) {
            var files = changed(new SampleRoster().bytes(), random);
            var own = Actor.system(TestDatabase.shared().newOrganisation("changed"), "Import");
            var report = rosters.run(db, own, Roster.read(files), false).await();
            assertEquals(report.applied(), !report.isRefused());
            long changes = db.read(own, OrgTx::seq).await();
            assertEquals(report.applied(), changes > 0);
            rosters.run(db, own, Roster.read(files), false).await();
            assertEquals(changes, db.read(own, OrgTx::seq).await());
            applied += report.applied() ? 1 : 0;
        }
        assertTrue(applied > 0 && applied < 30, "both happen: " + applied);
    }

    private static Map<RosterFile, byte[]> changed(Map<RosterFile, byte[]> files, Random random) {
        var bytes = files.get(RosterFile.values()[random.nextInt(RosterFile.values().length)]);
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) ODD.charAt(random.nextInt(ODD.length()));
        }
        return files;
    }

    @Test
    void twoImportsAtOnceMakeEverybodyOnce() {
        var roster = new SampleRoster().roster();
        var both = List.of(rosters.run(db, actor, roster, false), rosters.run(db, actor, roster, false));
        Future.join(both).otherwiseEmpty().await();
        assertTrue(both.stream().anyMatch(Future::succeeded));
        assertEquals(SampleRoster.PEOPLE, read(employees::all).size());
        assertEquals(SampleRoster.SHIFTS, shiftsNow().size());
        assertEquals(2 + SampleRoster.PEOPLE + SampleRoster.SHIFTS + 10, changes());
    }

    @Test
    void anotherOrganisationIsNotTouched() {
        bringIn(new SampleRoster());
        var other = Actor.system(TestDatabase.shared().newOrganisation("other"), "Import");
        var report = rosters.run(
                        db,
                        other,
                        Roster.read(
                                Map.of(assignments, new SampleRoster().bytes().get(assignments))),
                        false)
                .await();
        assertEquals(SampleRoster.ASSIGNMENTS, report.totals().get(Verdict.refuse));
    }

    @Test
    void manyRowsFitIntoTheTimeOfAnImport() {
        var many = new SampleRoster();
        for (int i = 0; i < 19_000; i++) {
            many.add(shifts, "%s,06:00,14:00,T%d,Nurse,1,1".formatted(SampleRoster.FIRST.plusDays(i % 300), i));
        }
        assertTrue(bringIn(many).applied());
        assertEquals(SampleRoster.SHIFTS + 19_000, changes() - 2 - SampleRoster.PEOPLE - 10);
    }

    private ImportReport bringIn(SampleRoster roster) {
        return bringIn(roster.bytes());
    }

    private ImportReport bringIn(Map<RosterFile, byte[]> files) {
        return rosters.run(db, actor, Roster.read(files), false).await();
    }

    private static Map<RosterFile, byte[]> texts(Object... filesAndTexts) {
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            files.put(
                    (RosterFile) filesAndTexts[i],
                    filesAndTexts[i + 1].toString().getBytes(UTF_8));
        }
        return files;
    }

    private static List<Verdict> verdicts(ImportReport report, int file) {
        return report.files().get(file).rows().stream().map(Judged::verdict).toList();
    }

    private Employee named(String name) {
        return read(employees::all).stream()
                .filter(employee -> Objects.equals(employee.name(), name))
                .findFirst()
                .orElseThrow();
    }

    private List<Shift> shiftsNow() {
        return read(tx ->
                manyShifts.touching(tx, Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z")));
    }

    private long changes() {
        return read(OrgTx::seq);
    }

    private <T> T read(Function<OrgTx, Future<T>> work) {
        return db.read(actor, work).await();
    }

    private <T> T write(Function<OrgTx, Future<T>> work) {
        return db.write(actor, work).await();
    }
}
