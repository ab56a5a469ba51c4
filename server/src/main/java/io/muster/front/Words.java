package io.muster.front;

import java.text.NumberFormat;
import java.util.Currency;

/** Prices and durations as people read them, the same as the scripts say them. */
record Words(Texts texts) {
    private static final char FIXED_SPACE = '\u00a0';

    String money(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        double value = minor / Math.pow(10, digits);
        var format = NumberFormat.getInstance(texts.numbers());
        format.setMinimumFractionDigits(value == Math.rint(value) ? 0 : digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value) + FIXED_SPACE + currency;
    }

    String price(long minor, String currency) {
        return minor == 0 ? texts.of("free") : money(minor, currency);
    }

    String price(long least, long most, String currency) {
        var price = price(least, currency);
        return least == most ? price : texts.of("from", "price", price);
    }

    String duration(int minutes) {
        var hours = texts.of("hours", "count", minutes / 60);
        var rest = texts.of("minutes", "count", minutes % 60);
        if (minutes < 60) {
            return rest;
        }
        return minutes % 60 == 0 ? hours : hours + " " + rest;
    }
}
