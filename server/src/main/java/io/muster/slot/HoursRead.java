package io.muster.slot;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

/** Working hours as they stand in their columns. */
final class HoursRead {
    private HoursRead() {}

    /** Both are null where nothing was ever said. */
    static Facts.Hours of(JsonArray week, JsonArray exceptions) {
        return week == null
                ? Facts.Hours.NONE
                : new Facts.Hours(each(week, HoursRead::weekly), each(exceptions, HoursRead::day));
    }

    private static Facts.Weekly weekly(JsonObject rule) {
        return new Facts.Weekly(
                rule.getInteger("weekday"),
                time(rule, "starts"),
                time(rule, "ends"),
                date(rule, "validFrom"),
                date(rule, "validTo"));
    }

    private static Facts.Day day(JsonObject day) {
        return new Facts.Day(date(day, "date"), time(day, "starts"), time(day, "ends"));
    }

    private static <T> List<T> each(JsonArray array, Function<JsonObject, T> of) {
        return array.stream().map(each -> of.apply((JsonObject) each)).toList();
    }

    private static LocalTime time(JsonObject from, String member) {
        var text = from.getString(member);
        return text == null ? null : LocalTime.parse(text);
    }

    private static LocalDate date(JsonObject from, String member) {
        var text = from.getString(member);
        return text == null ? null : LocalDate.parse(text);
    }
}
