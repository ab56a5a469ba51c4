package io.muster.proof;

import io.muster.Person;
import io.muster.auth.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person's board of one range. Two boards are equal where everything is equal that a page can show of the range:
 * shifts and bookings that touch it, all open swaps that the person sees with their shifts wherever those are, wishes
 * for its days, and everything that has no time. What a browser holds beyond that is not compared: wishes of other days,
 * which the log brings and a snapshot does not; shifts of other days on which the person sees no open swap; and for an
 * employee the name of a booking's client, because a client's change is not told to employees: they see a new name with
 * the next change of the booking or the next snapshot.
 */
record View(Person person, Instant from, Instant to) {
    private static final List<String> LISTS =
            List.of("skills", "employees", "services", "shifts", "bookings", "swaps", "wishes", "blocks", "hours");

    JsonObject snapshot() {
        return person.get("/board?from=" + from + "&to=" + to).expect(200).json();
    }

    /** What is compared of a snapshot. */
    JsonObject comparable(JsonObject snapshot) {
        var byId = new JsonObject()
                .put("seq", snapshot.getLong("seq"))
                .put("organisation", snapshot.getJsonObject("organisation"));
        LISTS.forEach(list -> byId.put(list, byId(snapshot.getJsonArray(list))));
        return shown(byId);
    }

    /** What is compared of a browser's state. */
    JsonObject shown(JsonObject state) {
        var offered = rows(state, "swaps").values().stream()
                .map(swap -> swap.getString("shift"))
                .collect(Collectors.toSet());
        keep(
                state,
                "shifts",
                rows(state, "shifts").entrySet().stream()
                        .filter(shift -> touches(shift.getValue()) || offered.contains(shift.getKey()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        keep(
                state,
                "wishes",
                rows(state, "wishes").entrySet().stream()
                        .filter(wish -> isOfADay(wish.getValue(), zone(state)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        if (person.actor().role() == Role.employee) {
            rows(state, "bookings").values().forEach(booking -> booking.remove("clientName"));
        }
        return state;
    }

    private boolean touches(JsonObject row) {
        return row.getInstant("startsAt").isBefore(to)
                && row.getInstant("endsAt").isAfter(from);
    }

    private boolean isOfADay(JsonObject wish, ZoneId zone) {
        var date = LocalDate.parse(wish.getString("date"));
        return !date.isBefore(from.atZone(zone).toLocalDate())
                && !date.isAfter(to.atZone(zone).toLocalDate());
    }

    private static ZoneId zone(JsonObject state) {
        return ZoneId.of(state.getJsonObject("organisation").getString("timeZone"));
    }

    private static Map<String, JsonObject> rows(JsonObject state, String list) {
        var rows = state.getJsonObject(list);
        return rows.fieldNames().stream().collect(Collectors.toMap(id -> id, rows::getJsonObject));
    }

    private static void keep(JsonObject state, String list, Set<String> ids) {
        state.getJsonObject(list).getMap().keySet().retainAll(ids);
    }

    private static JsonObject byId(JsonArray rows) {
        var byId = new JsonObject();
        rows.forEach(row -> byId.put(((JsonObject) row).getString("id"), row));
        return byId;
    }
}
