package io.muster.app;

import io.muster.db.Wire;
import io.muster.hours.DayHours;
import io.muster.hours.NewHours;
import io.muster.hours.WeekHours;
import io.muster.org.Organisation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the demo organisation tells its clients, how its services are booked, and when its people work: plain data. */
final class DemoPage {
    /** What is said of a service beside its name, length and price. */
    private static final Map<String, JsonObject> RULES = Map.of(
            "Haircut",
            new JsonObject().put("description", "Wash, cut and blow-dry.").put("noticeMinutes", 30),
            "Colouring",
            new JsonObject()
                    .put("description", "Colour, care and blow-dry. Please tell us about earlier colours.")
                    .put("stepMinutes", 30)
                    .put("noticeMinutes", 240)
                    .put("depositMinor", 9_000_000)
                    .put("noShowFeeMinor", 9_000_000)
                    .put(
                            "questions",
                            new JsonArray()
                                    .add(question("length", "How long is your hair?", "choice", true)
                                            .put("choices", new JsonArray(List.of("Short", "To the shoulder", "Long"))))
                                    .add(question("coloured", "Is it coloured now?", "yes_no", true))
                                    .add(question("allergies", "Anything that you cannot stand?", "text", false))),
            "Manicure",
            new JsonObject().put("description", "Classic manicure with polish.").put("clientLimit", 3),
            "Evening make-up",
            new JsonObject()
                    .put("description", "For weddings and evenings; we confirm each by hand.")
                    .put("confirmation", "request")
                    .put("noticeMinutes", 720)
                    .put("questions", new JsonArray().add(question("occasion", "What is the occasion?", "text", true))),
            "Back massage",
            new JsonObject()
                    .put("description", "Fifty minutes for neck and back.")
                    .put("dayLimit", 20),
            "Make-up workshop",
            new JsonObject()
                    .put("description", "Learn a day and an evening look in a group of eight.")
                    .put("capacity", 8)
                    .put("stepMinutes", 60)
                    .put("windowDays", 90));

    private static final JsonObject PAGE = new JsonObject()
            .put("description", "Hair, nails, make-up and massage in the middle of Tashkent.")
            .put("address", "Tashkent, Amir Temur Avenue 12")
            .put("phone", "+998712345678")
            .put("email", "hello" + DemoSalon.AT)
            .put("languages", new JsonArray(List.of("uz", "ru", "en")))
            .put("colour", "#0f766e")
            .put("openingNote", "Monday to Saturday from 9 to 19; the door is in the courtyard.")
            .put("bookingNote", "Come five minutes early, there is tea.")
            .put("cancellationNote", "Move or cancel by your link until 12 hours before.")
            .put("cancelMinutes", 720)
            .put("clientDayLimit", 3);

    private DemoPage() {}

    static Organisation of(Organisation organisation) {
        return Wire.to(Wire.of(organisation).mergeIn(PAGE), Organisation.class);
    }

    static JsonObject rulesOf(String service) {
        return RULES.getOrDefault(service, new JsonObject());
    }

    /** Full time from Monday to Saturday, part time every other day; Navruz is free. */
    static NewHours hours(DemoSalon.Worker worker, LocalDate today) {
        boolean fullTime = worker.weeklyMaxHours() > 30;
        var week = IntStream.rangeClosed(1, 6)
                .filter(day -> fullTime || day % 2 == 1)
                .mapToObj(day -> new WeekHours(day, LocalTime.of(9, 0), LocalTime.of(19, 0), null, null))
                .toList();
        var navruz = LocalDate.of(today.getYear() + (today.getDayOfYear() > 79 ? 1 : 0), 3, 21);
        return new NewHours(week, List.of(new DayHours(navruz, null, null, "Navruz")));
    }

    private static JsonObject question(String id, String label, String kind, boolean required) {
        return new JsonObject()
                .put("id", id)
                .put("label", label)
                .put("kind", kind)
                .put("required", required);
    }
}
