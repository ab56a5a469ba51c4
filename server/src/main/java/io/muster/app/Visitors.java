package io.muster.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.muster.booking.Bookings;
import io.muster.client.Clients;
import io.muster.db.OrgDb;
import io.muster.front.Front;
import io.muster.front.PublicOrgs;
import io.muster.link.Links;
import io.muster.org.Organisations;
import io.muster.service.Services;
import io.muster.slot.LiveLimits;
import io.muster.slot.LiveSlots;
import io.muster.slot.Openings;
import io.muster.slot.SlotApi;
import io.muster.visit.Doors;
import io.muster.visit.VisitLinks;
import io.muster.waiting.Offers;
import io.muster.waiting.WaitingList;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** What clients without an account have to do with, put together. */
record Visitors(
        PublicOrgs publicOrgs,
        SlotApi slots,
        LiveSlots liveSlots,
        WaitingList waitingList,
        VisitLinks visitLinks,
        Doors doors,
        Front front) {
    /** Who they need. */
    record Neighbours(
            OrgDb db,
            Organisations organisations,
            Services services,
            Clients clients,
            Openings openings,
            Bookings bookings,
            Links links,
            Offers offers) {}

    static Visitors of(Vertx vertx, Settings settings, MeterRegistry registry, Neighbours near) {
        var clock = InstantSource.system();
        var publicOrgs = new PublicOrgs(near.organisations, near.services);
        var visitLinks = new VisitLinks(near.bookings, near.links, settings.publicUrl());
        return new Visitors(
                publicOrgs,
                new SlotApi(near.organisations, near.openings, near.links),
                new LiveSlots(vertx, near.db, near.organisations, near.openings, registry, LiveLimits.standard()),
                new WaitingList(near.organisations, near.clients, near.services, clock),
                visitLinks,
                doors(settings, near, visitLinks, clock),
                new Front(publicOrgs, near.db, settings.publicUrl()));
    }

    private static Doors doors(Settings settings, Neighbours near, VisitLinks visitLinks, InstantSource clock) {
        long holdsAtOnce =
                Math.max(1, settings.rateLimits().get("public-booking").requests() / 3);
        return new Doors(
                near.organisations,
                near.bookings,
                near.services,
                near.clients,
                near.openings,
                near.links,
                visitLinks,
                near.offers,
                holdsAtOnce,
                clock);
    }
}
