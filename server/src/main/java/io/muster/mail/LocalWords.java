package io.muster.mail;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;

/** Times and money in the words of a language and the clock of a place. */
record LocalWords(Locale locale, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(here(at));
    }

    String time(Instant at) {
        return TIME.format(here(at));
    }

    String moment(Instant at) {
        return date(at) + ", " + time(at);
    }

    /** The end says its date only where it is another one. */
    String span(Instant from, Instant to) {
        boolean sameDay = here(from).toLocalDate().equals(here(to).toLocalDate());
        return moment(from) + "–" + (sameDay ? time(to) : moment(to));
    }

    /** Its name in the language and how far it is from UTC at that moment: names alone are guessed wrong. */
    String clock(Instant at) {
        var offset = here(at).getOffset().getId().replaceFirst("^Z$", "+0").replaceFirst("([+-])0?(\\d+):00$", "$1$2");
        return zone.getDisplayName(TextStyle.FULL, locale) + ", UTC" + offset.replaceFirst("([+-])0(\\d:)", "$1$2");
    }

    /** As the pages write it: 150 000 UZS, decimals only where there are any. */
    String money(long minor, String code) {
        int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        var value = BigDecimal.valueOf(minor, digits);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(whole ? 0 : digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value) + "\u00a0" + code;
    }

    private ZonedDateTime here(Instant at) {
        return at.atZone(zone);
    }
}
