package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time axis agrees with java.time about days, their length and their hours, on days with a clock change too. */
class BoardAxisTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(List.of("board/axis.js", "board/calendar.js"), """
                export const days = wanted => axis.axisOf(wanted).days;
                export const hours = (wanted, step) => { const it = axis.axisOf(wanted); return axis.ticksOf(it, it.days[0], step); };
                export const roundTrips = (wanted, instants) => { const it = axis.axisOf(wanted);
                  return instants.filter(at => Math.abs(axis.instantAt(it, axis.xOf(it, at)) - at) > 1); };
                export const xs = (wanted, instants) => { const it = axis.axisOf(wanted); return instants.map(at => axis.xOf(it, at)); };
                export const wall = (zone, instants) => { const it = new calendar.Calendar(zone); return instants.map(at => it.date(at) + 'T' + it.time(at)); };
                export const snap = at => axis.snap(at);
                export const busy = (spans, zone) => axis.busyHours(spans, new calendar.Calendar(zone));
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25, 25",
        "Europe/Berlin, 2026-03-29, 23",
        "Europe/Berlin, 2026-07-01, 24",
        "Australia/Lord_Howe, 2026-04-05, 24.5",
        "Australia/Lord_Howe, 2026-10-04, 23.5",
        "America/Santiago, 2026-09-06, 23",
        "America/Santiago, 2026-04-04, 25",
        "Asia/Tashkent, 2026-03-29, 24"
    })
    void aDayIsAsLongAsItIs(String zone, String date, double hours) {
        Map<?, ?> day = (Map<?, ?>) ((List<?>) script.call("days", axis(zone, date, 1))).get(0);
        LocalDate local = LocalDate.parse(date);
        Instant start = local.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant end = local.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        assertEquals(hours, ((Number) day.get("hours")).doubleValue());
        assertEquals(start.toEpochMilli(), ((Number) day.get("from")).longValue());
        assertEquals(end.toEpochMilli(), ((Number) day.get("to")).longValue());
        assertEquals(Duration.between(start, end).toMinutes(), Math.round(hours * 60));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25, 0 1 2 2 3 4", "Europe/Berlin, 2026-03-29, 0 1 3 4 5 6",
        "America/Santiago, 2026-09-06, 1 2 3 4 5 6", "Australia/Lord_Howe, 2026-04-05, 0 1 2 3 4 5"
    })
    void hoursAreThoseOfTheWall(String zone, String date, String first) {
        List<?> ticks = (List<?>) script.call("hours", axis(zone, date, 1), 1);
        String hours = ticks.stream()
                .limit(6)
                .map(tick -> String.valueOf(((Map<?, ?>) tick).get("hour")))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        assertEquals(first, hours);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-19",
        "Australia/Lord_Howe, 2026-04-01",
        "America/Santiago, 2026-09-01",
        "Asia/Tashkent, 2026-11-16"
    })
    void instantsComeBackFromTheirPlace(String zone, String monday) {
        Instant start = LocalDate.parse(monday).atStartOfDay(ZoneId.of(zone)).toInstant();
        List<Long> quarters = IntStream.range(0, 7 * 23 * 4)
                .mapToObj(quarter -> start.plusSeconds(quarter * 900L).toEpochMilli())
                .toList();
        assertEquals(List.of(), script.call("roundTrips", axis(zone, monday, 7), quarters));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-24",
        "Europe/Berlin, 2026-03-28",
        "Australia/Lord_Howe, 2026-04-04",
        "America/Santiago, 2026-09-05",
        "Asia/Tashkent, 2026-11-16"
    })
    void datesAndTimesAreThoseOfTheWall(String zone, String first) {
        Instant start = LocalDate.parse(first).atStartOfDay(ZoneId.of(zone)).toInstant();
        List<Instant> quarters = IntStream.range(0, 3 * 96)
                .mapToObj(quarter -> start.plusSeconds(quarter * 900L))
                .toList();
        List<String> expected = quarters.stream()
                .map(at -> at.atZone(ZoneId.of(zone)).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")))
                .toList();
        assertEquals(
                expected,
                script.call(
                        "wall",
                        zone,
                        quarters.stream().map(Instant::toEpochMilli).toList()));
    }

    @Test
    void whatIsBeforeAfterOrInHiddenHoursLiesAtTheEdge() {
        Map<String, Object> axis =
                Map.of("from", "2026-11-23", "days", 2, "zone", "Asia/Tashkent", "hours", List.of(8, 20), "width", 240);
        List<Long> instants = List.of(
                millis("2026-11-22T00:00:00Z"),
                millis("2026-11-23T03:00:00Z"),
                millis("2026-11-23T18:00:00Z"),
                millis("2026-11-24T03:00:00Z"),
                millis("2026-11-26T00:00:00Z"));
        List<?> xs = (List<?>) script.call("xs", axis, instants);
        assertEquals(
                List.of(0.0, 0.0, 120.0, 120.0, 240.0),
                xs.stream().map(x -> ((Number) x).doubleValue()).toList());
    }

    @Test
    void hoursStretchToWhatHappensAndToTheWholeDayOverTheNight() {
        long nine = millis("2026-11-23T04:00:00Z");
        assertEquals(List.of(8, 20), script.call("busy", List.of(span(nine, 8)), "Asia/Tashkent"));
        assertEquals(List.of(8, 22), script.call("busy", List.of(span(nine, 12.25)), "Asia/Tashkent"));
        assertEquals(List.of(8, 24), script.call("busy", List.of(span(nine, 17)), "Asia/Tashkent"));
        assertEquals(List.of(0, 24), script.call("busy", List.of(span(nine, 20)), "Asia/Tashkent"));
    }

    @Test
    void snapsToTheQuarter() {
        assertEquals(
                millis("2026-11-23T09:15:00Z"),
                ((Number) script.call("snap", millis("2026-11-23T09:08:01Z"))).longValue());
        assertTrue(((Number) script.call("snap", millis("2026-11-23T09:07:00Z"))).longValue()
                == millis("2026-11-23T09:00:00Z"));
    }

    private static Map<String, Object> axis(String zone, String from, int days) {
        return Map.of("from", from, "days", days, "zone", zone, "width", 1000);
    }

    private static Map<String, Object> span(long start, double hours) {
        return Map.of("start", start, "end", start + Math.round(hours * 3_600_000));
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
