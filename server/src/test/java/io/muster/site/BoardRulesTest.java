package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the board works out by itself: its rows, its warnings, what undoes a command, and what is laid over the log's state. */
class BoardRulesTest {
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(
                List.of(
                        "board/rows.js",
                        "board/conflicts.js",
                        "board/calendar.js",
                        "board/undo.js",
                        "board/pending.js"),
                """
                const map = list => new Map(list.map(row => [row.id, row]));
                const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
                export const rowKeys = (state, arrangement) => rows.rowsOf({ skills: map(state.skills), employees: map(state.employees) },
                  { ...arrangement, collapsed: new Set(arrangement.collapsed ?? []) }, order).map(row => row.key);
                export const conflictsOf = (employee, shifts, wishes) => Object.fromEntries(conflicts.conflictsOf(employee, shifts, wishes, new calendar.Calendar('Asia/Tashkent')));
                export const inverse = (command, before, after) => undo.inverse(command, before, after);
                const state = given => ({ shifts: map(given), bookings: new Map() });
                export const overlay = (given, wishes) => [...pending.overlay(state(given), wishes).shifts.values()].map(row => row.id + (row.note ?? ''));
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void peopleStandInTheGroupOfTheirRarestSkill() {
        Map<String, Object> state = Map.of(
                "skills", List.of(named("k1", "Stylist"), named("k2", "Barber")),
                "employees",
                        List.of(
                                person("e1", "Bekzod", "k1", "k2"),
                                person("e2", "Aziza", "k1"),
                                person("e3", "Lola"),
                                archived("e4")));
        assertEquals(
                List.of("open", "group:k2", "e1", "group:k1", "e2", "group:none", "e3"),
                rows(state, Map.of("group", "skill")));
        assertEquals(List.of("open", "e2", "e1", "e3"), rows(state, Map.of("group", "person")));
        assertEquals(List.of("open", "group:k1", "e2", "e1"), rows(state, Map.of("group", "skill", "skill", "k1")));
        assertEquals(List.of("group:k1", "e2"), rows(state, Map.of("group", "skill", "person", "e2")));
        assertEquals(
                List.of("open", "group:k2", "group:k1", "e2", "group:none", "e3"),
                rows(state, Map.of("group", "skill", "collapsed", List.of("k2"))));
    }

    @Test
    void warnsOfOverlapSkillWishAndHours() {
        Map<String, Object> employee = Map.of("skills", List.of("k1"), "weeklyMaxMinutes", 16 * 60);
        List<Object> shifts = List.of(
                shift("s1", "2026-11-23T04:00:00Z", 8, "k1"),
                shift("s2", "2026-11-23T11:00:00Z", 4, "k1"),
                shift("s3", "2026-11-24T19:30:00Z", 5, "k2"),
                shift("s4", "2026-11-30T04:00:00Z", 8, "k1"));
        Map<String, Object> wish = Map.of("date", "2026-11-25");
        assertEquals(
                Map.of("s1", List.of("overlap"), "s2", List.of("overlap"), "s3", List.of("skill", "wish", "hours")),
                script.call("conflictsOf", employee, shifts, List.of(wish)));
    }

    @Test
    void shiftsThatOnlyTouchAreFine() {
        List<Object> shifts =
                List.of(shift("s1", "2026-11-23T04:00:00Z", 4, "k1"), shift("s2", "2026-11-23T08:00:00Z", 4, "k1"));
        assertEquals(Map.of(), script.call("conflictsOf", Map.of("skills", List.of("k1")), shifts, List.of()));
    }

    @Test
    void aWishAgainstOneKindOfShiftSparesTheOthers() {
        Map<String, Object> early = new HashMap<>(shift("s1", "2026-11-23T04:00:00Z", 4, "k1"));
        early.put("label", "E");
        Map<String, Object> wish = Map.of("date", "2026-11-23", "label", "N");
        assertEquals(
                Map.of(), script.call("conflictsOf", Map.of("skills", List.of("k1")), List.of(early), List.of(wish)));
    }

    @Test
    void undoGivesBackExactlyWhatWasChanged() {
        Map<String, Object> before =
                Map.of("id", "s1", "startsAt", "a", "endsAt", "b", "note", "", "skill", "k1", "status", "published");
        assertEquals(
                Map.of("verb", "shift.change", "id", "s1", "body", body("employee", null, "startsAt", "a")),
                script.call(
                        "inverse",
                        Map.of("verb", "shift.change", "body", Map.of("startsAt", "x", "employee", "e1")),
                        before,
                        Map.of("id", "s1")));
        assertEquals(
                Map.of("verb", "shift.cancel", "id", "s9"),
                script.call("inverse", Map.of("verb", "shift.create", "body", Map.of()), null, Map.of("id", "s9")));
        assertEquals(
                Map.of(
                        "verb",
                        "shift.create",
                        "publish",
                        true,
                        "body",
                        Map.of("startsAt", "a", "endsAt", "b", "skill", "k1")),
                script.call("inverse", Map.of("verb", "shift.cancel"), before, Map.of()));
        assertNull(script.call("inverse", Map.of("verb", "shift.publish"), before, before));
        var booked = Map.of(
                "client",
                "c1",
                "service",
                "v1",
                "employee",
                "e1",
                "startsAt",
                "2026-12-01T04:00:00Z",
                "seats",
                2,
                "guest",
                "Anna",
                "reason",
                "A friend");
        assertEquals(
                Map.of("verb", "booking.create", "body", booked),
                script.call("inverse", Map.of("verb", "booking.cancel"), booked, Map.of()));
        assertNull(script.call("inverse", Map.of("verb", "booking.complete"), before, before));
    }

    @Test
    void myChangeIsSeenUntilTheLogHasIt() {
        List<Object> state = List.of(Map.of("id", "s1", "version", 1), Map.of("id", "s2", "version", 1));
        assertEquals(List.of("s1 moved", "s2"), overlay(state, wish("s1", Map.of("id", "s1", "note", " moved"), null)));
        assertEquals(List.of("s1"), overlay(state, wish("s2", null, null)));
        assertEquals(List.of("s1 mine", "s2"), overlay(state, wish("s1", Map.of("id", "s1", "note", " mine"), 2)));
        List<Object> caughtUp = List.of(Map.of("id", "s1", "version", 3, "note", " theirs"));
        assertEquals(List.of("s1 theirs"), overlay(caughtUp, wish("s1", Map.of("id", "s1", "note", " mine"), 2)));
    }

    private static Object overlay(List<Object> state, Map<String, Object> wish) {
        return script.call("overlay", state, List.of(wish));
    }

    private static Map<String, Object> wish(String id, Object row, Integer version) {
        Map<String, Object> wish = new HashMap<>(Map.of("entity", "shift", "id", id));
        wish.put("row", row);
        wish.put("version", version);
        return wish;
    }

    private static Object rows(Map<String, Object> state, Map<String, Object> arrangement) {
        return script.call("rowKeys", state, arrangement);
    }

    private static Map<String, Object> body(Object... members) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return body;
    }

    private static Map<String, Object> shift(String id, String start, int hours, String skill) {
        long from = Instant.parse(start).toEpochMilli();
        return Map.of("id", id, "start", from, "end", from + hours * 3_600_000L, "skill", skill);
    }

    private static Map<String, Object> named(String id, String name) {
        return Map.of("id", id, "name", name);
    }

    private static Map<String, Object> person(String id, String name, String... skills) {
        return Map.of("id", id, "name", name, "skills", List.of(skills), "archived", false);
    }

    private static Map<String, Object> archived(String id) {
        return Map.of("id", id, "name", "Gone", "skills", List.of(), "archived", true);
    }
}
