package io.muster.browser;

import io.muster.Person;
import io.muster.TestOrg;
import io.muster.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

/** An approved organisation that clients can book: two people who cut every day from nine to six. */
final class Parlour {
    final TestOrg org = TestServer.shared().organisation();
    final Person owner = org.owner();
    final UUID cutting = org.skill("Cutting");
    final UUID aziz = org.employee("Aziz Karimov", cutting);
    final UUID bobur = org.employee("Bobur Tosh", cutting);
    final UUID haircut = org.service("Haircut", 45, cutting);

    Parlour() {
        works(aziz);
        works(bobur);
        change(new JsonObject()
                .put("name", "Parlour")
                .put("address", "Amir Temur 41, Tashkent")
                .put("phone", "+998712001020")
                .put("openingNote", "Every day from nine to six")
                .put("cancellationNote", "Tell us a day before.")
                .put("languages", new JsonArray().add("en").add("ru").add("uz")));
    }

    /** The address of its page, in English. */
    String page() {
        return "/book/" + org.slug() + "?lang=en";
    }

    void change(JsonObject patch) {
        int version = owner.get("/organisation").expect(200).json().getInteger("version");
        owner.patch("/organisation", version, patch).expect(200);
    }

    void changeService(JsonObject patch) {
        var path = "/services/" + haircut;
        owner.patch(path, owner.get(path).expect(200).json().getInteger("version"), patch)
                .expect(200);
    }

    /** Only one person is left to book. */
    Parlour alone() {
        owner.post("/employees/" + bobur + "/archive").expect(200);
        return this;
    }

    /** A stranger joins the waiting list for any time of the next two months. */
    void waits(String name) {
        var client = new JsonObject()
                .put("name", name)
                .put("phone", "+998901234599")
                .put("email", "nilufar@example.org")
                .put("language", "en");
        var wish = new JsonObject()
                .put("service", haircut.toString())
                .put("from", Instant.now().toString())
                .put("to", Instant.now().plus(Duration.ofDays(60)).toString())
                .put("client", client);
        TestServer.shared()
                .nobody()
                .post(
                        "/public/orgs/" + org.slug() + "/waiting",
                        wish,
                        UUID.randomUUID().toString())
                .expect(201);
    }

    /** The address that whoever is offered the one held time gets by mail. */
    String linkOfHeld() {
        var range = "from=" + Instant.now() + "&to=" + Instant.now().plus(Duration.ofDays(60));
        var held = owner.get("/bookings?limit=200&" + range).expect(200).items().stream()
                .map(JsonObject.class::cast)
                .filter(booking -> booking.getString("status").equals("held"))
                .findFirst()
                .orElseThrow();
        var url = URI.create(
                owner.post("/bookings/" + held.getString("id") + "/link").json().getString("url"));
        return "/visit?lang=en#" + url.getFragment();
    }

    private void works(UUID employee) {
        var week = new JsonArray();
        IntStream.rangeClosed(1, 7)
                .forEach(day -> week.add(new JsonObject()
                        .put("weekday", day)
                        .put("starts", "09:00")
                        .put("ends", "18:00")));
        owner.put(
                        "/employees/" + employee + "/hours",
                        0,
                        new JsonObject().put("week", week).put("exceptions", new JsonArray()))
                .expect(200);
    }
}
