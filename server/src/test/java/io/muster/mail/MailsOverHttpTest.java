package io.muster.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.auth.Actor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From a promise to the mail in the folder, through the whole server. */
class MailsOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private final TestOrg org = SERVER.organisation();
    private final UUID skill = org.skill("Hair");
    private final UUID anna = org.employee("Anna", skill);
    private final UUID service = org.service("Cut", 60, skill);
    private final Instant start =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS).plus(5, ChronoUnit.HOURS);

    @Test
    void aConfirmedBookingIsToldOnceWithItsCalendar() throws Exception {
        var booking = book("olga@example.org");
        await(() -> !mails("Booked").isEmpty());
        var mail = mails("Booked").getJsonObject(0);
        assertEquals("olga@example.org", mail.getString("to"));
        assertTrue(mail.getBoolean("calendar"));
        assertTrue(mail.getString("text").contains(SERVER.url("/visit#")), mail.getString("text"));
        var eml = Files.readString(eml(mail));
        assertTrue(eml.contains("Auto-Submitted: auto-generated\r\n"), eml);
        var parts = (MimeMultipart) new MimeMessage(null, Files.newInputStream(eml(mail))).getContent();
        var parsed = Biweekly.parse(parts.getBodyPart(1).getInputStream()).first();
        assertEquals(
                booking.getString("id") + "@muster",
                parsed.getEvents().getFirst().getUid().getValue());
        assertEquals(1, parsed.getEvents().getFirst().getSequence().getValue());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(eml(mail))));
    }

    @Test
    void aBookingIsFollowedByItsNewsAndOldNewsIsNotTold() {
        var booking = book("olga@example.org");
        await(() -> !mails("Booked").isEmpty());
        var path = "/bookings/" + booking.getString("id");
        org.owner()
                .post(
                        path + "/move",
                        json("startsAt", start.plusSeconds(7200).toString()).put("reason", "Asked"))
                .expect(200);
        await(() -> !mails("Moved").isEmpty());
        tellOnceMore("confirmed", booking);
        await(() -> done("confirmed") == 2);
        org.owner().post(path + "/cancel").expect(200);
        await(() -> !mails("Cancelled").isEmpty());
        assertEquals(3, org.owner().get("/mails").expect(200).items().size());
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() {
        book(null);
        await(() -> done("confirmed") == 1);
        assertEquals(new JsonArray(), mails(""));
    }

    @Test
    void theReminderWaitsForItsTimeAndGoesWithTheBooking() {
        var booking = book("olga@example.org");
        await(() -> !mails("Booked").isEmpty());
        var reminder = reminder();
        assertEquals(start.minus(1, ChronoUnit.DAYS), Instant.parse(reminder.getString("runAt")));
        org.owner().post("/jobs/" + reminder.getString("id") + "/retry").expect(200);
        await(() -> !mails("Reminder").isEmpty());
        assertTrue(mails("Reminder").getJsonObject(0).getString("text").contains("/visit#"));
        assertEquals(1, mails("Booked").size());
        assertEquals(
                booking.getString("visit"), reminder.getJsonObject("subjects").getString("visit"));
    }

    @Test
    void noReminderOfWhatIsCancelled() {
        var booking = book("olga@example.org");
        await(() -> !mails("Booked").isEmpty());
        var reminder = reminder();
        org.owner().post("/bookings/" + booking.getString("id") + "/cancel").expect(200);
        org.owner().post("/jobs/" + reminder.getString("id") + "/retry").expect(200);
        await(() -> !mails("Cancelled").isEmpty() && jobs("done").size() == 3);
        assertEquals(new JsonArray(), mails("Reminder"));
    }

    @Test
    void othersDoNotReadIt() {
        book("olga@example.org");
        await(() -> !mails("Booked").isEmpty());
        assertFalse(
                SERVER.organisation().owner().get("/mails").expect(200).text().contains("olga"));
        org.reception().get("/mails").expect(403, "forbidden");
    }

    private JsonObject book(String email) {
        var client = json("name", "Olga");
        if (email != null) {
            client.put("email", email);
        }
        var id = org.owner()
                .post("/clients", client.put("language", "en"))
                .expect(201)
                .id();
        var body = json("client", id.toString())
                .put("service", service.toString())
                .put("employee", anna.toString())
                .put("startsAt", start.toString())
                .put("reason", "A friend");
        return org.owner().post("/bookings", body).expect(201).json();
    }

    /** The same promise under another key, as if it had been kept late. */
    private void tellOnceMore(String what, JsonObject booking) {
        var features = SERVER.muster().features();
        var body = json("what", what)
                .put("visit", booking.getString("visit"))
                .put("booking", booking.getString("id"))
                .put("version", booking.getInteger("version"));
        var test = Actor.system(org.id(), "Test");
        features.db()
                .write(test, tx -> features.outbox().promise(tx, "booking.told", body, null, "late"))
                .await();
    }

    private JsonArray mails(String subject) {
        var found = new JsonArray();
        org.owner().get("/mails").expect(200).items().stream()
                .map(JsonObject.class::cast)
                .filter(mail -> mail.getString("subject").startsWith(subject))
                .forEach(found::add);
        return found;
    }

    private long done(String what) {
        return jobs("done").stream()
                .filter(job -> what.equals(((JsonObject) job).getString("what")))
                .count();
    }

    private JsonObject reminder() {
        return jobs("due").stream()
                .map(JsonObject.class::cast)
                .filter(job -> job.getString("kind").equals("booking.reminder"))
                .findFirst()
                .orElseThrow();
    }

    private JsonArray jobs(String state) {
        return org.owner().get("/jobs?limit=200&state=" + state).expect(200).items();
    }

    private static void await(java.util.function.BooleanSupplier so) {
        for (int tries = 0; !so.getAsBoolean(); tries++) {
            assertTrue(tries < 200, "It did not come in time");
            SERVER.muster().vertx().timer(50, TimeUnit.MILLISECONDS).await();
        }
    }

    private Path eml(JsonObject mail) throws Exception {
        try (var files = Files.list(Path.of("target", "mails", org.id().toString()))) {
            return files.filter(file -> file.toString().endsWith(mail.getString("id") + ".eml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonObject json(String name, Object value) {
        return new JsonObject().put(name, value);
    }
}
