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

/** What a form of a booking asks for and sends, and how free times and seatings are put together. */
class BookingFormTest {
    private static final String NINE = "2026-11-20T04:00:00Z";
    private static Script script;

    @BeforeAll
    static void load() {
        script = Script.of(
                List.of(
                        "booking/command.js",
                        "booking/newcomer.js",
                        "booking/times.js",
                        "booking/bands.js",
                        "booking/changes.js",
                        "board/seatings.js",
                        "board/calendar.js"),
                """
                const tashkent = new calendar.Calendar('Asia/Tashkent');
                const map = rows => new Map(rows.map(row => [row.id, row]));
                export const path = wanted => times.slotsPath(wanted);
                export const ofDay = (slots, date, now) => { const found = times.timesOf(slots, date, Date.parse(now), tashkent);
                  return { times: found.ofDay.map(slot => tashkent.time(Date.parse(slot.startsAt))), next: found.next?.startsAt ?? '', first: found.first ?? '' }; };
                export const lines = slots => times.byHour(slots, tashkent).map(line => line.slots.length);
                export const sent = (draft, client, startsAt) => command.bookingOf(draft, client, startsAt);
                export const client = text => newcomer.newClientOf(text);
                export const band = slots => bands.bandsOf(slots).map(one => [one.from, one.to, one.starts.length]);
                export const start = (slots, at) => bands.startAt(bands.bandsOf(slots), at);
                export const changed = item => changes.changesOf(item);
                export const seated = (bookings, services) => [...new seatings.Seatings().of({ bookings: map(bookings), services: map(services) }).values()]
                  .map(one => one.bookings ? `${one.taken}/${one.capacity} ${one.status}` : one.id);
                export const kept = (bookings, services) => { const all = new seatings.Seatings(); const rows = map(bookings); const offers = map(services);
                  const first = all.of({ bookings: rows, services: offers }); const second = all.of({ bookings: new Map(rows), services: offers });
                  return [...first.values()].every((one, at) => one === [...second.values()][at]); };
                """);
    }

    @AfterAll
    static void close() {
        script.close();
    }

    @Test
    void slotsAreAskedForEachServiceInTurn() {
        var wanted = new JsonObject()
                .put("items", new JsonArray().add(item("cut", "")).add(item("wash", "aziza")))
                .put("date", "2026-11-20")
                .put("until", "2026-12-03")
                .put("seats", 2);
        assertEquals(
                "/slots?service=cut&service=wash&from=2026-11-20&to=2026-12-03&employee=any&employee=aziza&seats=2",
                script.call("path", wanted));
    }

    @Test
    void theNextFreeTimeIsTheFirstThatHasNotBegun() {
        var slots = new JsonArray().add(slot(0, 60)).add(slot(30, 60)).add(slot(24 * 60, 60));
        var found = script.object("ofDay", slots, "2026-11-20", "2026-11-20T04:20:00Z");
        assertEquals(Map.of("times", List.of("09:30"), "next", "2026-11-20T04:30:00Z", "first", "2026-11-20"), found);
        var tomorrow = script.object("ofDay", slots, "2026-11-20", "2026-11-20T12:00:00Z");
        assertEquals(Map.of("times", List.of(), "next", "", "first", "2026-11-21"), tomorrow);
    }

    @Test
    void timesStandInLinesByTheHour() {
        assertEquals(
                List.of(2, 1),
                script.call(
                        "lines",
                        new JsonArray().add(slot(0, 60)).add(slot(30, 60)).add(slot(60, 60))));
    }

    @Test
    void startsThatFollowOneAnotherAreOneBand() {
        var slots = new JsonArray().add(slot(0, 60)).add(slot(30, 60)).add(slot(120, 60));
        long nine = Instant.parse(NINE).toEpochMilli();
        long minute = 60_000;
        assertEquals(
                List.of(List.of(nine, nine + 90 * minute, 2), List.of(nine + 120 * minute, nine + 180 * minute, 1))
                        .toString(),
                script.call("band", slots).toString());
        assertEquals(nine + 30 * minute, ((Number) script.call("start", slots, nine + 50 * minute)).longValue());
        assertEquals(null, script.call("start", slots, nine + 100 * minute));
    }

