package io.muster.calendar;

import java.time.Instant;

/**
 * One event of a calendar (RFC 5545, VEVENT).
 *
 * @param uid the same for ever, whatever happens to it
 * @param sequence grows with every change
 * @param revised when it was last changed
 * @param description may have lines; empty for none
 * @param location empty for none
 * @param organiser who asks to it, null for none
 */
public record Event(
        String uid,
        int sequence,
        Instant revised,
        Instant startsAt,
        Instant endsAt,
        Status status,
        String summary,
        String description,
        String location,
        Organiser organiser) {

    /** What it is called in a calendar. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** Name and e-mail address. */
    public record Organiser(String name, String email) {}
}
