package io.muster.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.mail.Visited.Addressee;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsTest {
    private static final List<String> STATES =
            List.of("held", "requested", "confirmed", "checked_in", "completed", "cancelled", "no_show", "expired");

    @ParameterizedTest
    @EnumSource(What.class)
    void aLetterIsWrittenOnlyInTheStatesWhereItIsTrue(What what) {
        var expected = switch (what) {
            case confirmed, reminder -> Set.of("confirmed");
            case requested -> Set.of("requested");
            case moved -> Set.of("confirmed", "requested");
            case offered -> Set.of("held");
            case declined, cancelled -> Set.of("cancelled");
            case expired -> Set.of("expired");
        };
        for (var state : STATES) {
            assertEquals(expected.contains(state), isTold(what, Sample.booking(state), Sample.BEFORE), state);
        }
    }

    @Test
    void whatHasMovedOnIsNotTold() {
        var telling = new Telling(What.reminder, Sample.VISIT, Sample.BOOKING, 2);
        assertTrue(News.of(telling, Sample.place(), List.of(Sample.booking("confirmed")), Sample.BEFORE)
                .isEmpty());
    }

    @Test
    void whatHasBegunIsNotTold() {
        assertFalse(isTold(What.confirmed, Sample.booking("confirmed"), Sample.START));
        assertTrue(isTold(What.confirmed, Sample.booking("confirmed"), Sample.START.minusMillis(1)));
    }

    @Test
    void anOfferThatIsOverIsNotTold() {
        assertFalse(isTold(What.offered, Sample.booking("held"), Sample.START.minusSeconds(3600)));
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() {
        for (var email : new String[] {null, "", "olga", "a@b\r\nBcc: x@y", "a b@c", "\"x\"@y,z@w"}) {
            var to = new Addressee("Olga", email, "en");
            var booking = Sample.booking(Sample.BOOKING, "confirmed", "Cut", Sample.START, to);
            assertFalse(isTold(What.confirmed, booking, Sample.BEFORE), email);
        }
        assertFalse(
                isTold(What.offered, Sample.booking(Sample.BOOKING, "held", "Cut", Sample.START, null), Sample.BEFORE));
    }

    @Test
    void ofASeriesTheFirstIsToldForAll() {
        assertFalse(isTold(What.confirmed, inSeries(true), Sample.BEFORE));
        assertTrue(isTold(What.confirmed, inSeries(false), Sample.BEFORE));
        assertTrue(isTold(What.reminder, inSeries(true), Sample.BEFORE));
        var text = Sample.mail(What.confirmed, Sample.place(), inSeries(false)).text();
        assertTrue(text.contains("And again on\nMonday, 12 May 2031, 10:00"), text);
    }

    @Test
    void ofASeriesThatEndsAllIsToldOnce() {
        var telling = new Telling(What.cancelled, Sample.VISIT, Sample.BOOKING, 3, true);
        var news = News.of(telling, Sample.place(), List.of(inSeries("cancelled", false)), Sample.BEFORE);
        var text = Letter.of(Sample.ORG, news.orElseThrow(), null, null).text();
        assertTrue(text.contains("Also cancelled\nMonday, 12 May 2031, 10:00"), text);
        var one = Sample.mail(What.cancelled, Sample.place(), inSeries("cancelled", false));
        assertFalse(one.text().contains("12 May"), one.text());
    }

    private static Visited inSeries(boolean follows) {
        return inSeries("confirmed", follows);
    }

    private static Visited inSeries(String status, boolean follows) {
        var one = Sample.booking(status);
        return new Visited(
                one.booking(),
                one.version(),
                one.status(),
                "series",
                one.service(),
                one.employee(),
                one.startsAt(),
                one.endsAt(),
                null,
                null,
                one.priceMinor(),
                one.currency(),
                1,
                null,
                null,
                follows,
                List.of(Sample.START.plusSeconds(7 * 86_400)),
                one.client());
    }

    @Test
    void ofACancelledPartTheRestIsSaid() {
        var rest =
                Sample.booking(UUID.randomUUID(), "confirmed", "Colour", Sample.START.plusSeconds(2700), Sample.OLGA);
        var news = News.of(
                        Sample.telling(What.cancelled),
                        Sample.place(),
                        List.of(Sample.booking("cancelled"), rest),
                        Sample.BEFORE)
                .orElseThrow();
        assertEquals(
                List.of("Haircut"), news.told().stream().map(Visited::service).toList());
        assertEquals(
                List.of("Colour"), news.remains().stream().map(Visited::service).toList());
    }

    private static boolean isTold(What what, Visited booking, Instant now) {
        return News.of(Sample.telling(what), Sample.place(), List.of(booking), now)
                .isPresent();
    }
}
