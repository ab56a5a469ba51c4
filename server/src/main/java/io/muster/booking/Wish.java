package io.muster.booking;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The time that somebody wants.
 *
 * @param byStaff who may book outside the slots, for a reason
 * @param client null where that is not known
 * @param exceptVisit whose own time does not count, because it moves; may be null
 * @param exceptBooking the only one of the visit that moves, null for all
 * @param reason why staff want it outside the slots; may be null
 */
record Wish(
        Instant startsAt,
        List<Item> items,
        int seats,
        boolean byStaff,
        UUID client,
        UUID exceptVisit,
        UUID exceptBooking,
        String reason) {
    /** Of something new. */
    Wish(Instant startsAt, List<Item> items, int seats, boolean byStaff, UUID client, String reason) {
        this(startsAt, items, seats, byStaff, client, null, null, reason);
    }

    static int seats(Integer asked) {
        return asked == null ? 1 : asked;
    }

    UUID[] services() {
        return items.stream().map(Item::service).distinct().sorted().toArray(UUID[]::new);
    }

    /** Those that are named. */
    UUID[] employees() {
        return items.stream()
                .map(Item::employee)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
    }

    /** The services that anybody may perform. */
    UUID[] open() {
        return seats > 1
                ? services()
                : items.stream()
                        .filter(item -> item.employee() == null)
                        .map(Item::service)
                        .distinct()
                        .toArray(UUID[]::new);
    }

    List<UUID> missing(List<UUID> locked) {
        return Arrays.stream(employees()).filter(id -> !locked.contains(id)).toList();
    }
}
