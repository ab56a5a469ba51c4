package io.muster.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.db.OrgTx;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL lets a booking live as the table in Java says, whoever writes: all pairs of states are tried. */
class TransitionTest {
    private static final EnumSet<BookingState> BIRTHS =
            EnumSet.of(BookingState.held, BookingState.requested, BookingState.confirmed, BookingState.checked_in);
    private static final Instant FIRST = Instant.parse("2031-05-05T12:00:00Z");
    private static final String INSERT = """
            with added as (
              insert into booking (org_id, id, client_id, service_id, employee_id, starts_at, ends_at, status, price_minor,
                currency, held_until, requested_until)
              values ($1, $2, $3, $4, $5, $7, $7::timestamptz + interval '1 hour', $6, 0, 'UZS',
                case when $6 = 'held' then now() end, case when $6 = 'requested' then now() end)
              returning *
            )
            insert into occupancy (org_id, employee_id, starts_at, ends_at, reason, booking_id)
            select org_id, employee_id, starts_at, ends_at, case status when 'held' then 'hold' else 'booking' end, id
            from added""";
    private static final String BECOME = """
            with become as (
              update booking set status = $3, held_until = case when $3 = 'held' then now() end,
                requested_until = case when $3 = 'requested' then now() end
              where org_id = $1 and id = $2 returning *
            )
            delete from occupancy o using become b
            where o.org_id = $1 and o.booking_id = b.id and b.status in ('cancelled', 'expired')""";

    private final Salon salon = new Salon();
    private int born;

    @ParameterizedTest
    @EnumSource
    void sqlAndJavaHaveOneTable(BookingState from) {
        for (var to : BookingState.values()) {
            var id = UUID.randomUUID();
            salon.org.write(tx -> reach(tx, id, from));
            assertEquals(
                    from == to || from.mayBecome(to),
                    allowed(tx -> tx.execute(BECOME, tx.org(), id, to)),
                    () -> from + " to " + to);
        }
    }

    @Test
    void aBookingIsBornInFourStates() {
        for (var state : BookingState.values()) {
            assertEquals(
                    BIRTHS.contains(state), allowed(tx -> insert(tx, UUID.randomUUID(), state)), () -> "Born " + state);
        }
    }

    /** Through states that the trigger allows: it cannot be switched off here. */
    private Future<Integer> reach(OrgTx tx, UUID id, BookingState state) {
        if (BIRTHS.contains(state)) {
            return insert(tx, id, state);
        }
        var birth = state == BookingState.expired ? BookingState.held : BookingState.confirmed;
        return insert(tx, id, birth).compose(born -> tx.execute(BECOME, tx.org(), id, state));
    }

    private Future<Integer> insert(OrgTx tx, UUID id, BookingState state) {
        return tx.execute(
                INSERT,
                tx.org(),
                id,
                salon.client.id(),
                salon.cut.id(),
                salon.anna.id(),
                state,
                FIRST.plus(born++, ChronoUnit.HOURS));
    }

    private boolean allowed(Function<OrgTx, Future<Integer>> work) {
        var done = salon.org.started(work);
        done.otherwiseEmpty().await();
        if (done.failed()) {
            var refused = (PgException) done.cause();
            assertEquals(
                    List.of("23514", "booking_transition"), List.of(refused.getSqlState(), refused.getConstraint()));
        }
        return done.succeeded();
    }
}
