package io.muster.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day at reception: who is looked at first, who is free, and what can be done with whom. */
class ReceptionDayTest {
    private static final Instant NOON = Instant.parse("2026-11-20T07:00:00Z");
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(
                List.of(
                        "booking/day.js",
                        "booking/hours.js",
                        "booking/life.js",
                        "booking/requests.js",
                        "booking/countdown.js",
                        "board/calendar.js"),
                """
                const zones = new Map();
                const zone = name => zones.get(name) ?? zones.set(name, new calendar.Calendar(name)).get(name);
                const map = rows => new Map((rows ?? []).map(row => [row.id, row]));
                const tashkent = 'Asia/Tashkent';
                const span = date => ({ from: zone(tashkent).startOf(date), to: zone(tashkent).startOf(calendar.plusDays(date, 1)) });
                export const groups = (rows, date, now) => {
                  const found = day.dayOf(map(rows), span(date), Date.parse(now));
                  return { requests: found.requests.map(one => one.id), holds: found.holds.map(one => one.id),
                    ...Object.fromEntries(found.groups.map(group => [group.name, group.bookings.map(one => one.id)])) };
                };
                export const free = (state, now) => day.freeNow({ ...state, employees: map(state.employees), bookings: map(state.bookings),
                  blocks: map(state.blocks), shifts: map(state.shifts), hours: map(state.hours) }, Date.parse(now), zone(tashkent))
                  .map(one => `${one.employee.name} ${zone(tashkent).time(one.until)}`);
                export const worked = (row, date, name) => hours.hoursOn(row, date, zone(name)).map(({ from, to }) => (to - from) / 3600000);
                export const verbs = (row, now) => life.verbsOf(row, Date.parse(now));
                export const late = (row, now) => life.minutesLate(row, Date.parse(now));
                export const followed = (listed, changed) => requests.followed(listed, changed).map(one => one.id);
                export const clock = seconds => countdown.ticking(seconds);
                export const left = (until, now) => countdown.secondsLeft(until, Date.parse(now));
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void aDayIsReadFromNowOn() {
        var rows = new JsonArray()
                .add(booking("gone", "completed", -180, 60))
                .add(booking("missed", "confirmed", -120, 60))
                .add(booking("here", "checked_in", -90, 120))
                .add(booking("late", "confirmed", -10, 60))
                .add(booking("soon", "confirmed", 10, 60))
                .add(booking("next", "confirmed", 60, 60))
                .add(booking("later", "confirmed", 240, 60))
                .add(booking("hold", "held", 60, 60))
                .add(booking("asks", "requested", 60, 60))
                .add(booking("asks in a week", "requested", 7 * 24 * 60, 60))
                .add(booking("tomorrow", "confirmed", 24 * 60, 60));
        assertEquals(
                Map.of(
                        "requests", List.of("asks", "asks in a week"),
                        "holds", List.of("hold"),
                        "now", List.of("here", "late", "soon"),
                        "next", List.of("next"),
                        "later", List.of("later"),
                        "unsettled", List.of("missed"),
                        "done", List.of("gone")),
                script.call("groups", rows, "2026-11-20", NOON.toString()));
    }

    @Test
    void anotherDayHasNoNow() {
        var rows = new JsonArray().add(booking("tomorrow", "confirmed", 24 * 60, 60));
        var expected = Map.of("requests", List.of(), "holds", List.of(), "planned", List.of("tomorrow"));
        assertEquals(expected, script.call("groups", rows, "2026-11-21", NOON.toString()));
    }

    @Test
    void whoWorksAndHasNobodyIsFreeUntilTheNextOneOrTheEnd() {
        var state = new JsonObject()
                .put("organisation", new JsonObject().put("slotsFrom", "both"))
                .put("employees", people("Aziza", "Bekzod", "Dilnoza", "Elena", "Farrukh"))
                .put(
                        "hours",
                        new JsonArray().add(hours("Aziza")).add(hours("Bekzod")).add(hours("Dilnoza")))
                .put("shifts", new JsonArray().add(times("Elena", -60, 120).put("status", "published")))
                .put("blocks", new JsonArray().add(times("Dilnoza", -10, 60)))
                .put(
                        "bookings",
                        new JsonArray()
                                .add(booking("next", "confirmed", 90, 60).put("employee", "Aziza"))
                                .add(booking("on", "checked_in", -10, 60).put("employee", "Bekzod")));
        assertEquals(List.of("Aziza 13:30", "Elena 13:00"), script.call("free", state, NOON.toString()));
        state.getJsonObject("organisation").put("slotsFrom", "shifts");
        assertEquals(List.of("Elena 13:00"), script.call("free", state, NOON.toString()));
    }

    @Test
    void workingHoursFollowTheLocalClockAndADayOfItsOwn() {
        var hours = new JsonObject()
                .put("week", new JsonArray().add(rule(7, "00:00", "06:00")).add(rule(5, "22:00", "02:00")))
                .put(
                        "exceptions",
                        new JsonArray()
                                .add(new JsonObject().put("date", "2026-11-27"))
                                .add(new JsonObject()
                                        .put("date", "2026-11-26")
                                        .put("starts", "10:00")
                                        .put("ends", "11:30")));
        assertEquals(List.of(5), script.call("worked", hours, "2026-03-29", "Europe/Berlin"));
        assertEquals(List.of(7), script.call("worked", hours, "2026-10-25", "Europe/Berlin"));
        assertEquals(List.of(4), script.call("worked", hours, "2026-11-20", "Asia/Tashkent"));
        assertEquals(List.of(), script.call("worked", hours, "2026-11-27", "Asia/Tashkent"));
        assertEquals(List.of(1.5), script.call("worked", hours, "2026-11-26", "Asia/Tashkent"));
    }

    @Test
    void whatCanBeDoneDependsOnStateAndTime() {
        assertEquals(List.of("check-in", "move", "cancel"), verbs("confirmed", 60));
        assertEquals(List.of("check-in", "complete", "no-show", "move", "cancel"), verbs("confirmed", -10));
        assertEquals(List.of("complete", "no-show", "cancel"), verbs("confirmed", -120));
        assertEquals(List.of("move", "cancel"), verbs("confirmed", 24 * 60));
        assertEquals(List.of("confirm", "decline"), verbs("requested", 60));
        assertEquals(List.of("complete"), verbs("checked_in", 10));
        assertEquals(List.of("cancel"), verbs("held", 60));
        assertEquals(List.of(), verbs("completed", -60));
    }

    private static Object verbs(String status, int minutes) {
        return script.call("verbs", booking("one", status, minutes, 60), NOON.toString());
    }

    @Test
    void lateIsOnlyWhoCanStillCome() {
        assertEquals(10, script.call("late", booking("one", "confirmed", -10, 60), NOON.toString()));
        assertEquals(0, script.call("late", booking("one", "confirmed", -70, 60), NOON.toString()));
        assertEquals(0, script.call("late", booking("one", "checked_in", -10, 60), NOON.toString()));
    }

    @Test
    void theListOfRequestsFollowsWhatHappens() {
        var listed = new JsonArray().add(booking("a", "requested", 60, 60)).add(booking("b", "requested", 60, 60));
        var changed = new JsonArray().add(booking("a", "confirmed", 60, 60)).add(booking("c", "requested", 60, 60));
        assertEquals(List.of("b", "c"), script.call("followed", listed, changed));
    }

    @Test
    void aCountdownEndsAtNothing() {
        assertEquals("4:05", script.call("clock", 245));
        assertEquals("1:04:05", script.call("clock", 3845));
        assertEquals(90, script.call("left", NOON.plusSeconds(90).toString(), NOON.toString()));
        assertEquals(0, script.call("left", NOON.minusSeconds(5).toString(), NOON.toString()));
    }

    private static JsonArray people(String... names) {
        var people = new JsonArray();
        for (var name : names) {
            people.add(new JsonObject().put("id", name).put("name", name).put("archived", false));
        }
        return people;
    }

    /** Every day from nine to six. */
    private static JsonObject hours(String employee) {
        var week = new JsonArray();
        for (int day = 1; day <= 7; day++) {
            week.add(rule(day, "09:00", "18:00"));
        }
        return new JsonObject().put("id", employee).put("week", week).put("exceptions", new JsonArray());
    }

    private static JsonObject rule(int weekday, String starts, String ends) {
        return new JsonObject().put("weekday", weekday).put("starts", starts).put("ends", ends);
    }

    private static JsonObject times(String employee, int minutes, int length) {
        var start = NOON.plusSeconds(minutes * 60L);
        return new JsonObject()
                .put("id", employee + minutes)
                .put("employee", employee)
                .put("startsAt", start.toString())
                .put("endsAt", start.plusSeconds(length * 60L).toString());
    }

    private static JsonObject booking(String id, String status, int minutes, int length) {
        return times("somebody", minutes, length).put("id", id).put("status", status);
    }
}
