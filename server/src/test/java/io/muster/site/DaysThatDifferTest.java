package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Days off and days of other hours, put in for several days at once, and what holds on a date. */
class DaysThatDifferTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(List.of("pages/staff/hours/days.js"), """
                const off = (from, to, note = '') => ({ from, to, periods: [], note });
                const open = (from, to) => ({ from, to, periods: [{ starts: '10:00', ends: '12:00' }, { starts: '13:00', ends: '15:00' }], note: '' });
                const short = (list) => list.map((one) => [one.date, one.starts, one.note].filter(Boolean).join(' '));
                const spans = (list) => days.spansOf(list).map((one) => one.from + '..' + one.to + ' ' + one.periods.length + ' ' + one.note);
                const rules = [
                    { weekday: 1, starts: '14:00', ends: '18:00', validTo: '2026-12-31' },
                    { weekday: 1, starts: '09:00', ends: '13:00' },
                    { weekday: 7, starts: '22:00', ends: '02:00', validFrom: '2026-12-01' }];
                const on = (date, exceptions = []) => { const { periods, differs } = days.onDate({ week: rules, exceptions }, date); return (differs ? '!' : '') + periods.map((one) => one.starts).join(' '); };
                export const several = () => short(days.withSpan([], off('2026-12-30', '2027-01-02', ' New Year ')));
                export const twoPeriods = () => short(days.withSpan([], open('2026-12-31', '2026-12-31')));
                export const replaced = () => spans(days.withSpan(days.withSpan([], off('2026-12-28', '2027-01-03')), open('2026-12-31', '2026-12-31')));
                export const joined = () => spans(days.withSpan(days.withSpan([], off('2026-12-03', '2026-12-04')), off('2026-12-01', '2026-12-02')));
                export const removed = () => short(days.withoutSpan(days.withSpan([], off('2026-12-01', '2026-12-03')), { from: '2026-12-02', to: '2026-12-09' }));
                export const backwards = () => days.datesOf('2026-12-02', '2026-12-01').length;
                export const endless = () => days.datesOf('2026-12-02', '2036-12-01').length;
                export const leap = () => days.datesOf('2028-02-28', '2028-03-01');
                export const dates = () => [on('2026-11-30'), on('2027-01-04'), on('2026-11-29'), on('2026-12-06'), on('2026-12-01')];
                export const differing = () => [on('2026-11-30', days.withSpan([], off('2026-11-30', '2026-11-30'))), on('2026-12-01', days.withSpan([], open('2026-12-01', '2026-12-01')))];
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void severalDaysOffAreAnExceptionEachAcrossTheYear() {
        assertEquals(
                List.of("2026-12-30 New Year", "2026-12-31 New Year", "2027-01-01 New Year", "2027-01-02 New Year"),
                script.call("several"));
        assertEquals(List.of("2028-02-28", "2028-02-29", "2028-03-01"), script.call("leap"));
    }

    @Test
    void aDayOfTwoPeriodsIsTwoExceptions() {
        assertEquals(List.of("2026-12-31 10:00", "2026-12-31 13:00"), script.call("twoPeriods"));
    }

    @Test
    void whatIsPutInLaterReplacesWhatStoodOnItsDays() {
        assertEquals(
                List.of("2026-12-28..2026-12-30 0 ", "2026-12-31..2026-12-31 2 ", "2027-01-01..2027-01-03 0 "),
                script.call("replaced"));
    }

    @Test
    void daysInARowThatDifferAlikeAreOneLine() {
        assertEquals(List.of("2026-12-01..2026-12-04 0 "), script.call("joined"));
    }

    @Test
    void onlyTheDaysOfALineGoWithIt() {
        assertEquals(List.of("2026-12-01"), script.call("removed"));
    }

    @Test
    void aRangeThatRunsBackwardsOrForYearsHasNoDays() {
        assertEquals(Map.of("a", 0, "b", 0), Map.of("a", script.call("backwards"), "b", script.call("endless")));
    }

    @Test
    void rulesHoldOnTheirWeekdayWithinTheirValidity() {
        assertEquals(List.of("09:00 14:00", "09:00", "", "22:00", ""), script.call("dates"));
    }

    @Test
    void exceptionsStandInThePlaceOfTheWeek() {
        assertEquals(List.of("!", "!10:00 13:00"), script.call("differing"));
    }
}
