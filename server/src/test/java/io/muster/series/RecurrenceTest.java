package io.muster.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theTimeOnTheWallStaysWhenTheClocksChange() {
        assertEquals(
                List.of("2026-10-20T12:00:00Z", "2026-10-27T13:00:00Z", "2026-11-03T13:00:00Z"),
                starts("2026-10-20T12:00:00Z", 1, 3, null));
        assertEquals(
                List.of("2026-03-23T08:30:00Z", "2026-04-06T07:30:00Z"), starts("2026-03-23T08:30:00Z", 2, 2, null));
    }

    @Test
    void aTimeThatIsSkippedIsTheMomentOfTheChangeAndTheNextIsItselfAgain() {
        assertEquals(
                List.of("2026-03-22T01:30:00Z", "2026-03-29T01:00:00Z", "2026-04-05T00:30:00Z"),
                starts("2026-03-22T01:30:00Z", 1, 3, null));
    }

    @Test
    void ofTheDoubledHourTheFirstCountsUnlessTheSecondWasMeant() {
        assertEquals(
                List.of("2026-10-18T00:30:00Z", "2026-10-25T00:30:00Z"), starts("2026-10-18T00:30:00Z", 1, 2, null));
        assertEquals(
                List.of("2026-10-25T01:30:00Z", "2026-11-01T01:30:00Z"), starts("2026-10-25T01:30:00Z", 1, 2, null));
    }

    @Test
    void untilIsALocalDayAndCounts() {
        assertEquals(
                List.of("2026-06-01T22:30:00Z", "2026-06-08T22:30:00Z"),
                starts("2026-06-01T22:30:00Z", 1, null, LocalDate.parse("2026-06-09")));
    }

    @Test
    void aSeriesHasAnEnd() {
        var most = starts(
                "2026-06-01T10:00:00Z", 1, null, LocalDate.parse("2026-06-01").plusWeeks(103));
        assertEquals(104, most.size());
        for (var until : new String[] {"2026-05-31", "2040-01-01"}) {
            var refused =
                    assertThrows(Problem.class, () -> starts("2026-06-01T10:00:00Z", 1, null, LocalDate.parse(until)));
            assertEquals("invalid-value", refused.type());
        }
    }

    private static List<String> starts(String first, int everyWeeks, Integer occurrences, LocalDate until) {
        var series = new NewSeries(
                null,
                null,
                null,
                Instant.parse(first),
                everyWeeks,
                occurrences,
                until,
                NewSeries.OnConflict.skip,
                1,
                null);
        return Recurrence.starts(series, BERLIN).stream().map(Instant::toString).toList();
    }
}
