package io.muster.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.mail.Visited.Addressee;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
    @Test
    void aConfirmationSaysWhatWhenWhereAndHowToChangeIt() {
        var mail = Sample.mail(What.confirmed, Sample.place(), Sample.booking("confirmed"));
        assertEquals("Booked: Haircut, Monday, 5 May 2031, 10:00", mail.subject());
        assertEquals("""
                Hello Olga Petrova,

                Your booking at Lola is confirmed.

                Haircut
                Monday, 5 May 2031, 10:00–10:45
                With Anna

                Price: 150,000\u00a0UZS

                Lola
                Amir Temur 7
                +998712000000
                Times are local: Uzbekistan Time, UTC+5

                See, move or cancel it:
                https://muster.example/visit#TOKEN

                You can move or cancel it yourself until Monday, 5 May 2031, 08:00.

                Be kind.

                You get this e-mail because of a booking at Lola.
                """, mail.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Вы записаны: Haircut, понедельник, 5 мая 2031 г., 10:00 | Узбекистан, UTC+5",
                "uz | Siz yozildingiz: Haircut, dushanba, 5-may, 2031, 10:00 | O‘zbekiston vaqti, UTC+5",
            })
    void itIsInTheClientsLanguage(String language, String subject, String clock) {
        var to = new Addressee("Ольга", "olga@example.org", language);
        var booking = Sample.booking(Sample.BOOKING, "confirmed", "Haircut", Sample.START, to);
        var mail = Sample.mail(What.confirmed, Sample.place(), booking);
        assertEquals(subject, mail.subject().replaceAll("\\h", " "));
        assertTrue(mail.text().contains(clock), mail.text());
        assertTrue(mail.html().contains("<html lang=\"" + language + "\">"));
    }

    @Test
    void whoseLanguageIsUnknownIsWrittenInTheOrganisationsFirst() {
        var to = new Addressee("Ольга", "olga@example.org", null);
        var booking = Sample.booking(Sample.BOOKING, "confirmed", "Haircut", Sample.START, to);
        assertEquals("ru", Sample.mail(What.confirmed, Sample.place(), booking).language());
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-30T01:30, 'Sunday, 30 March 2031, 01:30–03:15', UTC+1",
        "2031-10-26T03:30, 'Sunday, 26 October 2031, 03:30–04:15', UTC+1",
        "2031-10-25T23:45, 'Saturday, 25 October 2031, 23:45–Sunday, 26 October 2031, 00:30', UTC+2",
    })
    void timesAreLocalOnTheDayTheClocksChange(String start, String span, String offset) {
        var berlin = ZoneId.of("Europe/Berlin");
        var at = ZonedDateTime.of(java.time.LocalDateTime.parse(start), berlin).toInstant();
        var booking = Sample.booking(Sample.BOOKING, "confirmed", "Cut", at, Sample.OLGA);
        var text = Sample.mail(What.confirmed, Sample.place("Lola", berlin), booking)
                .text();
        assertTrue(text.contains(span), text);
        assertTrue(text.contains(offset), text);
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void namesAreTextAndNeverMarkupOrHeaders(What what) {
        var evil = "<script>alert(1)</script>\r\nBcc: everybody@example.org {date} \u202e";
        var to = new Addressee(evil, "olga@example.org", "en");
        var status = What.moved == what ? "requested" : what.stands() ? standing(what) : gone(what);
        var booking = Sample.booking(Sample.BOOKING, status, evil, Sample.START, to);
        var mail = Sample.mail(what, Sample.place(evil, ZoneId.of("UTC")), booking);
        assertFalse(mail.html().contains("<script"), mail.html());
        assertTrue(
                mail.subject().lines().count() == 1 && mail.fromName().lines().count() == 1);
        mail.message("muster@localhost")
                .getHeaders()
                .forEach(header -> assertTrue(
                        header.getValue().lines().skip(1).allMatch(line -> line.startsWith(" ")), header.getValue()));
        assertTrue(mail.text().contains("{date}"), "What is put in is not read for places again");
    }

    @Test
    void whatIsGoneOffersNoLinkAndNoPrice() {
        var text = Sample.mail(What.cancelled, Sample.place(), Sample.booking("cancelled"))
                .text();
        assertFalse(text.contains("http") || text.contains("Price"), text);
    }

    @Test
    void whatCannotBeChangedAnyMoreDoesNotPromiseIt() {
        var soon = Sample.START.minusSeconds(7200);
        var news = News.of(
                        Sample.telling(What.confirmed),
                        Sample.place(),
                        java.util.List.of(Sample.booking("confirmed")),
                        soon)
                .orElseThrow();
        var text = Letter.of(Sample.ORG, news, "https://muster.example/visit#TOKEN", null)
                .text();
        assertTrue(text.contains("See your booking:") && text.contains("too late"), text);
    }

    @Test
    void anOfferSaysUntilWhen() {
        var text = Sample.mail(What.offered, Sample.place(), Sample.booking("held"))
                .text();
        assertTrue(text.contains("for you alone until Monday, 5 May 2031, 09:00."), text);
        assertTrue(text.contains("See and take this time"), text);
    }

    private static String standing(What what) {
        return switch (what) {
            case requested -> "requested";
            case offered -> "held";
            default -> "confirmed";
        };
    }

    private static String gone(What what) {
        return what == What.expired ? "expired" : "cancelled";
    }
}
