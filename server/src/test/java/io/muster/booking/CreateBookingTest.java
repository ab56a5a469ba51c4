package io.muster.booking;

import static io.muster.booking.Salon.NOON;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.muster.db.Wire;
import io.muster.service.Service;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreateBookingTest {
    private final Salon salon = new Salon();
    private final int before = salon.org.changes().size();

    @Test
    void itTakesPriceCurrencyAndLengthFromTheService() {
        var booking = salon.book(salon.anna, NOON);
        assertEquals(NOON.plus(60, MINUTES), booking.endsAt());
        assertEquals(20_000_000, booking.priceMinor());
        assertEquals("UZS", booking.currency());
        assertEquals(BookingState.confirmed, booking.status());
        assertEquals("Olga", booking.clientName());
        assertEquals("", booking.note());
        assertEquals(booking, salon.org.read(tx -> salon.org.bookings.show(tx, booking.id())));
    }

    @Test
    void whatItWasMadeWithStaysWhenTheServiceChanges() {
        var booking = salon.book(salon.anna, NOON);
        salon.org.write(tx -> salon.org.services.change(tx, salon.cut.id(), null, cut -> priced(cut, 1)));
        assertEquals(
                20_000_000,
                salon.org.read(tx -> salon.org.bookings.show(tx, booking.id())).priceMinor());
    }

    @Test
    void theLogHoldsTheWholeBookingWithoutThePhone() {
        var booking = salon.book(salon.anna, NOON);
        var body = salon.org.read(tx -> tx.one(
                "select body from change where org_id = $1 and kind = 'booking.created'",
                row -> row.getJsonObject(0),
                tx.org()));
        assertEquals(Wire.of(booking), body);
        assertEquals("Olga", body.getString("clientName"));
        assertNull(body.getString("phone"));
        assertEquals(-1, body.encode().indexOf("+998"));
    }

    @Test
    void fiftyAtOnceOnOneTimeOneWins() {
        var answers = race(50, n -> NOON);
        assertEquals(1, answers.stream().filter("created"::equals).count());
        assertEquals(49, answers.stream().filter("slot-taken"::equals).count(), answers::toString);
        assertEquals(1, salon.org.changes().size() - before);
        assertEquals(1, salon.occupancies());
        assertEquals(1, salon.org.count("booking where true"));
    }

    @Test
    void fiftyAtOnceOnTimesThatOverlapInPartsLeaveNoneThatDo() {
        var answers = race(50, n -> NOON.plus(7L * n, MINUTES));
        assertEquals(
                50,
                answers.stream()
                        .filter(List.of("created", "slot-taken")::contains)
                        .count(),
                answers::toString);
        assertEquals(answers.stream().filter("created"::equals).count(), salon.occupancies());
        assertEquals(salon.occupancies(), salon.org.changes().size() - before);
    }

    @Test
    void buffersCount() {
        salon.book(salon.anna, NOON);
        assertEquals("slot-taken", refused(salon.wish(salon.anna, NOON.plus(104, MINUTES))));
        assertEquals("slot-taken", refused(salon.wish(salon.anna, NOON.minus(104, MINUTES))));
        salon.book(salon.anna, NOON.plus(105, MINUTES));
        salon.book(salon.anna, NOON.minus(105, MINUTES));
        salon.book(salon.vera, NOON);
    }

    @Test
    void aTimeInThePastMayBeBooked() {
        salon.book(salon.anna, Instant.parse("2020-01-01T10:00:00Z"));
    }

    @Test
    void theEmployeeNeedsTheSkill() {
        assertEquals("skill-missing", refused(salon.wish(salon.lena, NOON)));
        nothingIsWritten();
    }

    @Test
    void anArchivedEmployeeGetsNone() {
        salon.org.write(tx -> salon.org.employees.archive(tx, salon.vera.id(), null));
        assertEquals("employee-archived", refused(salon.wish(salon.vera, NOON)));
    }

    @Test
    void anArchivedServiceIsNotBooked() {
        salon.org.write(tx -> salon.org.services.change(tx, salon.cut.id(), null, CreateBookingTest::archived));
        assertEquals("service-archived", refused(salon.wish(salon.anna, NOON)));
    }

    @Test
    void whatIsOfAnotherOrganisationDoesNotExist() {
        var other = new Salon();
        Stream.of(
                        new NewBooking(other.client.id(), salon.cut.id(), salon.anna.id(), NOON, null).because("So"),
                        new NewBooking(salon.client.id(), other.cut.id(), salon.anna.id(), NOON, null).because("So"),
                        new NewBooking(salon.client.id(), salon.cut.id(), other.anna.id(), NOON, null).because("So"),
                        new NewBooking(UUID.randomUUID(), salon.cut.id(), salon.anna.id(), NOON, null).because("So"))
                .forEach(foreign -> assertEquals("unknown-reference", refused(foreign)));
        nothingIsWritten();
        assertEquals(0, other.occupancies());
    }

    private List<String> race(int many, IntFunction<Instant> startsAt) {
        var answers = Collections.synchronizedList(new ArrayList<String>());
        var attempts = IntStream.range(0, many)
                .mapToObj(n -> salon.org
                        .started(tx -> salon.org.bookings.create(tx, salon.wish(salon.anna, startsAt.apply(n))))
                        .map("created")
                        .otherwise(failure -> salon.org.problem(failure).type())
                        .onSuccess(answers::add))
                .toList();
        Future.all(attempts).await();
        return answers;
    }

    private String refused(NewBooking wish) {
        return salon.org.refused(tx -> salon.org.bookings.create(tx, wish)).type();
    }

    private void nothingIsWritten() {
        assertEquals(before, salon.org.changes().size());
        assertEquals(0, salon.occupancies());
        assertEquals(0, salon.org.count("booking where true"));
    }

    private static Service priced(Service cut, long priceMinor) {
        return changed(cut, new JsonObject().put("priceMinor", priceMinor));
    }

    private static Service archived(Service cut) {
        return changed(cut, new JsonObject().put("archived", true));
    }

    private static Service changed(Service cut, JsonObject patch) {
        return Wire.to(Wire.of(cut).mergeIn(patch), Service.class);
    }
}
