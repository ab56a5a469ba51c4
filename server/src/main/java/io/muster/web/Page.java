package io.muster.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list in the order of its keys; {@code next} is the cursor of the page after it, or null. */
public record Page<T>(List<T> items, String next) {
    /**
     * @param fetched what a query with {@code limit + 1} gave
     * @param keys the values of the order's columns in an item
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, List<?>> keys) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        var items = fetched.subList(0, limit);
        return new Page<>(items, Cursor.after(keys.apply(items.getLast())).text());
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
