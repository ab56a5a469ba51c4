package io.muster.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Events as the text of an iCalendar file (RFC 5545, RFC 7986). Times are UTC, so that no zone has to be described. */
public final class CalendarText {
    public static final String TYPE = "text/calendar; charset=utf-8";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarText() {}

    /** What a mail carries or a page offers: to be taken over once (RFC 5546, PUBLISH). */
    public static String published(List<Event> events) {
        var lines = head().line("METHOD", "PUBLISH");
        return whole(lines, events);
    }

    /** What a program reads again and again under that name. */
    public static String feed(String name, Duration refresh, List<Event> events) {
        var lines = head().text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString())
                .line("X-PUBLISHED-TTL", refresh.toString());
        return whole(lines, events);
    }

    private static ContentLines head() {
        return new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Muster//Muster//EN")
                .line("CALSCALE", "GREGORIAN");
    }

    private static String whole(ContentLines lines, List<Event> events) {
        events.forEach(event -> add(lines, event));
        return lines.line("END", "VCALENDAR").toString();
    }

    private static void add(ContentLines lines, Event event) {
        lines.line("BEGIN", "VEVENT")
                .text("UID", event.uid())
                .line("DTSTAMP", utc(event.revised()))
                .line("LAST-MODIFIED", utc(event.revised()))
                .line("SEQUENCE", String.valueOf(event.sequence()))
                .line("DTSTART", utc(event.startsAt()))
                .line("DTEND", utc(event.endsAt()))
                .line("STATUS", event.status().name())
                .text("SUMMARY", event.summary())
                .text("DESCRIPTION", event.description())
                .text("LOCATION", event.location());
        var organiser = event.organiser();
        if (organiser != null) {
            lines.line("ORGANIZER;CN=" + ContentLines.quoted(organiser.name()), "mailto:" + organiser.email());
        }
        lines.line("END", "VEVENT");
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
