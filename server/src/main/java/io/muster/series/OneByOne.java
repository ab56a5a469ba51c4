package io.muster.series;

import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.booking.NewBooking;
import io.muster.db.OrgTx;
import io.vertx.core.Future;

/** Makes one booking for each piece of an occurrence. */
public final class OneByOne implements Booker {
    private static final String MARK =
            "update booking set series_id = $3, source = 'series' where org_id = $1 and id = $2";

    private final Bookings bookings;

    public OneByOne(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Future<Booking> book(OrgTx tx, Occurrence occurrence) {
        var booked = occurrence.slot().pieces().stream()
                .map(piece -> new NewBooking(
                        occurrence.client(), piece.service(), piece.employee(), piece.startsAt(), occurrence.note()))
                .map(input -> bookings.create(tx, input))
                .toList();
        return Future.all(booked)
                .compose(all -> Future.all(booked.stream()
                        .map(each -> tx.execute(MARK, tx.org(), each.result().id(), occurrence.series()))
                        .toList()))
                .map(marked -> booked.getFirst().result());
    }
}
