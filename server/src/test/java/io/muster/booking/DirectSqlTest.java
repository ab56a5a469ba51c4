package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who writes past every rule of ours, with statements of their own, still books nobody twice and leaves no time behind. */
class DirectSqlTest {
    private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    private static final String BOOKING = """
            insert into booking (org_id, client_id, service_id, employee_id, starts_at, ends_at, status, price_minor, currency)
            values ($1, $2, $3, $4, $5, $5::timestamptz + interval '1 hour', 'confirmed', 0, 'UZS') returning id""";
    private static final String TIME = """
            insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
            values ($1, $2, $3, $3::timestamptz + $5 * interval '1 minute', 'booking', $4)""";

    private final Salon salon = new Salon();

    @Test
    void aSecondBookingOfTheTimeFails() {
        assertEquals("", written(NOON, 60));
        assertEquals("occupancy_no_overlap", written(NOON.plusSeconds(1800), 60));
    }

    @Test
    void aBookingWithoutItsTimeFails() {
        assertEquals("booking_takes_time", written(NOON, 0));
    }

    @Test
    void aBookingWithTooLittleTimeFails() {
        assertEquals("booking_takes_time", written(NOON, 30));
    }

    @Test
    void theTimeOfABookingThatStandsCannotBeTakenAway() {
        assertEquals("", written(NOON, 60));
        assertEquals("booking_takes_time", refusal("delete from occupancy where org_id = $1"));
        assertEquals(
                "booking_takes_time",
                refusal("update occupancy set starts_at = starts_at + interval '5 minutes' where org_id = $1"));
    }

    @Test
    void aBookingThatIsOverKeepsNoTime() {
        assertEquals("", written(NOON, 60));
        assertEquals("booking_takes_time", refusal("update booking set status = 'cancelled' where org_id = $1"));
    }

    /** @param minutes of the employee's time that it takes, 0 for none */
    private String written(Instant start, int minutes) {
        return refusal(salon.org.started(tx -> tx.one(
                        BOOKING,
                        row -> row.getUUID("id"),
                        tx.org(),
                        salon.client.id(),
                        salon.cut.id(),
                        salon.anna.id(),
                        start)
                .compose(id -> minutes == 0
                        ? Future.succeededFuture(0)
                        : tx.execute(TIME, tx.org(), salon.anna.id(), start, id, minutes))));
    }

    private String refusal(String sql) {
        return refusal(salon.org.started(tx -> tx.execute(sql, tx.org())));
    }

    /** The constraint that refused it, nothing where it was done. */
    private static String refusal(Future<?> done) {
        done.otherwiseEmpty().await();
        return done.succeeded() ? "" : ((PgException) done.cause()).getConstraint();
    }
}
