package io.muster.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes one letter: news in, mail out. Pure. */
final class Letter {
    private final News news;
    private final Words words;
    private final LocalWords local;
    private final Paper paper = new Paper();

    private Letter(News news) {
        this.news = news;
        this.words = Words.in(news.language());
        this.local = new LocalWords(words.locale(), news.place().zone());
    }

    /**
     * @param address where the visit can be seen, moved and cancelled; null where nothing stands
     * @param calendar to go with it, null for none
     */
    static Mail of(UUID org, News news, String address, String calendar) {
        return new Letter(news).mail(org, address, calendar);
    }

    private Mail mail(UUID org, String address, String calendar) {
        var subject = say("subject");
        opening();
        news.told().forEach(this::item);
        further();
        price();
        where();
        if (address != null) {
            manage(address);
        }
        remains();
        closing();
        return new Mail(
                org,
                news.telling().id(),
                words.locale().getLanguage(),
                news.place().name(),
                news.place().email(),
                news.to().email(),
                subject,
                paper.text(),
                paper.html(words.locale().getLanguage(), subject),
                calendar);
    }

    private void opening() {
        paper.paragraph(words.say("hello", Map.of("name", news.to().name())));
        paper.paragraph(say("opening"));
        var reason = news.first().reason();
        if (news.telling().what() == What.declined && reason != null) {
            paper.paragraph(words.say("reason", Map.of("reason", reason)));
        }
    }

    private void item(Visited booking) {
        var lines = new ArrayList<String>();
        lines.add(local.span(booking.startsAt(), booking.endsAt()));
        lines.add(words.say("with", Map.of("employee", booking.employee())));
        if (booking.guest() != null) {
            lines.add(words.say("guest", Map.of("guest", booking.guest())));
        }
        if (booking.seats() > 1) {
            lines.add(words.say("seats", Map.of("seats", String.valueOf(booking.seats()))));
        }
        paper.item(booking.service(), String.join("\n", lines));
    }

    private void further() {
        var starts = news.first().further();
        if (news.isOfWholeSeries() && !starts.isEmpty()) {
            paper.item(
                    words.say(news.telling().what().stands() ? "further" : "furtherOver"),
                    starts.stream().map(local::moment).collect(Collectors.joining("\n")));
        }
    }

    private void price() {
        long minor = news.told().stream().mapToLong(Visited::priceMinor).sum();
        if (news.telling().what().stands() && minor > 0) {
            paper.paragraph(words.say(
                    "price", Map.of("price", local.money(minor, news.first().currency()))));
        }
    }

    private void where() {
        var place = news.place();
        var lines = new ArrayList<>(List.of(place.name()));
        if (news.telling().what().stands() && !place.address().isBlank()) {
            lines.add(place.address());
        }
        if (place.phone() != null) {
            lines.add(place.phone());
        }
        lines.add(words.say("clock", Map.of("clock", local.clock(news.first().startsAt()))));
        paper.paragraph(String.join("\n", lines));
    }

    private void manage(String address) {
        if (news.telling().what() == What.offered) {
            paper.button(words.say("take"), address);
            return;
        }
        var until = news.changeableUntil();
        boolean changeable = until.isAfter(news.now());
        paper.button(words.say(changeable ? "manage" : "see"), address);
        paper.paragraph(
                changeable
                        ? words.say("deadline", Map.of("until", local.moment(until)))
                        : words.say("late", Map.of("organisation", news.place().name())));
        if (!news.place().cancellationNote().isBlank()) {
            paper.paragraph(news.place().cancellationNote());
        }
    }

    private void remains() {
        if (!news.remains().isEmpty()) {
            paper.paragraph(words.say("remains"));
            news.remains().forEach(this::item);
        }
    }

    private void closing() {
        paper.paragraph(words.say("closing", Map.of("organisation", news.place().name())));
    }

    private String say(String part) {
        var first = news.first();
        var held = first.heldUntil() == null ? first.startsAt() : first.heldUntil();
        return words.say(
                news.telling().what() + "." + part,
                Map.of(
                        "organisation", news.place().name(),
                        "service", first.service(),
                        "date", local.date(first.startsAt()),
                        "time", local.time(first.startsAt()),
                        "held", local.moment(held)));
    }
}
