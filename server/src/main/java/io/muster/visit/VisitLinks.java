package io.muster.visit;

import io.muster.booking.Booking;
import io.muster.booking.Bookings;
import io.muster.db.OrgTx;
import io.muster.link.Links;
import io.muster.link.Purpose;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Feature;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links with which clients come to their visits. */
public final class VisitLinks implements Feature {
    /** So long after a visit its client may still look at it. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private final Bookings bookings;
    private final Links links;
    private final Optional<URI> publicUrl;

    public VisitLinks(Bookings bookings, Links links, Optional<URI> publicUrl) {
        this.bookings = bookings;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    @Override
    public void mount(Api api) {
        api.on(
                        "linkBooking",
                        call -> call.write(tx -> bookings.show(tx, call.id())
                                .compose(booking -> url(tx, booking))
                                .map(url -> Answer.json(new JsonObject().put("url", url)))))
                .on(
                        "unlinkBooking",
                        call -> call.write(tx -> bookings.show(tx, call.id())
                                .compose(booking -> links.revoke(tx, Purpose.visit, booking.visit()))
                                .map(ended -> Answer.none())));
    }

    /**
     * The address of the page where the booking's client sees and changes the visit. The token stands behind the hash, so
     * that no server and no referrer gets to hear it.
     */
    public Future<String> url(OrgTx tx, Booking booking) {
        return link(tx, booking.visit(), booking.endsAt()).map(link -> page() + links.token(tx.org(), link));
    }

    /** The visit's link, one that stands already or a new one. */
    Future<UUID> link(OrgTx tx, UUID visit, Instant endsAt) {
        return links.link(tx, Purpose.visit, visit, until(endsAt));
    }

    static Instant until(Instant endsAt) {
        return endsAt.plus(AFTERWARDS);
    }

    private String page() {
        return publicUrl.map(url -> url.toString().replaceFirst("/+$", "")).orElse("") + "/visit#";
    }
}
