package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of working hours: plans, periods, nights, and copies. */
class WorkingWeekTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(List.of("pages/staff/hours/week.js"), """
                const p = (text) => text.split(' ').filter(Boolean).map((part) => ({ starts: part.slice(0, 5), ends: part.slice(6) }));
                const plan = (days, from = '', to = '') => ({ from, to, days: days.map(p) });
                const said = (plan) => [plan.from, plan.to, ...plan.days.map((day) => day.map((one) => one.starts + '-' + one.ends).join(' '))].join('|');
                const split = ['09:00-13:00 14:00-18:00', '', '22:00-06:00', '', '', '10:00-14:00', ''];
                export const length = (starts, ends) => week.lengthOf({ starts, ends });
                export const round = () => said(week.plansOf(week.weekOf([plan(split)]))[0]);
                export const rules = () => week.weekOf([plan(['09:00-18:00', '', '', '', '', '', ''], '2026-01-01', '2026-05-31')]);
                export const half = () => week.weekOf([plan(['09:00-', '', '', '', '', '', ''])]);
                export const plans = () => week.plansOf([
                    { weekday: 1, starts: '08:00', ends: '12:00', validFrom: '2026-06-01' },
                    { weekday: 1, starts: '09:00', ends: '18:00', validTo: '2026-05-31' }]).map(said);
                export const none = () => week.plansOf([]).length;
                export const copied = () => said(week.copied(plan(split), 1, [2, 3, 4, 5]));
                export const total = () => week.total(plan(split));
                export const next = (text) => [week.nextPeriod(p(text))].map((one) => one.starts + '-' + one.ends)[0];
                export const overlaps = (...days) => week.overlapping(plan(days));
                export const anew = () => week.startingAnew([plan(split)], '2026-12-01').map((one) => [one.from, one.to]);
                export const aloneAfterwards = () => { const [a, b] = week.startingAnew([plan(split)], '2026-12-01'); b.days[0].push({ starts: '20:00', ends: '21:00' }); return a.days[0].length; };
                export const together = (aFrom, aTo, bFrom, bTo) => week.plansOverlap([plan([], aFrom, aTo), plan([], bFrom, bTo)]);
                export const runs = () => week.runs(plan(['09:00-18:00', '09:00-18:00', '', '09:00-18:00', '10:00-14:00', '10:00-14:00', ''])).map((one) => one.first + '-' + one.last);
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @ParameterizedTest
    @CsvSource({"09:00,18:00,540", "22:00,06:00,480", "00:00,00:00,1440", "09:00,00:00,900", "23:59,00:00,1"})
    void aPeriodThatEndsAtOrBeforeItsStartEndsOnTheNextDay(String starts, String ends, int minutes) {
        assertEquals(minutes, script.call("length", starts, ends));
    }

    @Test
    void whatIsReadIsWhatIsWritten() {
        assertEquals("||09:00-13:00 14:00-18:00||22:00-06:00|||10:00-14:00|", script.call("round"));
    }

    @Test
    void rulesCarryTheirValidity() {
        assertEquals(
                List.of(Map.of(
                        "weekday",
                        1,
                        "starts",
                        "09:00",
                        "ends",
                        "18:00",
                        "validFrom",
                        "2026-01-01",
                        "validTo",
                        "2026-05-31")),
                script.call("rules"));
    }

    @Test
    void aPeriodThatIsNotTypedToItsEndIsNotSent() {
        assertEquals(List.of(), script.call("half"));
    }

    @Test
    void rulesOfOneValidityAreOnePlanInTheOrderOfTheirDays() {
        assertEquals(List.of("|2026-05-31|09:00-18:00||||||", "2026-06-01||08:00-12:00||||||"), script.call("plans"));
        assertEquals(1, script.call("none"));
    }

    @Test
    void mondayGoesToTheOtherWeekdaysOnly() {
        var monday = "09:00-13:00 14:00-18:00";
        assertEquals("||" + (monday + "|").repeat(5) + "10:00-14:00|", script.call("copied"));
    }

    @Test
    void aWeekIsTheSumOfItsPeriods() {
        assertEquals((4 + 4 + 8 + 4) * 60, script.call("total"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',09:00-18:00",
                "09:00-13:00,14:00-18:00",
                "09:00-18:00,19:00-23:00",
                "09:00-22:30,23:00-00:00",
                "22:00-06:00,23:00-00:00"
            })
    void anotherPeriodBeginsAnHourLaterAndStaysWithinTheDay(String periods, String next) {
        assertEquals(next, script.call("next", periods));
    }

    @Test
    void overlapsAreFoundAcrossMidnightAndAcrossSunday() {
        assertEquals(List.of(1), script.call("overlaps", "09:00-13:00 12:00-15:00", "", "", "", "", "", ""));
        assertEquals(List.of(), script.call("overlaps", "09:00-13:00 13:00-15:00", "", "", "", "", "", ""));
        assertEquals(List.of(2), script.call("overlaps", "22:00-06:00", "05:00-09:00", "", "", "", "", ""));
        assertEquals(List.of(1), script.call("overlaps", "05:00-09:00", "", "", "", "", "", "22:00-06:00"));
    }

    @Test
    void newHoursFromADateEndTheOldOnesTheDayBefore() {
        assertEquals(List.of(List.of("", "2026-11-30"), List.of("2026-12-01", "")), script.call("anew"));
        assertEquals(2, script.call("aloneAfterwards"));
    }

    @ParameterizedTest
    @CsvSource({"'',2026-05-31,2026-06-01,'',false", "'',2026-06-01,2026-06-01,'',true", "'','',2026-06-01,'',true"})
    void plansThatShareADayAreNoticed(String aFrom, String aTo, String bFrom, String bTo, boolean together) {
        assertEquals(together, script.call("together", aFrom, aTo, bFrom, bTo));
    }

    @Test
    void neighboursOfTheSameHoursAreSaidTogether() {
        assertEquals(List.of("1-2", "4-4", "5-6"), script.call("runs"));
    }
}
