package io.muster.front;

import io.muster.auth.Actor;
import io.muster.db.OrgDb;
import io.muster.db.Wire;
import io.muster.org.Organisation;
import io.muster.org.Organisation.Status;
import io.muster.org.Organisations;
import io.muster.service.Services;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The approved organisations with their services. */
public final class OpenShops implements Shopfront {
    private static final int PAGE = 50;

    private final Organisations organisations;
    private final Services services;
    private final OrgDb db;

    public OpenShops(Organisations organisations, Services services, OrgDb db) {
        this.organisations = organisations;
        this.services = services;
        this.db = db;
    }

    @Override
    public Future<Shop> shop(String slug) {
        return organisations
                .openBySlug(slug)
                .compose(found -> db.read(Actor.visitor(found.id()), tx -> services.onBoard(tx, null, null))
                        .map(list -> new Shop(
                                page(found)
                                        .put(
                                                "services",
                                                new JsonArray(list.stream()
                                                        .map(service -> (Object)
                                                                Wire.of(service).put("employees", new JsonArray()))
                                                        .toList())),
                                List.of())));
    }

    @Override
    public Future<JsonObject> search(String text, String cursor) {
        var wanted = Optional.ofNullable(text).orElse("").toLowerCase(Locale.ROOT);
        return organisations
                .list(null, PAGE)
                .map(page -> new JsonObject()
                        .put(
                                "items",
                                new JsonArray(page.items().stream()
                                        .filter(each -> each.status() == Status.approved)
                                        .filter(each -> each.name()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                                        .map(each -> (Object) page(each))
                                        .toList())));
    }

    private static JsonObject page(Organisation found) {
        return new JsonObject()
                .put("slug", found.slug())
                .put("name", found.name())
                .put("timeZone", found.timeZone())
                .put("languages", new JsonArray().add("en"));
    }
}
