package io.muster.mail;

import io.muster.auth.Actor;
import io.muster.calendar.CalendarText;
import io.muster.calendar.Feeds;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.job.Outbox;
import io.muster.link.Links;
import io.muster.link.Purpose;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the promises to tell clients of their visits: reads what is so now, writes, and hands over; or lets it be. */
public final class Letters {
    /** A link in a letter is good for somewhat longer than the visit that it is about. */
    private static final Duration AFTER_VISIT = Duration.ofDays(30);

    private final OrgDb db;
    private final Links links;
    private final Post post;
    private final Supplier<String> site;
    private final InstantSource clock;

    /** @param site how people reach Muster, without a slash at its end */
    public Letters(OrgDb db, Links links, Post post, Supplier<String> site, InstantSource clock) {
        this.db = db;
        this.links = links;
        this.post = post;
        this.site = site;
        this.clock = clock;
    }

    public void keepPromisesOf(Outbox outbox) {
        outbox.on("booking.told", (actor, body) -> tell(actor, Telling.of(body)))
                .on("booking.reminder", (actor, body) -> tell(actor, Telling.of(What.reminder, body)));
    }

    private Future<Void> tell(Actor actor, Telling telling) {
        return db.write(actor, tx -> written(tx, telling))
                .compose(mail -> mail.map(post::send).orElseGet(Future::succeededFuture));
    }

    private Future<Optional<Mail>> written(OrgTx tx, Telling telling) {
        var place = tx.one(LetterSql.PLACE, Place::of, tx.org());
        var visit = tx.list(LetterSql.VISIT, Visited::of, tx.org(), telling.visit());
        return Future.all(place, visit)
                .map(both -> News.of(telling, place.result(), visit.result(), clock.instant()))
                .compose(news -> news.map(some -> written(tx, some).map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Mail> written(OrgTx tx, News news) {
        var address = address(tx, news);
        var calendar = calendar(tx, news);
        return Future.all(address, calendar)
                .map(both -> Letter.of(tx.org(), news, address.result(), calendar.result()));
    }

    private Future<String> address(OrgTx tx, News news) {
        return news.telling().what().stands()
                ? links.standing(
                                tx,
                                Purpose.visit,
                                news.telling().visit(),
                                news.end().plus(AFTER_VISIT))
                        .map(token -> site.get() + "/visit#" + token)
                : Future.succeededFuture();
    }

    private Future<String> calendar(OrgTx tx, News news) {
        return news.telling().what().carriesCalendar(news.first().status())
                ? Feeds.ofVisit(tx, news.telling().visit()).map(CalendarText::published)
                : Future.succeededFuture();
    }
}
