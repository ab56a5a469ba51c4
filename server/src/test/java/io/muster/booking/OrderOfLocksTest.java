package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.db.OrgTx;
import io.muster.visit.Parlour;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Employee before client, whoever comes in: otherwise two who mean the same client wait for each other. */
class OrderOfLocksTest {
    private static final String PHONE = "+998907654321";
    private final Parlour parlour = new Parlour();

    @Test
    void whoWaitsForAnEmployeeHoldsNoClient() {
        var known = new JsonObject().put("name", "Olga").put("phone", PHONE);
        var client = parlour.owner().post("/clients", known).expect(201).id();
        var walkIn = new JsonObject()
                .put("service", parlour.haircut.toString())
                .put("employee", parlour.stylist.toString())
                .put("newClient", known)
                .put("reason", "She is there");
        var admitted = new CompletableFuture<CompletableFuture<?>>();
        var free = parlour.server
                .database()
                .orgDb()
                .write(
                        parlour.owner().actor(),
                        tx -> tx.execute(
                                        "select from employee where org_id = $1 and id = $2 for no key update",
                                        tx.org(),
                                        parlour.stylist)
                                .map(rows -> admitted.complete(parlour.owner()
                                        .postLater("/walk-ins", walkIn)
                                        .thenAccept(reply -> reply.expect(201))))
                                .compose(sent -> somebodyWaits(tx))
                                .compose(waits -> held(tx, client)))
                .await();
        assertEquals(1, free);
        admitted.join().join();
    }

    private static Future<Void> somebodyWaits(OrgTx tx) {
        return tx.one("select count(*) from pg_locks where not granted", row -> row.getLong(0))
                .compose(waiting -> waiting > 0 ? Future.succeededFuture() : somebodyWaits(tx));
    }

    private static Future<Integer> held(OrgTx tx, UUID client) {
        return tx.execute("select from client where org_id = $1 and id = $2 for share skip locked", tx.org(), client);
    }
}
