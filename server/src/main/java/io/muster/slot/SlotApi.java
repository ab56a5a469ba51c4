package io.muster.slot;

import io.muster.auth.Actor;
import io.muster.org.Organisations;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.vertx.core.Future;

/** Slots over HTTP: for the desk with all details, for strangers without. */
public final class SlotApi implements Feature {
    private final Organisations organisations;
    private final Openings openings;

    public SlotApi(Organisations organisations, Openings openings) {
        this.organisations = organisations;
        this.openings = openings;
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
        return call.read(tx ->
                openings.on(tx, ask, days.from(), days.to()).map(offer -> Answer.json(SlotJson.offer(offer, days))));
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
        return organisations
                .openBySlug(call.path("slug"))
                .compose(org -> call.readAs(
                        Actor.visitor(org.id()),
                        tx -> openings.on(tx, ask, days.from(), days.to())
                                .map(offer -> Answer.json(SlotJson.offer(offer, days)))));
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
