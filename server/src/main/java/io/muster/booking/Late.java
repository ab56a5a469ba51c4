package io.muster.booking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The booking that is paid for, in its visit: what ended with it comes back as a whole or not at all.
 *
 * @param over all of the visit whose time has run out
 * @param anew the same as the paid one where the visit has come back already, null where it has not
 */
record Late(Booking paid, List<Booking> over, Booking anew) {
    static Late of(List<Booking> visit, UUID paid) {
        var booking = visit.stream()
                .filter(each -> each.id().equals(paid))
                .findFirst()
                .orElseThrow();
        var over = visit.stream()
                .filter(each -> each.status() == BookingState.expired)
                .toList();
        var anew = visit.stream()
                .filter(each -> each.status().takesTime() && isSame(each, booking))
                .findFirst();
        return new Late(booking, over, booking.status() == BookingState.expired ? anew.orElse(null) : null);
    }

    private static boolean isSame(Booking one, Booking other) {
        return one.service().equals(other.service())
                && one.employee().equals(other.employee())
                && one.startsAt().equals(other.startsAt());
    }

    /** The one of the new that stands in for the paid one. */
    Booking sameAs(List<Booking> fresh) {
        return fresh.stream().filter(each -> isSame(each, paid)).findFirst().orElseThrow();
    }

    /** Services in a row are wanted as one; people who come at once each have their employee. */
    List<Wish> wishes() {
        var start = over.getFirst().startsAt();
        return over.stream().allMatch(each -> each.startsAt().equals(start))
                ? over.stream().map(each -> wish(List.of(each))).toList()
                : List.of(wish(over));
    }

    private static Wish wish(List<Booking> bookings) {
        var first = bookings.getFirst();
        var items = bookings.stream()
                .map(each -> new Item(each.service(), each.employee()))
                .toList();
        return new Wish(first.startsAt(), items, first.seats(), true, first.client(), "Paid late");
    }

    boolean isOfSomebody() {
        return paid.status() == BookingState.expired
                && over.stream().map(Booking::client).allMatch(Objects::nonNull);
    }

    /** Whether each would start as it did. */
    boolean isSame(Stream<Instant> starts) {
        return starts.sorted()
                .toList()
                .equals(over.stream().map(Booking::startsAt).sorted().toList());
    }
}
