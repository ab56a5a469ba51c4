package io.muster.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of work as a roster says it: on a day where the organisation is.
 *
 * @param end on the next day where it is not after the start
 * @param type the kind of shift, null for none
 */
record Stint(LocalDate date, LocalTime start, LocalTime end, String type, String skill) {
    static final int LONGEST_TYPE = 40;
    static final int LONGEST_SKILL = 80;
    private static final Duration LONGEST = Duration.ofHours(24);

    static Stint of(Line line) {
        return new Stint(
                line.date("date"),
                line.time("start"),
                line.time("end"),
                type(line),
                line.needed("skill", LONGEST_SKILL));
    }

    static String type(Line line) {
        var type = line.text("type", LONGEST_TYPE);
        return type.isEmpty() ? null : type;
    }

    /** By the clock: a day on which the clock changes does not make the same shift longer. */
    long minutes() {
        var length = Duration.between(start, end).toMinutes();
        return length > 0 ? length : length + LONGEST.toMinutes();
    }

    LocalDate lastDate() {
        return end.isAfter(start) ? date : date.plusDays(1);
    }

    Position in(ZoneId zone) {
        var position = new Position(at(date, start, zone), at(lastDate(), end, zone), skill, type);
        if (Duration.between(position.startsAt(), position.endsAt()).compareTo(LONGEST) > 0) {
            throw new Unfit("The clock goes back in it: it would last more than 24 hours.");
        }
        return position;
    }

    /** The doubled hour of an autumn night is read as its first. */
    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        var local = date.atTime(time);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new Unfit("This time does not exist that day: the clock goes forward over " + time + ".");
        }
        return local.atZone(zone).toInstant();
    }
}
