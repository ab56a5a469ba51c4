package io.muster.booking;

import io.muster.client.Clients;
import io.muster.db.OrgTx;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What the front desk asks across days: requests that wait for an answer, and what one client comes and came for. */
public final class FrontDesk implements Feature {
    private final Clients clients;
    private final InstantSource clock;

    public FrontDesk(Clients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void mount(Api api) {
        api.on(
                        "listRequests",
                        call -> call.read(tx -> requests(tx, call.limit()).map(FrontDesk::items)))
                .on("listClientBookings", call -> call.read(tx -> ofClient(tx, call)));
    }

    record Items(List<Booking> items) {}

    private static Answer items(List<Booking> bookings) {
        return Answer.json(new Items(bookings));
    }

    private Future<List<Booking>> requests(OrgTx tx, int limit) {
        return tx.list(FrontDeskSql.REQUESTS, Booking::of, tx.org(), limit);
    }

    private Future<Answer> ofClient(OrgTx tx, Call call) {
        return clients.show(tx, call.id())
                .compose(client -> ofClient(tx, client.id(), call.limit()))
                .map(FrontDesk::items);
    }

    /** At most so many that come and so many that were, by start. */
    private Future<List<Booking>> ofClient(OrgTx tx, UUID client, int limit) {
        return tx.list(FrontDeskSql.OF_CLIENT, Booking::of, tx.org(), client, clock.instant(), limit);
    }
}