    @Test
    void oneServiceIsABookingSeveralAreAVisit() {
        var draft = draft().put("slot", slot(0, 60).put("pieces", new JsonArray().add(item("cut", "bekzod"))));
        assertEquals(
                Map.of(
                        "verb",
                        "booking.create",
                        "body",
                        Map.of("client", "lola", "service", "cut", "employee", "bekzod", "startsAt", NINE)),
                script.call("sent", draft, "lola", NINE));
        draft.put("items", new JsonArray().add(item("cut", "")).add(item("wash", "aziza")))
                .put("slot", null)
                .put("reason", " She asked ");
        assertEquals(
                Map.of(
                        "verb",
                        "visit.create",
                        "body",
                        Map.of(
                                "client",
                                "lola",
                                "startsAt",
                                NINE,
                                "reason",
                                "She asked",
                                "items",
                                List.of(Map.of("service", "cut"), Map.of("service", "wash", "employee", "aziza")))),
                script.call("sent", draft, "lola", NINE));
    }

    @Test
    void twoPeopleWithoutAGroupAreAVisitToo() {
        var sent = script.object("sent", draft().put("seats", 2).put("apart", true), "lola", NINE);
        assertEquals("visit.create", sent.get("verb"));
        assertEquals(2, ((Map<?, ?>) sent.get("body")).get("seats"));
    }

    @Test
    void aSeriesEndsByCountOrByDay() {
        var repeat = new JsonObject()
                .put("every", 2)
                .put("end", "count")
                .put("count", 6)
                .put("until", "2027-01-01")
                .put("onConflict", "skip");
        var byCount = script.object("sent", draft().put("repeat", repeat), "lola", NINE);
        assertEquals("series.create", byCount.get("verb"));
        assertEquals(
                Map.of(
                        "client",
                        "lola",
                        "service",
                        "cut",
                        "startsAt",
                        NINE,
                        "everyWeeks",
                        2,
                        "occurrences",
                        6,
                        "onConflict",
                        "skip"),
                byCount.get("body"));
        repeat.put("end", "until");
        var byDay = (Map<?, ?>) script.object("sent", draft().put("repeat", repeat), "lola", NINE)
                .get("body");
        assertEquals("2027-01-01", byDay.get("until"));
    }

    @Test
    void whatIsTypedIsANameOrANumber() {
        assertEquals(Map.of("name", "Lola", "phone", ""), script.call("client", " Lola "));
        assertEquals(Map.of("name", "", "phone", "+998901234567"), script.call("client", "998 (90) 123-45-67"));
    }

    @Test
    void historyTellsWhatPeopleWantToKnow() {
        var item = new JsonObject()
                .put(
                        "from",
                        new JsonObject().put("version", 1).put("employee", "a").put("status", "requested"))
                .put(
                        "to",
                        new JsonObject().put("version", 2).put("employee", "b").put("status", "confirmed"));
        assertEquals(
                List.of(
                        Map.of("field", "status", "from", "requested", "to", "confirmed"),
                        Map.of("field", "employee", "from", "a", "to", "b")),
                script.call("changed", item));
        assertEquals(List.of(), script.call("changed", item.putNull("from")));
    }

    @Test
    void bookingsOfOneStartOfAGroupAreOneThing() {
        var services = new JsonArray()
                .add(new JsonObject().put("id", "yoga").put("capacity", 8))
                .add(new JsonObject().put("id", "cut").put("capacity", 1));
        var bookings = new JsonArray()
                .add(booking("a", "yoga", "confirmed").put("seats", 2))
                .add(booking("b", "yoga", "requested"))
                .add(booking("c", "yoga", "cancelled"))
                .add(booking("d", "cut", "confirmed"));
        assertEquals(List.of("d", "3/8 requested"), script.call("seated", bookings, services));
        assertEquals(true, script.call("kept", bookings, services));
    }

    private static JsonObject booking(String id, String service, String status) {
        return new JsonObject()
                .put("id", id)
                .put("service", service)
                .put("status", status)
                .put("employee", "aziza")
                .put("startsAt", NINE)
                .put("endsAt", "2026-11-20T05:00:00Z")
                .put("version", 1);
    }

    private static JsonObject draft() {
        return new JsonObject()
                .put("items", new JsonArray().add(item("cut", "")))
                .put("seats", 1)
                .put("guest", "")
                .put("note", "")
                .put("reason", "")
                .put("answers", new JsonObject());
    }

    private static JsonObject item(String service, String employee) {
        return new JsonObject().put("service", service).put("employee", employee);
    }

    private static JsonObject slot(int minutes, int length) {
        var start = Instant.parse(NINE).plusSeconds(minutes * 60L);
        return new JsonObject()
                .put("startsAt", start.toString())
                .put("endsAt", start.plusSeconds(length * 60L).toString());
    }
}
