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

    /** Instants become timestamptz, enums their names, collections of UUIDs uuid[], other collections text[]. */
    public static Tuple tuple(Object... args) {
        var tuple = Tuple.tuple();
        for (var arg : args) {
            tuple.addValue(driverType(arg));
        }
        return tuple;
    }

    private static Object driverType(Object arg) {
        return switch (arg) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case Collection<?> all when all.iterator().hasNext() && all.iterator().next() instanceof UUID ->
                all.toArray(UUID[]::new);
            case Collection<?> all -> all.stream().map(String::valueOf).toArray(String[]::new);
            case null, default -> arg;
        };
    }
}
