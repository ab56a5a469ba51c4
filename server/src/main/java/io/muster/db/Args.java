package io.muster.db;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Arguments of statements in the types that PostgreSQL's driver takes. */
public final class Args {
    private Args() {}

    /** Instants become timestamptz, enums their names, collections of UUIDs uuid[], other collections text[]; an empty
     * collection is an empty text[]. */
    public static Tuple tuple(Object... args) {
        var tuple = Tuple.tuple();
        for (var arg : args) {
            tuple.addValue(arg == null ? null : driverType(arg));
        }
        return tuple;
    }

    private static Object driverType(Object arg) {
        return switch (arg) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case Collection<?> all -> array(all);
            default -> arg;
        };
    }

    private static Object[] array(Collection<?> all) {
        return !all.isEmpty() && all.iterator().next() instanceof UUID
                ? all.toArray(UUID[]::new)
                : all.stream().map(String::valueOf).toArray(String[]::new);
    }
}
