package io.muster.booking;

import io.muster.db.Columns;
import io.muster.db.OrgTx;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Ends bookings whose rows are locked and gives their time free, telling who waits for it in the same transaction. */
final class Ends {
    private final List<Freed.Listener> listeners = new ArrayList<>();

    void onFreed(Freed.Listener listener) {
        listeners.add(listener);
    }

    /**
     * All of them are over before the first listener takes some of their time.
     *
     * @param reason null leaves what is said there
     * @param kind of the change, `booking.cancelled` for one
     */
    Future<List<Booking>> end(OrgTx tx, List<Booking> bookings, BookingState state, String reason, String kind) {
        var left = new ArrayList<Future<List<Freed>>>();
        var ended = new ArrayList<Future<Booking>>();
        for (var booking : bookings) {
            left.add(leave(tx, booking));
            var waived = DueBook.waive(tx, booking.id());
            var become = tx.one(BookingSql.BECOME, Booking::of, tx.org(), booking.id(), state, reason);
            ended.add(waived.compose(rows -> become));
        }
        return Future.all(left)
                .compose(all -> Future.all(ended))
                .map(all -> results(ended))
                .map(tx.allLogged(kind))
                .compose(over -> tell(
                                tx, results(left).stream().flatMap(List::stream).toList())
                        .map(told -> over));
    }

    /** Gives its time or its seats free; the last seat takes the group's time with it. */
    Future<List<Freed>> leave(OrgTx tx, Booking booking) {
        var locked = tx.execute(TimeSql.LOCK_SEATING, tx.org(), booking.id());
        var freed = tx.list(
                TimeSql.LEAVE,
                row -> new Freed(
                        booking.employee(),
                        booking.service(),
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at"),
                        booking.seats()),
                tx.org(),
                booking.id());
        return locked.compose(rows -> freed);
    }

    /** One after another: what the first takes is not there for the second. */
    Future<?> tell(OrgTx tx, List<Freed> freed) {
        Future<?> told = Future.succeededFuture();
        for (var each : freed) {
            for (var listener : listeners) {
                told = told.compose(before -> listener.freed(tx, each));
            }
        }
        return told;
    }

    private static <T> List<T> results(List<Future<T>> futures) {
        return futures.stream().map(Future::result).toList();
    }
}
