package io.muster.visit;

import io.muster.booking.Bookings;
import io.muster.client.Clients;
import io.muster.link.Links;
import io.muster.org.Organisations;
import io.muster.service.Services;
import io.muster.slot.Openings;
import io.muster.waiting.Offers;
import io.muster.web.Api;
import io.muster.web.Feature;
import java.time.InstantSource;

/** All that clients do without an account, put together. */
public final class Doors implements Feature {
    private final Holding holding;
    private final ClientVisits visits;

    /** @param holds how many times a network may hold at once in one organisation */
    public Doors(
            Organisations organisations,
            Bookings bookings,
            Services services,
            Clients clients,
            Openings openings,
            Links links,
            VisitLinks visitLinks,
            Offers offers,
            long holds,
            InstantSource clock) {
        var shown = new Visits(organisations, bookings, services);
        var open = new OpenHolds(holds, clock);
        this.holding = new Holding(organisations, bookings, shown, visitLinks, links, open);
        this.visits = new ClientVisits(
                links, bookings, shown, new Accepting(bookings, clients, openings, offers), open, clock);
    }

    @Override
    public void mount(Api api) {
        api.add(holding).add(visits);
    }
}
