package io.muster.waiting;

import io.muster.db.OrgTx;
import io.muster.visit.Parlour;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Those who wait in a parlour, by the ids of their entries, and what gives them a time. */
record WaitingLine(Parlour parlour) {
    String waits(Instant start, UUID employee) {
        return waits(parlour.haircut, start, start.plusSeconds(1), employee);
    }

    String waits(UUID service, Instant from, Instant to, UUID employee) {
        var body = new JsonObject()
                .put("client", parlour.org.client("Client " + UUID.randomUUID()).toString())
                .put("service", service.toString())
                .put("from", from.toString())
                .put("to", to.toString());
        if (employee != null) {
            body.put("employee", employee.toString());
        }
        return parlour.owner().post("/waiting", body).expect(201).id().toString();
    }

    void cancel(String link) {
        parlour.act(link, "cancel", new JsonObject()).expect(200);
    }

    /** As the sweep does. */
    void expire(String waiting) {
        var booking = UUID.fromString(entry(waiting).getString("booking"));
        write(tx -> parlour.server.muster().features().bookings().expire(tx, booking))
                .await();
    }

    <T> Future<T> write(Function<OrgTx, Future<T>> work) {
        return parlour.server.database().orgDb().write(parlour.owner().actor(), work);
    }

    String offered() {
        return parlour.owner()
                .get("/waiting?status=offered")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("id");
    }

    String link(String waiting) {
        return parlour.org.link(UUID.fromString(entry(waiting).getString("booking")));
    }

    String status(String waiting) {
        return entry(waiting).getString("status");
    }

    private JsonObject entry(String waiting) {
        return parlour.owner().get("/waiting?limit=200").expect(200).items().stream()
                .map(JsonObject.class::cast)
                .filter(entry -> waiting.equals(entry.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    long promised(String what) {
        return parlour.server
                .database()
                .orgDb()
                .read(
                        parlour.owner().actor(),
                        tx -> tx.one(
                                "select count(*) from job where org_id = $1 and kind = 'booking.told' and body->>'what' = $2",
                                row -> row.getLong(0),
                                tx.org(),
                                what))
                .await();
    }
}
