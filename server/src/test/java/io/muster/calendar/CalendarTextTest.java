package io.muster.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read by a library that is not ours. */
class CalendarTextTest {
    private static final Instant START = Instant.parse("2031-05-05T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cut; wash, dry \\ done",
                "Two\nlines",
                "O‘zbekcha ғишт Дилноза 👩🏽‍🦱💇‍♀️",
                "\"quoted\" : colon",
                "BEGIN:VEVENT",
            })
    void everyTextComesBack(String text) {
        var event = parsed(event(START, START.plusSeconds(3600), text, text, text));
        assertEquals(text, event.getSummary().getValue());
        assertEquals(text, event.getDescription().getValue());
        assertEquals(text, event.getLocation().getValue());
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        for (int length = 0; length < 90; length++) {
            var text = "x".repeat(length) + "👩🏽‍🦱ғЖ💇".repeat(20);
            var file = CalendarText.published(List.of(event(START, START.plusSeconds(60), text, "", "")));
            for (var line : file.split("\r\n")) {
                assertTrue(line.getBytes(UTF_8).length <= 75, line);
                assertFalse(Character.isLowSurrogate(line.strip().charAt(0)), line);
            }
            assertFalse(file.replace("\r\n", "").contains("\n"));
            assertEquals(text, first(file).getSummary().getValue());
        }
    }

    @Test
    void aNameCannotWriteLinesOfItsOwn() {
        var evil = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000";
        var organiser = new Event.Organiser("Evil\r\n\"ATTENDEE:mailto:x", "salon@example.org");
        var event = new Event(
                "1@muster",
                1,
                START,
                START,
                START.plusSeconds(60),
                Event.Status.CONFIRMED,
                evil,
                evil,
                evil,
                organiser);
        var file = CalendarText.feed(evil, Duration.ofMinutes(30), List.of(event));
        var calendars = Biweekly.parse(file).all();
        assertEquals(1, calendars.size());
        assertEquals(1, calendars.getFirst().getEvents().size());
        assertEquals(
                "salon@example.org",
                calendars.getFirst().getEvents().getFirst().getOrganizer().getEmail());
    }

    /** The hour that does not exist, and the one that comes twice. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2031-03-30T01:30, 2031-03-30T03:30, 60",
        "Europe/Berlin, 2031-10-26T01:30, 2031-10-26T03:30, 180",
        "America/New_York, 2031-11-02T00:30, 2031-11-02T02:30, 180",
        "Asia/Tashkent, 2031-03-30T01:30, 2031-03-30T03:30, 120",
    })
    void anHourIsAnHourOnTheDayTheClocksChange(String zone, String from, String to, long minutes) {
        var start = LocalDateTime.parse(from).atZone(ZoneId.of(zone)).toInstant();
        var end = LocalDateTime.parse(to).atZone(ZoneId.of(zone)).toInstant();
        var event = parsed(event(start, end, "Night", "", ""));
        assertEquals(start, event.getDateStart().getValue().toInstant());
        assertEquals(end, event.getDateEnd().getValue().toInstant());
        assertEquals(minutes, Duration.between(start, end).toMinutes());
    }

    @Test
    void aFeedSaysItsNameAndHowOftenToAsk() {
        var calendar = Biweekly.parse(CalendarText.feed("Дилноза · Lola, Salon", Duration.ofMinutes(30), List.of()))
                .first();
        assertEquals("Дилноза · Lola, Salon", calendar.getNames().getFirst().getValue());
        assertEquals(
                "Дилноза · Lola, Salon",
                calendar.getExperimentalProperty("X-WR-CALNAME").getValue().replace("\\,", ","));
        assertEquals(30, calendar.getRefreshInterval().getValue().getMinutes());
        assertEquals("2.0", calendar.getVersion().getVersion());
    }

    @Test
    void aMailSaysPublish() {
        var calendar = Biweekly.parse(
                        CalendarText.published(List.of(event(START, START.plusSeconds(60), "Cut", "", ""))))
                .first();
        assertEquals("PUBLISH", calendar.getMethod().getValue());
        var event = calendar.getEvents().getFirst();
        assertEquals("1@muster", event.getUid().getValue());
        assertEquals(7, event.getSequence().getValue());
        assertEquals(START, event.getDateTimeStamp().getValue().toInstant());
    }

    private static Event event(Instant start, Instant end, String summary, String description, String place) {
        return new Event("1@muster", 7, START, start, end, Event.Status.CONFIRMED, summary, description, place, null);
    }

    private static VEvent parsed(Event event) {
        return first(CalendarText.published(List.of(event)));
    }

    private static VEvent first(String file) {
        return Biweekly.parse(file).first().getEvents().getFirst();
    }
}
