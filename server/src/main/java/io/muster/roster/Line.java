package io.muster.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;

/**
 * One row of a file, its cells by column.
 *
 * @param number of the line that it starts in; the header is line 1
 */
record Line(int number, Map<String, String> cells) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Empty where the cell is, or the column is missing. */
    String text(String column, int longest) {
        var text = cells.getOrDefault(column, "");
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Unfit("The " + column + " has more than " + longest + " characters.");
        }
        return text;
    }

    String needed(String column, int longest) {
        var text = text(column, longest);
        if (text.isEmpty()) {
            throw new Unfit("The " + column + " is missing.");
        }
        return text;
    }

    int number(String column, int most) {
        var text = needed(column, 20);
        try {
            var number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notBetween(column, text, most);
        }
        throw notBetween(column, text, most);
    }

    LocalDate date(String column) {
        var text = needed(column, 20);
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            throw noDate(column, text);
        }
        throw noDate(column, text);
    }

    /** 24:00 is midnight. */
    LocalTime time(String column) {
        var text = needed(column, 20);
        try {
            return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text, TIME);
        } catch (DateTimeException e) {
            throw new Unfit("The " + column + " " + Cells.quoted(text) + " is no time of day such as 08:30.");
        }
    }

    private static Unfit notBetween(String column, String text, int most) {
        return new Unfit("The %s %s is no whole number from 0 to %d.".formatted(column, Cells.quoted(text), most));
    }

    private static Unfit noDate(String column, String text) {
        return new Unfit("The %s %s is no date from %d to %d such as 2026-11-30."
                .formatted(column, Cells.quoted(text), FIRST_YEAR, LAST_YEAR));
    }
}
