package io.muster.db;

import io.vertx.sqlclient.Row;
import java.time.Instant;

/** Columns of a row in the types that records use. */
public final class Columns {
    private Columns() {}

    /** A timestamptz; null where the column is. */
    public static Instant instant(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    /** A text that is the name of an enum constant; null where the column is. */
    public static <E extends Enum<E>> E word(Row row, String column, Class<E> words) {
        var word = row.getString(column);
        return word == null ? null : Enum.valueOf(words, word);
    }
}
