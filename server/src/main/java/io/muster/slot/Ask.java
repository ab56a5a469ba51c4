package io.muster.slot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody would book, and when.
 *
 * @param parts services of the visit, one right after the other
 * @param from the first start that would do
 * @param to the starts that would do end before it
 * @param seats people who come: seats of a group, or as many employees at once
 * @param client whose limits count, null where nobody knows yet
 * @param exceptVisit a visit whose own time does not count, because it is what moves; null for none
 * @param exceptBooking one booking that moves without the others of its visit; null for none
 */
public record Ask(
        List<Part> parts,
        Instant from,
        Instant to,
        int seats,
        Audience audience,
        UUID client,
        UUID exceptVisit,
        UUID exceptBooking) {
    public Ask {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || seats < 1) {
            throw new IllegalArgumentException("A visit has a service and a seat");
        }
    }

    /** Of what is new, or of a whole visit that moves. */
    public Ask(List<Part> parts, Instant from, Instant to, int seats, Audience audience, UUID client, UUID visit) {
        this(parts, from, to, seats, audience, client, visit, null);
    }

    /** One service for one client. */
    public static Ask of(UUID service, UUID employee, Audience audience) {
        return new Ask(List.of(new Part(service, employee)), Instant.EPOCH, Instant.EPOCH, 1, audience, null, null);
    }

    public Ask between(Instant first, Instant end) {
        return new Ask(parts, first, end, seats, audience, client, exceptVisit, exceptBooking);
    }

    public Ask seats(int people) {
        return new Ask(parts, from, to, people, audience, client, exceptVisit, exceptBooking);
    }

    public Ask by(UUID whose) {
        return new Ask(parts, from, to, seats, audience, whose, exceptVisit, exceptBooking);
    }

    public Ask except(UUID visit) {
        return new Ask(parts, from, to, seats, audience, client, visit);
    }

    public Ask as(Audience others) {
        return new Ask(parts, from, to, seats, others, client, exceptVisit, exceptBooking);
    }

    /** The one booking moves, and its visit stays. */
    public Ask exceptBooking(UUID booking) {
        return new Ask(parts, from, to, seats, audience, client, null, booking);
    }

    Ask of(List<Part> others, int people) {
        return new Ask(others, from, to, people, audience, client, exceptVisit, exceptBooking);
    }

    List<UUID> services() {
        return parts.stream().map(Part::service).distinct().toList();
    }

    List<UUID> employees() {
        return parts.stream()
                .map(Part::employee)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }

    boolean anyone() {
        return parts.stream().anyMatch(part -> part.employee() == null);
    }
}
