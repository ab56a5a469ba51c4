package io.muster.visit;

import io.muster.booking.Booking;
import io.muster.booking.BookingState;
import io.muster.booking.Due;
import io.muster.db.Wire;
import io.muster.org.Organisation;
import io.muster.service.Question;
import io.muster.service.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was booked together, with what its client may know and do.
 *
 * @param bookings by start, never empty
 * @param services of them, each once, in their order
 * @param names of service and employee by booking
 */
record Visit(
        Organisation house, List<Booking> bookings, List<Service> services, Map<UUID, Names> names, List<Due> dues) {

    /** How client and organisation call what is booked. */
    record Names(UUID booking, String service, String employee) {
        static Names of(Row row) {
            return new Names(row.getUUID("id"), row.getString("service_name"), row.getString("employee_name"));
        }
    }

    UUID id() {
        return bookings.getFirst().visit();
    }

    /** Where the whole stands: with the booking that has come least far. */
    BookingState status() {
        return bookings.stream()
                .map(Booking::status)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Of what stands, where anything does. */
    Instant startsAt() {
        return bookings.stream()
                .filter(booking -> booking.status().takesTime())
                .findFirst()
                .orElse(bookings.getFirst())
                .startsAt();
    }

    Instant endsAt() {
        return bookings.stream()
                .map(Booking::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant heldUntil() {
        return bookings.stream()
                .map(Booking::heldUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    List<Question> questions() {
        return services.stream()
                .flatMap(service -> service.questions().stream())
                .toList();
    }

    private Instant changesUntil() {
        return startsAt().minus(Duration.ofMinutes(house.cancelMinutes()));
    }

    /** Whether it is booked, and its client is still in time. */
    boolean mayChange(Instant now) {
        return (status() == BookingState.requested || status() == BookingState.confirmed)
                && !now.isAfter(changesUntil());
    }

    JsonObject told(Instant now) {
        var told = new JsonObject()
                .put("organisation", toldHouse())
                .put("status", status().name())
                .put("bookings", toldBookings())
                .put(
                        "dues",
                        new JsonArray(dues.stream()
                                .filter(due -> !due.status().equals("void"))
                                .map(Wire::of)
                                .toList()))
                .put("mayChangeUntil", changesUntil().toString())
                .put("mayMove", mayChange(now))
                .put("mayCancel", mayChange(now))
                .put(
                        "questions",
                        new JsonArray(services.stream().flatMap(Visit::asked).toList()));
        if (heldUntil() != null) {
            told.put("heldUntil", heldUntil().toString());
        }
        // Who books under a number that somebody here has already is not told the other's name.
        if (bookings.getFirst().clientName() != null && bookings.getFirst().guest() == null) {
            told.put("client", new JsonObject().put("name", bookings.getFirst().clientName()));
        }
        return told;
    }

    JsonArray toldBookings() {
        return new JsonArray(bookings.stream().map(this::told).toList());
    }

    private JsonObject told(Booking booking) {
        var told = new JsonObject()
                .put("id", booking.id().toString())
                .put("service", booking.service().toString())
                .put("serviceName", names.get(booking.id()).service())
                .put("employee", booking.employee().toString())
                .put("employeeName", names.get(booking.id()).employee())
                .put("startsAt", booking.startsAt().toString())
                .put("endsAt", booking.endsAt().toString())
                .put("status", booking.status().name())
                .put("seats", booking.seats())
                .put("priceMinor", booking.priceMinor())
                .put("currency", booking.currency());
        putKnown(told, "guest", booking.guest());
        return told;
    }

    private JsonObject toldHouse() {
        var told = new JsonObject()
                .put("slug", house.slug())
                .put("name", house.name())
                .put("timeZone", house.timeZone())
                .put("address", house.address())
                .put("languages", new JsonArray(house.languages()))
                .put("bookingNote", house.bookingNote())
                .put("cancellationNote", house.cancellationNote())
                .put("cancelMinutes", house.cancelMinutes());
        putKnown(told, "phone", house.phone());
        putKnown(told, "email", house.email());
        putKnown(told, "colour", house.colour());
        putKnown(told, "logo", house.logoPath());
        return told;
    }

    private static void putKnown(JsonObject told, String name, String value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static Stream<JsonObject> asked(Service service) {
        return service.questions().stream()
                .map(question -> Wire.of(question).put("service", service.id().toString()));
    }
}
