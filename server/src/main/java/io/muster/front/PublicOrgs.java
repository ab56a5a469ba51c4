package io.muster.front;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.muster.db.OrgTx;
import io.muster.db.Wire;
import io.muster.org.Organisation;
import io.muster.org.Organisations;
import io.muster.service.Performers;
import io.muster.service.Service;
import io.muster.service.Services;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Cursor;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What strangers may read: which organisations there are, and what each of them offers. */
public final class PublicOrgs implements Feature {
    /** Short: who changes a price wants to see it soon. */
    private static final String KEPT = "public, max-age=10";

    private final Organisations organisations;
    private final Services services;

    public PublicOrgs(Organisations organisations, Services services) {
        this.organisations = organisations;
        this.services = services;
    }

    @Override
    public void mount(Api api) {
        api.on("listPublicOrgs", this::search);
        api.on("showPublicOrg", this::show);
    }

    private Future<Answer> search(Call call) {
        return search(call.query("search"), call.cursor(), call.limit())
                .map(page -> Answer.page(page).header("Cache-Control", KEPT));
    }

    /** @param part of name or address; null for all */
    Future<Page<PublicOrg.Line>> search(String part, Cursor cursor, int limit) {
        return organisations
                .approved(part, cursor, limit)
                .map(page ->
                        new Page<>(page.items().stream().map(PublicOrg.Line::of).toList(), page.next()));
    }

    /** Fails with a Problem 404 for a slug that is not there. */
    Future<Shop> shop(OrgDb db, String slug) {
        return organisations
                .openBySlug(slug)
                .compose(organisation -> db.read(Actor.visitor(organisation.id()), tx -> offered(tx, organisation))
                        .map(offered -> new Shop(Wire.of(offered), organisation.frameOrigins())));
    }

    private Future<Answer> show(Call call) {
        return organisations
                .openBySlug(call.path("slug"))
                .compose(organisation -> call.readAs(
                        Actor.visitor(organisation.id()),
                        tx -> offered(tx, organisation).map(Answer::json)))
                .map(answer -> answer.header("Cache-Control", KEPT));
    }

    private Future<PublicOrg> offered(OrgTx tx, Organisation organisation) {
        var all = services.all(tx);
        var able = Performers.able(tx);
        return Future.all(all, able)
                .map(both -> PublicOrg.of(organisation, offered(all.result(), byService(able.result()))));
    }

    private static Map<UUID, List<PublicService.Who>> byService(List<Performers.Able> able) {
        return able.stream().collect(groupingBy(Performers.Able::service, mapping(PublicOrgs::who, toList())));
    }

    private static PublicService.Who who(Performers.Able of) {
        return new PublicService.Who(of.employee(), of.name(), of.durationMinutes(), of.priceMinor());
    }

    /** What nobody performs cannot be booked, so it is not offered. */
    private static List<PublicService> offered(List<Service> all, Map<UUID, List<PublicService.Who>> able) {
        return all.stream()
                .filter(service -> service.online() && !service.archived() && able.containsKey(service.id()))
                .map(service -> PublicService.of(service, able.get(service.id())))
                .toList();
    }
}
