package io.muster.slot;

import io.muster.auth.Actor;
import io.muster.db.OrgTx;
import io.muster.link.Links;
import io.muster.link.Purpose;
import io.muster.org.Organisations;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.vertx.core.Future;
import java.util.UUID;

/** Slots over HTTP: for the desk with all details, for strangers without. */
public final class SlotApi implements Feature {
    private final Organisations organisations;
    private final Openings openings;
    private final Links links;

    public SlotApi(Organisations organisations, Openings openings, Links links) {
        this.organisations = organisations;
        this.openings = openings;
        this.links = links;
    }

    @Override
    public void mount(Api api) {
        api.on("listSlots", this::list)
                .on("explainSlot", this::explain)
                .on("listPublicSlots", this::listPublic)
                .on("explainPublicSlot", this::explainPublic);
    }

    private Future<Answer> list(Call call) {
        var days = SlotQuery.Days.of(call);
        var ask = SlotQuery.ofStaff(call);
        return call.read(tx -> offer(tx, ask, days));
    }

    private Future<Answer> explain(Call call) {
        var start = call.instant("start");
        var ask = SlotQuery.ofStaff(call);
        return call.read(
                tx -> openings.judge(tx, ask, start).map(judgement -> Answer.json(SlotJson.forStaff(judgement))));
    }

    private Future<Answer> listPublic(Call call) {
        var days = SlotQuery.Days.of(call);
        var ask = SlotQuery.ofClient(call);
        var link = call.header(Call.BOOKING_LINK);
        return organisations
                .openBySlug(call.path("slug"))
                .compose(org -> link == null
                        ? call.readAs(Actor.visitor(org.id()), tx -> offer(tx, ask, days))
                        : listMoving(call, link, org.id(), ask, days));
    }

    /** For a client who looks for another time: the one that the visit has now is not in its way. */
    private Future<Answer> listMoving(Call call, String link, UUID org, Ask ask, SlotQuery.Days days) {
        return links.read(call, link, Purpose.visit, (tx, found) -> {
            if (!tx.org().equals(org)) {
                throw Links.unknown();
            }
            return offer(tx, ask.except(found.subject()), days);
        });
    }

    private Future<Answer> offer(OrgTx tx, Ask ask, SlotQuery.Days days) {
        return openings.on(tx, ask, days.from(), days.to()).map(offer -> Answer.json(SlotJson.offer(offer, days)));
    }

    private Future<Answer> explainPublic(Call call) {
        var start = call.instant("start");
        var ask = SlotQuery.ofClient(call);
        return organisations
                .openBySlug(call.path("slug"))
                .compose(org -> call.readAs(
                        Actor.visitor(org.id()),
                        tx -> openings.judge(tx, ask, start)
                                .map(judgement -> Answer.json(SlotJson.forClients(judgement)))));
    }
}
