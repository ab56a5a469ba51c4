package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is painted: which rows a change touches, where things lie in a row, and which days the address asks for. */
class BoardPictureTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(
                List.of(
                        "board/plan.js",
                        "board/layout.js",
                        "board/axis.js",
                        "board/place.js",
                        "board/calendar.js",
                        "board/heights.js"),
                """
                const map = list => new Map(list.map(row => [row.id, row]));
                const state = given => ({ shifts: map(given.shifts ?? []), bookings: map(given.bookings ?? []), swaps: map(given.swaps ?? []), wishes: map(given.wishes ?? []) });
                const same = new Map();
                const kept = row => same.get(JSON.stringify(row)) ?? (same.set(JSON.stringify(row), row), row);
                export const dirty = steps => { const it = new plan.Plan(); return steps.map(shifts => [...it.update(state({ shifts: shifts.map(kept) }))].sort()); };
                export const lay = (given, row, width) => { const it = new plan.Plan(); it.update(state(given));
                  const shown = axis.axisOf({ from: '2026-11-23', days: 1, zone: 'Asia/Tashkent', hours: [8, 20], width });
                  const { height, boxes } = layout.layRow(it.content(row), shown);
                  return { height, boxes: boxes.map(({ item, x, width, y, bars, held }) => ({ id: item.id, x, width, y, bars, held })) }; };
                const tashkent = new calendar.Calendar('Asia/Tashkent');
                export const shown = (query, narrow) => place.shownBy(new Map(Object.entries(query)), '2026-11-20', narrow);
                export const days = shown => place.daysOf(shown, tashkent);
                export const range = shown => place.rangeOf(shown, tashkent);
                export const rowAt = (sizes, ys) => { const it = new heights.Heights(sizes); return ys.map(y => it.at(y)); };
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void onlyRowsThatLookDifferentArePaintedAgain() {
        Map<String, Object> stays = shift("s2", "e2", "04:00", "12:00");
        List<?> before = List.of(shift("s1", "e1", "04:00", "12:00"), stays);
        List<?> given = List.of(shift("s1", "e3", "04:00", "12:00"), stays);
        assertEquals(
                List.of(List.of("e1", "e2"), List.of("e1", "e3"), List.of("e3")),
                script.call("dirty", List.of(before, given, List.of(stays))));
    }

    @Test
    void inAWideViewBookingsAreBlocksWithinTheirShift() {
        Map<String, Object> row = lay(1200);
        assertEquals(72 + 4, row.get("height"));
        assertEquals(List.of("s1 100 798 4", "b1 200 98 28", "b2 950 98 4"), boxes(row));
    }

    @Test
    void inADenseViewTheyAreBarsOfTheShift() {
        Map<String, Object> row = lay(240);
        assertEquals(List.of("s1 20 158 4", "b2 190 18 4"), boxes(row));
        Map<?, ?> shift = (Map<?, ?>) ((List<?>) row.get("boxes")).get(0);
        assertEquals(List.of(Map.of("x", 20, "width", 19)), shift.get("bars"));
        assertEquals(1, shift.get("held"));
    }

    @ParameterizedTest
    @CsvSource({
        "day,2026-11-25,2026-11-25,1",
        "week,2026-11-25,2026-11-23,7",
        "weeks,2026-11-29,2026-11-23,14",
        "year,2026-11-25,2026-11-23,7",
        "week,2026-02-30,2026-11-16,7"
    })
    void theAddressSaysWhichDays(String view, String date, String from, int days) {
        Object shown = script.call("shown", Map.of("view", view, "date", date), false);
        assertEquals(Map.of("from", from, "days", days), script.call("days", shown));
    }

    @Test
    void aPhoneShowsOneDayAndLoadsWholeWeeks() {
        Object shown = script.call("shown", Map.of("view", "weeks", "date", "2026-11-25"), true);
        assertEquals(Map.of("from", "2026-11-25", "days", 1), script.call("days", shown));
        assertEquals(
                Map.of("from", "2026-11-15T19:00:00.000Z", "to", "2026-12-06T19:00:00.000Z"),
                script.call("range", shown));
    }

    @Test
    void aRowIsFoundByItsPlace() {
        assertEquals(List.of(0, 0, 1, 2, 2), script.call("rowAt", List.of(40, 60, 40), List.of(-5, 39, 40, 139, 999)));
    }

    private static Map<String, Object> lay(int width) {
        Map<String, Object> given = Map.of(
                "shifts", List.of(shift("s1", "e1", "04:00", "12:00"), shift("far", "e1", "16:00", "18:00")),
                "bookings", List.of(shift("b1", "e1", "05:00", "06:00"), shift("b2", "e1", "12:30", "13:30")));
        return script.object("lay", given, "e1", width);
    }

    private static List<String> boxes(Map<String, Object> row) {
        return ((List<?>) row.get("boxes"))
                .stream()
                        .map(box -> (Map<?, ?>) box)
                        .map(box -> box.get("id") + " " + box.get("x") + " " + box.get("width") + " " + box.get("y"))
                        .toList();
    }

    private static Map<String, Object> shift(String id, String employee, String from, String to) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "employee",
                employee,
                "startsAt",
                "2026-11-23T" + from + ":00Z",
                "endsAt",
                "2026-11-23T" + to + ":00Z"));
    }
}
