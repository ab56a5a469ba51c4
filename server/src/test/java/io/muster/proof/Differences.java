package io.muster.proof;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Says where two boards differ, instead of printing both. */
final class Differences {
    private Differences() {}

    static void none(JsonObject database, JsonObject browser, Supplier<String> where) {
        var found = new ArrayList<String>();
        collect("", database, browser, found);
        if (!found.isEmpty()) {
            throw new AssertionError(where.get() + ":\n" + String.join("\n", found));
        }
    }

    private static void collect(String path, Object database, Object browser, List<String> found) {
        if (database instanceof JsonObject one && browser instanceof JsonObject other && path.split("/").length < 4) {
            var names = new TreeSet<>(one.fieldNames());
            names.addAll(other.fieldNames());
            names.forEach(name -> collect(path + "/" + name, one.getValue(name), other.getValue(name), found));
        } else if (!Objects.equals(plain(database), plain(browser))) {
            found.add(path + " is " + database + " and the browser has " + browser);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : String.valueOf(value);
    }
}
