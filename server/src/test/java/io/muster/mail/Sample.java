package io.muster.mail;

import io.muster.mail.Visited.Addressee;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A visit of a test: Olga's haircut in Tashkent. */
final class Sample {
    static final UUID ORG = new UUID(1, 1);
    static final UUID VISIT = new UUID(1, 2);
    static final UUID BOOKING = new UUID(1, 3);
    static final Instant START = Instant.parse("2031-05-05T05:00:00Z");
    static final Instant BEFORE = START.minusSeconds(86_400);
    static final Addressee OLGA = new Addressee("Olga Petrova", "olga@example.org", "en");

    private Sample() {}

    static Place place(String name, ZoneId zone) {
        return new Place(
                name, zone, "Amir Temur 7", "+998712000000", "lola@example.org", List.of("ru", "uz"), "Be kind.", 120);
    }

    static Place place() {
        return place("Lola", ZoneId.of("Asia/Tashkent"));
    }

    static Visited booking(UUID id, String status, String service, Instant start, Addressee to) {
        return new Visited(
                id,
                3,
                status,
                "public",
                service,
                "Anna",
                start,
                start.plusSeconds(2700),
                status.equals("held") ? start.minusSeconds(3600) : null,
                status.equals("requested") ? start.minusSeconds(3600) : null,
                15_000_000,
                "UZS",
                1,
                null,
                null,
                false,
                List.of(),
                to);
    }

    static Visited booking(String status) {
        return booking(BOOKING, status, "Haircut", START, OLGA);
    }

    static Telling telling(What what) {
        return new Telling(what, VISIT, BOOKING, 3);
    }

    static Mail mail(What what, Place place, Visited... visit) {
        var news = News.of(
                        telling(what),
                        place,
                        List.of(visit),
                        visit[0].startsAt().minusSeconds(86_400))
                .orElseThrow();
        return Letter.of(ORG, news, what.stands() ? "https://muster.example/visit#TOKEN" : null, null);
    }
}
