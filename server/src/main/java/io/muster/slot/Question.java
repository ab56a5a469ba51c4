package io.muster.slot;

import io.muster.db.Malformed;
import io.muster.db.Wire;
import io.muster.web.Problem;
import io.muster.web.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a visitor watches: the same for all who chose the same. */
record Question(String slug, Ask ask, SlotQuery.Days days) {
    private static final int LONGEST = 4 * 1024;
    private static final int MOST_SERVICES = 5;
    private static final int MOST_SEATS = 100;

    /** The words of the message; {@code employee} is an id or `any`. */
    record Said(String slug, List<UUID> services, String employee, LocalDate from, LocalDate to, Integer seats) {}

    /** @throws Problem or {@link Malformed} for what cannot be watched */
    static Question of(String text) {
        if (text.length() > LONGEST) {
            throw refused("A message may have 4 KB");
        }
        var said = Wire.to(StrictJson.parse(text.getBytes(StandardCharsets.UTF_8)), Said.class);
        if (said.slug == null || said.services == null || said.from == null || said.to == null) {
            throw refused("Say slug, services, from and to");
        }
        if (said.services.isEmpty() || said.services.size() > MOST_SERVICES || said.services.contains(null)) {
            throw refused("A visit has one to five services");
        }
        return new Question(said.slug, ask(said), new SlotQuery.Days(said.from, said.to).checked());
    }

    private static Ask ask(Said said) {
        var seats = said.seats == null ? 1 : said.seats;
        if (seats < 1 || seats > MOST_SEATS) {
            throw refused("There are 1 to 100 seats");
        }
        var employees = said.employee == null ? List.<String>of() : List.of(said.employee);
        var services = said.services.stream().map(UUID::toString).toList();
        return new Ask(
                SlotQuery.parts(services, employees), Instant.EPOCH, Instant.EPOCH, seats, Audience.client, null, null);
    }

    private static Problem refused(String reason) {
        return Problem.malformed("invalid-request", reason);
    }
}
