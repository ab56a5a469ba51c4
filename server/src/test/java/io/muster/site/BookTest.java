package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The booking page's pure parts: local days, times that come and go, sums, the hold's clock. */
class BookTest {
    private static final String NINE = "2026-11-24T04:00:00Z";
    private static final String TEN = "2026-11-24T05:00:00Z";
    private static final String ELEVEN = "2026-11-24T06:00:00Z";
    private static final String ZONE = "Asia/Tashkent";

    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(
                List.of(
                        "book/dates.js",
                        "book/times.js",
                        "book/choice.js",
                        "book/countdown.js",
                        "book/check.js",
                        "book/backoff.js",
                        "book/hue.js"),
                """
                export const local = (instant, zone) => Object.values(dates.localOf(instant, zone)).join(' ');
                export const startOfDay = (date, zone) => dates.startOfDay(date, zone);
                export const weeks = (month, today) => dates.weeks(month, today).map(week => week.map(date => date ? +date.slice(8) : 0));
                export const lastOf = month => dates.lastOf(month);
                export const byDay = (starts, zone) => times.byDay(starts.map(startsAt => ({ startsAt })), zone);
                const shown = list => list.map(each => each.time + (each.gone ? '-' : '')).join(' ');
                const turn = next => ({ shown: shown(next.times), gone: next.gone.join(' '), back: next.back.join(' ') });
                const of = (starts, zone) => Object.values(times.byDay(starts.map(startsAt => ({ startsAt })), zone))[0];
                export const changed = (starts, gone, back, zone) => turn(times.changed(of(starts, zone), gone, back, zone));
                export const settled = (starts, now, zone) => turn(times.settled(of(starts, zone), now, zone));
                export const regained = (starts, zone) => turn(times.settled(times.changed(of(starts, zone), starts, [], zone).times, starts, zone));
                export const parts = (starts, zone) => times.partsOfDay(of(starts, zone)).map(part => part.part + ' ' + shown(part.times));
                export const total = (services, items, people) => choice.total(services, items, people);
                export const cost = (service, person) => choice.cost(service, person ?? undefined);
                export const most = (services, items) => choice.mostPeople(services, items);
                export const left = (heldUntil, now, skew) => countdown.clockOf(countdown.secondsLeft(heldUntil, Date.parse(now), skew));
                export const skew = (heldUntil, minutes, now) => countdown.skewOf(heldUntil, minutes, Date.parse(now));
                export const faults = (details, questions, needs) => Object.keys(check.faults(details, questions, needs)).join(' ');
                export const answers = (details, questions) => check.answers(details, questions);
                export const hueOf = colour => hue.hueOf(colour);
                export const delay = (tries, chance) => backoff.delay(tries, chance);
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T19:30:00Z,Asia/Tashkent,2026-11-25 00:30",
        "2026-03-29T00:59:00Z,Europe/Berlin,2026-03-29 01:59",
        "2026-03-29T01:00:00Z,Europe/Berlin,2026-03-29 03:00",
        "2026-10-25T00:30:00Z,Europe/Berlin,2026-10-25 02:30",
        "2026-10-25T01:30:00Z,Europe/Berlin,2026-10-25 02:30",
        "2027-01-01T04:59:00Z,America/New_York,2026-12-31 23:59"
    })
    void anInstantIsShownOnTheOrganisationsClock(String instant, String zone, String shown) {
        assertEquals(shown, script.call("local", instant, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,Asia/Tashkent,2026-11-23T19:00:00Z",
        "2026-03-29,Europe/Berlin,2026-03-28T23:00:00Z",
        "2026-03-30,Europe/Berlin,2026-03-29T22:00:00Z",
        "2026-10-25,Europe/Berlin,2026-10-24T22:00:00Z",
        "2026-10-26,Europe/Berlin,2026-10-25T23:00:00Z",
        "2026-09-06,America/Santiago,2026-09-06T04:00:00Z",
        "2026-04-05,America/Santiago,2026-04-05T04:00:00Z"
    })
    void aDayBeginsWithItsFirstMinute(String date, String zone, String instant) {
        assertEquals(instant, script.call("startOfDay", date, zone));
    }

    @Test
    void aMonthIsWeeksFromMondayWithoutThoseThatArePast() {
        assertEquals("2028-02-29", script.call("lastOf", "2028-02"));
        var weeks = (List<?>) script.call("weeks", "2026-11", "");
        assertEquals(6, weeks.size());
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 1), numbers(weeks.getFirst()));
        var rest = (List<?>) script.call("weeks", "2026-11", "2026-11-24");
        assertEquals(List.of(23, 24, 25, 26, 27, 28, 29), numbers(rest.getFirst()));
        assertEquals(List.of(30, 0, 0, 0, 0, 0, 0), numbers(rest.getLast()));
    }

    @Test
    void aTimeThatGoesStaysInItsPlace() {
        var turn = script.object("changed", List.of(NINE, TEN), List.of(NINE, ELEVEN), List.of(), ZONE);
        assertEquals(Map.of("shown", "09:00- 10:00", "gone", "09:00", "back", ""), turn);
    }

    @Test
    void aTimeThatComesIsPutInOrder() {
        var turn = script.object("changed", List.of(NINE, ELEVEN), List.of(), List.of(TEN), ZONE);
        assertEquals(Map.of("shown", "09:00 10:00 11:00", "gone", "", "back", "10:00"), turn);
    }

    @Test
    void whatTheServerSaysNowIsTheTruth() {
        assertEquals(
                Map.of("shown", "09:00- 10:00 11:00", "gone", "09:00", "back", "11:00"),
                script.object("settled", List.of(NINE, TEN), List.of(TEN, ELEVEN), ZONE));
        assertEquals(
                Map.of("shown", "09:00 10:00", "gone", "", "back", "09:00 10:00"),
                script.object("regained", List.of(NINE, TEN), ZONE));
        assertEquals(
                Map.of("shown", "09:00 10:00", "gone", "", "back", ""),
                script.object("settled", List.of(NINE, TEN), List.of(NINE, TEN), ZONE));
    }

    @Test
    void theDayHasParts() {
        var starts = List.of(NINE, "2026-11-24T07:00:00Z", "2026-11-24T12:00:00Z");
        assertEquals(List.of("morning 09:00", "afternoon 12:00", "evening 17:00"), script.call("parts", starts, ZONE));
    }

    @Test
    void aPersonMayTakeLongerAndCostMore() {
        var services = List.of(
                Map.of(
                        "id",
                        "cut",
                        "durationMinutes",
                        45,
                        "priceMinor",
                        100,
                        "depositMinor",
                        30,
                        "currency",
                        "UZS",
                        "employees",
                        List.of(
                                Map.of("id", "aziz", "name", "Aziz", "durationMinutes", 60, "priceMinor", 150),
                                Map.of("id", "bobur", "name", "Bobur"))),
                Map.of("id", "wash", "durationMinutes", 15, "priceMinor", 20, "currency", "UZS"));
        var items = List.of(Map.of("service", "cut", "employee", "aziz"), Map.of("service", "wash"));
        var total = script.object("total", services, items, 2);
        assertEquals(75, total.get("minutes"));
        assertEquals(340, total.get("price"));
        assertEquals(60, total.get("deposit"));
        assertEquals(
                true,
                script.object("total", services, List.of(Map.of("service", "cut")), 1)
                        .get("from"));
        assertEquals(Map.of("price", 100, "from", true), script.object("cost", services.getFirst(), null));
        assertEquals(
                Map.of("price", 150, "from", false),
                script.object("cost", services.getFirst(), Map.of("id", "aziz", "priceMinor", 150)));
        assertEquals(Map.of("price", 20, "from", false), script.object("cost", services.getLast(), null));
        assertEquals(2, script.call("most", services, List.of(Map.of("service", "cut"))));
        assertEquals(1, script.call("most", services, items));
    }

    @Test
    void aHoldCountsByTheServersClock() {
        assertEquals("9:30", script.call("left", "2026-11-24T05:10:00Z", "2026-11-24T05:00:30Z", 0));
        assertEquals("0:00", script.call("left", "2026-11-24T05:10:00Z", "2026-11-24T05:11:00Z", 0));
        assertEquals(-60_000, script.call("skew", "2026-11-24T05:10:00Z", 10, "2026-11-24T05:01:00Z"));
    }

    @Test
    void aFormSaysWhatIsMissing() {
        var questions = List.of(Map.of("id", "first", "required", true), Map.of("id", "hair", "required", false));
        var empty = Map.of("name", " ", "phone", "+998 ", "email", "", "answers", Map.of());
        assertEquals("name phone first", script.call("faults", empty, questions, Map.of()));
        var good =
                Map.of("name", "Lola", "phone", "+998 (90) 123-45-67", "email", "", "answers", Map.of("first", "yes"));
        assertEquals("", script.call("faults", good, questions, Map.of()));
        assertEquals("email", script.call("faults", good, questions, Map.of("email", true)));
    }

    @Test
    void answersAreWhatTheirQuestionsWant() {
        var questions = List.of(
                Map.of("id", "age", "kind", "number"),
                Map.of("id", "first", "kind", "yes_no"),
                Map.of("id", "hair", "kind", "text"));
        var details = Map.of("answers", Map.of("age", "12,5", "first", "no", "hair", " "));
        assertEquals(
                List.of(Map.of("question", "age", "value", 12.5), Map.of("question", "first", "value", false)),
                script.call("answers", details, questions));
    }

    /** The same as the server's for the pages that it writes. */
    @ParameterizedTest
    @CsvSource({"'',house", "#ff0000,30", "#00ff00,140", "#0000ff,260", "#808080,grey", "#0f766e,190"})
    void everyColourHasAHue(String colour, String hue) {
        assertEquals(hue, script.call("hueOf", colour));
    }

    @Test
    void triesAreFurtherAndFurtherApart() {
        assertEquals(1000, script.call("delay", 1, 1));
        assertEquals(500, script.call("delay", 1, 0));
        assertTrue((int) script.call("delay", 20, 1) <= 30_000);
    }

    private static List<Integer> numbers(Object week) {
        return ((List<?>) week).stream().map(each -> ((Number) each).intValue()).toList();
    }
}
