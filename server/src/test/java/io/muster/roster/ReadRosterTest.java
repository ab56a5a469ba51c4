package io.muster.roster;

import static io.muster.roster.RosterFile.assignments;
import static io.muster.roster.RosterFile.contracts;
import static io.muster.roster.RosterFile.requests;
import static io.muster.roster.RosterFile.shifts;
import static io.muster.roster.RosterFile.staff;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadRosterTest {
    private static final String NAMES = "name;contract;skills\nАлёна Щукина;Полный;Медсестра\n";

    @Test
    void cyrillicNamesAreReadFromWindows1251() {
        var plan = Planned.of(staff, NAMES.getBytes(Charset.forName("windows-1251")));
        assertEquals("windows-1251", file(plan).encoding());
        assertEquals(";", file(plan).delimiter());
        assertEquals("Алёна Щукина", plan.people().getFirst().name());
        assertEquals(List.of("Медсестра"), plan.skills());
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreNoPartOfTheHeader() {
        var plan = Planned.of(staff, ("\ufeff" + NAMES).getBytes(UTF_8));
        assertEquals("UTF-8", file(plan).encoding());
        assertEquals("Алёна Щукина", plan.people().getFirst().name());
        var wide = Planned.of(staff, ("\ufeff" + NAMES.replace(';', '\t')).getBytes(UTF_16LE));
        assertEquals("UTF-16LE", file(wide).encoding());
        assertEquals("\t", file(wide).delimiter());
        assertEquals("Алёна Щукина", wide.people().getFirst().name());
    }

    @Test
    void oneNameInTwoFormsOfUnicodeIsOneName() {
        var plan = plan(staff, "name,contract,skills\nJose\u0301,,A\nJos\u00e9,,A\n");
        assertEquals("\"José\" is in line 2 already.", file(plan).rows().get(1).reason());
    }

    @Test
    void quotedCellsKeepDelimitersAndLines() {
        var plan = plan(staff, "name,contract,skills\r\n\"Ann, \"\"the\n boss\"\"\",,A\r\nBob,,A\r\n");
        assertEquals("Ann, \"the\n boss\"", plan.people().getFirst().name());
        assertEquals(4, file(plan).rows().get(1).line());
    }

    @Test
    void aWrongHeaderIsToldByName() {
        assertEquals(
                "The header does not fit: it misses skills; it has unknown columns \"skils\".",
                file(plan(staff, "name,contract,skils\nA,,B\n")).verdict());
        assertEquals(
                "The header does not fit: it repeats \"name\".",
                file(plan(staff, "name,contract,skills,name\nA,,B,C\n")).verdict());
    }

    @Test
    void garbageIsRefusedAsAWhole() {
        var garbage = new byte[10_000_000];
        new Random(7).nextBytes(garbage);
        assertEquals(
                "The file is larger than 5 MB.",
                file(Planned.of(staff, garbage)).verdict());
        var some = file(Planned.of(staff, Arrays.copyOf(garbage, 50_000)));
        assertTrue(some.verdict().startsWith("The file is no text"), some.verdict());
        assertEquals(
                "The file is no text: there is a control character in line 2.",
                file(plan(staff, "name,contract,skills\nA\0,,B\n")).verdict());
        assertEquals("The file is empty.", file(Planned.of(staff, new byte[0])).verdict());
        assertEquals("The file is empty.", file(plan(staff, " \n\r\n")).verdict());
        assertEquals(
                "The file has more than 20,000 rows.",
                file(plan(staff, "name,contract,skills\n" + "A,,B\n".repeat(20_001)))
                        .verdict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "2026-02-30,06:00,14:00,Early,Nurse,1,1 | The date \"2026-02-30\" is no date from 2000 to 2100 such as 2026-11-30.",
                "0000-01-01,06:00,14:00,Early,Nurse,1,1 | The date \"0000-01-01\" is no date from 2000 to 2100 such as 2026-11-30.",
                "30.11.2026,06:00,14:00,Early,Nurse,1,1 | The date \"30.11.2026\" is no date from 2000 to 2100 such as 2026-11-30.",
                "2026-11-30,25:00,14:00,Early,Nurse,1,1 | The start \"25:00\" is no time of day such as 08:30.",
                "2026-11-30,06:00,,Early,Nurse,1,1 | The end is missing.",
                "2026-11-30,06:00,14:00,Early,Nurse,-1,1 | The required \"-1\" is no whole number from 0 to 500.",
                "2026-11-30,06:00,14:00,Early,Nurse,99999999999999999999,1 | The required \"99999999999999999999\" is no whole number from 0 to 500.",
                "2026-11-30,06:00,14:00,Early,Nurs,1,1 | There is no skill \"Nurs\": staff.csv names the skills.",
                "2026-11-30,06:00,14:00,Early,Nurse,1 | The row has 6 cells, the header has 7.",
                "2026-11-30,06:00,14:00,Early,Nurse,1,1,1 | The row has 8 cells, the header has 7.",
                "2026-11-30,06:00,14:00,\"Early,Nurse,1,1 | From here on it is no CSV: a quote is not closed, or text follows a closing quote.",
                "2026-11-30,06:00,14:00,\"Early\"x,Nurse,1,1 | From here on it is no CSV: a quote is not closed, or text follows a closing quote."
            })
    void aRowThatCannotBeIsRefusedWithItsReason(String row, String reason) {
        var plan = Planned.ofTexts(Map.of(
                staff,
                "name,contract,skills\nAnn,,Nurse\n",
                shifts,
                "date,start,end,type,skill,required,preferred\n2026-12-01,06:00,14:00,Early,Nurse,1,1\n" + row + "\n"));
        var report = plan.report().files().get(1);
        assertEquals(
                List.of(Judged.refused(3, reason)),
                report.rows().stream().filter(Judged::isRefused).toList());
        assertEquals(Verdict.create, report.rows().getFirst().verdict());
        assertTrue(plan.report().isRefused());
    }

    @Test
    void longCellsAreRefused() {
        var rows = file(plan(staff, "name,contract,skills\n" + "x".repeat(121) + ",,A\n" + "x".repeat(1_001) + ",,A\n"))
                .rows();
        assertEquals("The name has more than 120 characters.", rows.get(0).reason());
        assertEquals("A cell has more than 1,000 characters.", rows.get(1).reason());
    }

    @Test
    void allRefusalsAreCountedThoughNotAllAreListed() {
        var text = new StringBuilder("name,date,type\n");
        for (int i = 0; i < 3_000; i++) {
            text.append(i < 2_500 ? "Ann,2026-11-30,T" + i : "Nobody,2026-11-30,")
                    .append('\n');
        }
        var report = Planned.ofTexts(Map.of(staff, "name,contract,skills\nAnn,,A\n", requests, text.toString()))
                .report();
        assertEquals(500, report.totals().get(Verdict.refuse));
        var listed = report.listed().files().get(1);
        assertEquals(2_000, listed.rows().size());
        assertEquals(1_000, listed.leftOut());
        assertEquals(500, listed.count(Verdict.refuse));
        assertNull(report.listed().files().getFirst().leftOut());
    }

    @Test
    void columnsMayStandInAnyOrderAndCase() {
        var plan = plan(staff, "Skills, NAME ,Contract\nA|B, Ann ,Full\n");
        assertEquals("Ann", plan.people().getFirst().name());
        assertEquals(List.of("A", "B"), plan.skills());
    }

    @Test
    void aContractWhoseLeastIsMoreThanItsMostIsRefused() {
        var rows = file(plan(contracts, "contract,min_shifts,max_shifts\nFull,9,8\n"))
                .rows();
        assertEquals(List.of(Judged.refused(2, "The least of four weeks is more than their most.")), rows);
    }

    @Test
    void anAssignmentNeedsAnEmployee() {
        var rows = file(plan(assignments, "date,start,end,type,skill,name\n2026-11-30,06:00,14:00,Early,Nurse,Ann\n"))
                .rows();
        assertEquals(List.of(Judged.refused(2, "There is no employee \"Ann\".")), rows);
    }

    private static Plan plan(RosterFile file, String text) {
        return Planned.of(file, text.getBytes(UTF_8));
    }

    private static FileReport file(Plan plan) {
        return plan.report().files().getFirst();
    }
}
