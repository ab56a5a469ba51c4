package io.muster.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell once a promise is kept: decided on what is true then.
 *
 * @param now when it is told
 * @param told the bookings that it is about
 * @param remains the bookings of the visit that stand all the same
 */
record News(
        Telling telling, Place place, Instant now, List<Visited> told, List<Visited> remains, Visited.Addressee to) {

    /** Nothing where it has moved on since, is over, or nobody can be written to. */
    static Optional<News> of(Telling telling, Place place, List<Visited> visit, Instant now) {
        return visit.stream()
                .filter(each -> each.booking().equals(telling.booking()))
                .findFirst()
                .filter(each -> isStill(telling, each, now))
                .filter(each ->
                        each.client() != null && Mail.isAddress(each.client().email()))
                .map(each ->
                        new News(telling, place, now, those(telling, visit), remaining(telling, visit), each.client()));
    }

    private static boolean isStill(Telling telling, Visited booking, Instant now) {
        return (telling.version() == null || telling.version() == booking.version())
                && telling.what().fits(booking.status())
                && booking.startsAt().isAfter(now)
                && !(telling.what().isOfWholeSeries() && booking.follows())
                && (telling.what() != What.offered || booking.heldUntil().isAfter(now))
                // An offer that nobody took is no request that ran out.
                && (telling.what() != What.expired
                        || !booking.source().equals("waitlist")
                        || booking.requestedUntil() != null);
    }

    private static List<Visited> those(Telling telling, List<Visited> visit) {
        return visit.stream().filter(each -> telling.what().fits(each.status())).toList();
    }

    private static List<Visited> remaining(Telling telling, List<Visited> visit) {
        return telling.what().stands()
                ? List.of()
                : visit.stream().filter(each -> What.moved.fits(each.status())).toList();
    }

    /** The client's, else the organisation's first. */
    String language() {
        return Optional.ofNullable(to.language()).orElse(place.languages().getFirst());
    }

    /** Whether what is told of the first is so of others of its series. */
    boolean isOfWholeSeries() {
        return telling.what().isOfWholeSeries() || telling.series();
    }

    Visited first() {
        return told.getFirst();
    }

    /** Until when the client may move or cancel it. */
    Instant changeableUntil() {
        return first().startsAt().minus(Duration.ofMinutes(place.cancelMinutes()));
    }

    Instant end() {
        return told.stream().map(Visited::endsAt).max(Instant::compareTo).orElseThrow();
    }
}
