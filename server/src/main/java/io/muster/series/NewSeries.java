package io.muster.series;

import io.muster.booking.NewBooking;
import io.muster.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A series to book.
 *
 * @param employee null for anyone, who may be another one each time
 * @param startsAt the first of them; the others have its local time
 * @param occurrences how many, null where {@code until} says it
 * @param until the last local day, null where {@code occurrences} says it
 * @param seats null for one
 */
public record NewSeries(
        UUID client,
        UUID service,
        UUID employee,
        Instant startsAt,
        int everyWeeks,
        Integer occurrences,
        LocalDate until,
        OnConflict onConflict,
        Integer seats,
        String note) {
    /** What happens at an occurrence that cannot be booked. */
    public enum OnConflict {
        skip,
        stop
    }

    NewSeries checked() {
        if ((occurrences == null) == (until == null)) {
            throw Problem.invalidValue("/until", "Say how many, or until when; one of them.");
        }
        return this;
    }

    NewBooking at(Instant start) {
        return new NewBooking(client, service, employee, start, note, seats, null, null, null);
    }

    int people() {
        return seats == null ? 1 : seats;
    }
}
