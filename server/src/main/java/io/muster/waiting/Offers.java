package io.muster.waiting;

import io.muster.auth.Actor;
import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.booking.Freed;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.job.Outbox;
import io.muster.slot.Openings;
import io.muster.slot.Slot;
import io.muster.waiting.Waiting.Status;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers time that is given free to whom it suits first, in the transaction that gives it free: nobody else ever sees it.
 * An offer is a hold; when it ends, its time is given free like any other, and the next has it.
 */
public final class Offers implements Freed.Listener {
    /** Looked at for one freed time: a slot for each is a statement. */
    private static final int MOST_ASKED = 50;

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final Bookings bookings;
    private final Openings openings;
    private final Outbox outbox;
    private final InstantSource clock;
    /** By transaction what has been given free while an offer is made in it: one after another, or one would get two. */
    private final Map<OrgTx, Deque<Freed>> underway = new ConcurrentHashMap<>();

    public Offers(Bookings bookings, Openings openings, Outbox outbox, InstantSource clock) {
        this.bookings = bookings;
        this.openings = openings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Future<?> freed(OrgTx tx, Freed freed) {
        var waits = underway.get(tx);
        if (waits != null) {
            waits.add(freed);
            return Future.succeededFuture();
        }
        var all = new ArrayDeque<>(List.of(freed));
        underway.put(tx, all);
        return offerAll(tx, all).eventually(() -> {
            underway.remove(tx);
            return Future.succeededFuture();
        });
    }

    private Future<?> offerAll(OrgTx tx, Deque<Freed> all) {
        var freed = all.poll();
        return freed == null
                ? Future.succeededFuture()
                : settle(tx).compose(settled -> offer(tx, freed)).compose(offered -> offerAll(tx, all));
    }

    /** Ends the offers whose hold has become something else, and what nobody waits for any more because it is past. */
    public Future<Void> settle(OrgTx tx) {
        var answered = tx.list(WaitingSql.ANSWERED, Answered::of, tx.org());
        var over = tx.list(WaitingSql.OVER, row -> new Answered(Waiting.of(row), Status.expired), tx.org());
        return Future.all(answered, over)
                .compose(both -> Future.all(Stream.concat(answered.result().stream(), over.result().stream())
                        .map(each -> WaitingList.become(tx, each.waiting(), each.becomes(), null))
                        .toList()))
                .mapEmpty();
    }

    /** Blocks: for a virtual thread. Who waits for what is past waits no more, in all organisations; gives in how many. */
    public int sweep(SystemDb system, OrgDb db) {
        var late = system.read(tx -> tx.list(WaitingSql.LATE, row -> row.getUUID("org_id"), AT_ONCE))
                .await();
        late.forEach(org -> db.write(Actor.system(org, "Muster"), this::settle)
                .otherwise(failure -> {
                    LOG.warn(
                            "A waiting list stays as it is until the next sweep: {}",
                            failure.getClass().getSimpleName());
                    return null;
                })
                .await());
        return late.size();
    }

    private Future<?> offer(OrgTx tx, Freed freed) {
        var minutes = tx.one(WaitingSql.MINUTES, row -> row.getInteger(0), tx.org());
        var suited =
                tx.list(WaitingSql.NEXT, Waiting::of, tx.org(), freed.employee(), freed.from(), freed.to(), MOST_ASKED);
        return Future.all(minutes, suited)
                .compose(both -> offer(
                        tx,
                        Rest.of(freed),
                        Duration.ofMinutes(minutes.result()),
                        suited.result().iterator()));
    }

    /** What the first takes is not there for the second, but the rest may be; where there is none, nobody else is asked. */
    private Future<?> offer(OrgTx tx, Rest rest, Duration within, Iterator<Waiting> suited) {
        if (rest.isNothing() || !suited.hasNext()) {
            return Future.succeededFuture();
        }
        var waiting = suited.next();
        return openings.offered(tx, Match.ask(waiting, rest.freed()))
                .compose(slots -> Match.first(slots, rest)
                        .map(slot -> offer(tx, waiting, slot, within)
                                .map(held -> held ? rest.without(slot, waiting.seats()) : rest))
                        .orElseGet(() -> Future.succeededFuture(rest)))
                .compose(left -> offer(tx, left, within, suited));
    }

    /** Whoever has been offered another time, or was taken off the list, since the list was read, is left out. */
    private Future<Boolean> offer(OrgTx tx, Waiting waiting, Slot slot, Duration within) {
        return tx.maybe(WaitingSql.LOCK_WAITING, Waiting::of, tx.org(), waiting.id())
                .compose(still -> still.map(current -> hold(tx, current, slot, within))
                        .orElseGet(() -> Future.succeededFuture(false)));
    }

    private Future<Boolean> hold(OrgTx tx, Waiting waiting, Slot slot, Duration within) {
        var minutes = Match.minutes(within, clock.instant(), slot.startsAt());
        return bookings.hold(tx, Match.hold(waiting, slot, minutes))
                .compose(held -> WaitingList.become(
                                tx, waiting, Status.offered, held.getFirst().id())
                        .compose(offered -> tell(tx, held.getFirst())))
                .map(told -> true)
                // Nothing has been written: somebody else's limit was reached since the slots were looked at.
                .recover(
                        cause -> cause instanceof Problem ? Future.succeededFuture(false) : Future.failedFuture(cause));
    }

    private Future<?> tell(OrgTx tx, Booking booking) {
        var body = new JsonObject()
                .put("what", "offered")
                .put("visit", booking.visit().toString())
                .put("booking", booking.id().toString())
                .put("version", booking.version());
        return outbox.promise(tx, "booking.told", body, null, "told:" + booking.visit());
    }
}
