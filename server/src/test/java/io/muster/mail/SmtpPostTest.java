package io.muster.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.muster.job.Setback;
import io.vertx.core.Vertx;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a small real mail server. */
class SmtpPostTest {
    private static final String FROM = "bookings@muster.example";
    private final Vertx vertx = Vertx.vertx();
    private final GreenMail server = started();
    private final int port = server.getSmtp().getPort();

    @AfterEach
    void stop() {
        server.stop();
        vertx.close().await();
    }

    @Test
    void aLetterArrivesWithAllItsParts() throws Exception {
        var name = "Салон «Лола», 💇🏽‍♀️ \"Beauty\" <x@y> & Co; 100%";
        var place = Sample.place(name, ZoneId.of("Asia/Tashkent"));
        var plain = Sample.mail(
                What.confirmed,
                place,
                Sample.booking(Sample.BOOKING, "confirmed", "Стрижка 💇🏽‍♀️", Sample.START, Sample.OLGA));
        var mail = new Mail(
                plain.org(),
                plain.id(),
                "en",
                name,
                plain.replyTo(),
                plain.to(),
                plain.subject(),
                plain.text(),
                plain.html(),
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        post("").send(mail).await();

        var arrived = arrived();
        assertEquals("Booked: Стрижка 💇🏽‍♀️, Monday, 5 May 2031, 10:00", arrived.getSubject());
        var from = (InternetAddress) arrived.getFrom()[0];
        assertEquals(name, from.getPersonal());
        assertEquals(FROM, from.getAddress());
        assertEquals("lola@example.org", arrived.getReplyTo()[0].toString());
        assertEquals("<confirmed." + Sample.BOOKING + ".3@muster.example>", arrived.getMessageID());
        assertArrayEquals(new String[] {"auto-generated"}, arrived.getHeader("Auto-Submitted"));
        var parts = (MimeMultipart) arrived.getContent();
        var bodies = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertEquals(mail.text().strip(), text(bodies, 0));
        assertEquals(mail.html().strip(), text(bodies, 1));
        assertTrue(parts.getBodyPart(1).getContentType().contains("text/calendar"));
        assertEquals("visit.ics", parts.getBodyPart(1).getFileName());
    }

    @Test
    void noNameAddsAHeaderOrAReceiver() throws Exception {
        var evil = "Lola\r\nBcc: everybody@example.org\r\n\r\nBody";
        var mail = new Mail(Sample.ORG, "1", "en", evil, evil, "olga@example.org", evil, "Text", "<p>Text</p>", null);
        post("").send(mail).await();
        var arrived = arrived();
        assertEquals(1, server.getReceivedMessages().length);
        assertNull(arrived.getHeader("Bcc"));
        assertEquals("Lola Bcc: everybody@example.org Body", arrived.getSubject());
        assertEquals(FROM, arrived.getReplyTo()[0].toString().replaceFirst(".*<(.*)>", "$1"));
    }

    @Test
    void aServerThatIsNotThereIsToldWithoutAnyName() {
        server.stop();
        var setback = assertThrows(Setback.class, () -> post("").send(anyMail()).await());
        assertTrue(setback.getMessage().startsWith("The mail server was not reached"), setback.getMessage());
        assertTrue(!setback.getMessage().contains("olga"));
    }

    @Test
    void aPasswordThatIsWrongIsToldByItsNumber() {
        server.setUser("lola@muster.example", "lola", "right");
        server.getManagers().getUserManager().setAuthRequired(true);
        var setback = assertThrows(
                Setback.class, () -> post("lola:wrong@").send(anyMail()).await());
        assertTrue(setback.getMessage().matches("The mail server refused it with 5\\d\\d"), setback.getMessage());
        post("lola:right@").send(anyMail()).await();
        assertEquals(1, server.getReceivedMessages().length);
    }

    private Post post(String login) {
        return new SmtpPost(vertx, Smtp.of("smtp://" + login + "127.0.0.1:" + port + "?starttls=off"), FROM);
    }

    private static Mail anyMail() {
        return Sample.mail(What.reminder, Sample.place(), Sample.booking("confirmed"));
    }

    private MimeMessage arrived() {
        assertTrue(server.waitForIncomingEmail(10_000, 1));
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMultipart parts, int part) throws Exception {
        return String.valueOf(parts.getBodyPart(part).getContent())
                .replace("\r\n", "\n")
                .strip();
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
