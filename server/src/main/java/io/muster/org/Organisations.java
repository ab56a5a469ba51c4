package io.muster.org;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.Entity;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.db.Wire;
import io.muster.org.Organisation.Status;
import io.muster.phone.Phone;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Cursor;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The verbs of organisations: the back-office sees all of them, everybody else the own one. */
public final class Organisations implements Feature, Source {
    private final SystemDb db;
    private final Users users;

    public Organisations(SystemDb db, Users users) {
        this.db = db;
        this.users = users;
    }

    @Override
    public void mount(Api api) {
        api.on("listOrganisations", call -> list(call.cursor(), call.limit()).map(Answer::page));
        api.on(
                "createOrganisation",
                call -> create(call.body(NewOrganisation.class)).map(made -> Answer.json(201, made)));
        api.on("showOrganisation", call -> call.read(tx -> current(tx).map(Answer::ok)));
        api.on(
                "changeOrganisation",
                call -> call.write(tx -> change(
                                tx, call.ifMatch(), organisation -> call.patched(organisation, Organisation.class))
                        .map(Answer::ok)));
        OrganisationSql.sentences(api);
    }

    /** In the order of their slugs. */
    public Future<Page<Organisation>> list(Cursor cursor, int limit) {
        var after = cursor == null ? "" : cursor.string(0);
        return db.read(tx -> tx.list(OrganisationSql.LIST, Organisation::of, after, limit + 1))
                .map(found -> Page.of(found, limit, organisation -> List.of(organisation.slug())));
    }

    public Future<Optional<Organisation>> bySlug(String slug) {
        return db.read(tx -> tx.maybe(OrganisationSql.BY_SLUG, Organisation::of, slug));
    }

    /** For strangers: the approved ones by name, of which a part of name or address is this; null for all. */
    public Future<Page<Organisation>> approved(String part, Cursor cursor, int limit) {
        var after = Cursor.orStart(cursor);
        return db.read(tx -> tx.list(
                        OrganisationSql.APPROVED,
                        Organisation::of,
                        part == null ? "" : part,
                        after.string(0),
                        after.id(1),
                        limit + 1))
                .map(found -> Page.of(found, limit, each -> List.of(each.name(), each.id())));
    }

    /** For strangers: only an approved organisation is there at all. */
    public Future<Organisation> openBySlug(String slug) {
        return bySlug(slug)
                .map(found ->
                        found.filter(each -> each.status() == Status.approved).orElseThrow(Problem::notFound));
    }

    /** Made by an administrator, so it is approved; its owner is added or invited with it. */
    public Future<CreatedOrganisation> create(NewOrganisation input) {
        var zone = TimeZones.checked(input.timeZone());
        var owner = NewUser.owner(input.owner());
        return db.write(tx -> tx.one(
                        OrganisationSql.CREATE, Organisation::of, input.slug(), input.name(), zone, Status.approved)
                .compose(made -> users.add(tx, made.id(), owner).map(added -> new CreatedOrganisation(made, added))));
    }

    /** The organisation of the transaction. */
    public Future<Organisation> current(OrgTx tx) {
        return tx.one(OrganisationSql.SHOW, Organisation::of, tx.org());
    }

    /** The organisation of the transaction, which stands still until commit. */
    Future<Organisation> locked(OrgTx tx, Integer seen) {
        return tx.one(OrganisationSql.LOCK, Organisation::of, tx.org())
                .map(current -> Problem.unlessStale(seen, current));
    }

    /** @param seen the version that the change is based on, null for whichever it is */
    public Future<Organisation> change(OrgTx tx, Integer seen, UnaryOperator<Organisation> change) {
        return locked(tx, seen)
                .map(current -> fit(current, change.apply(current)))
                .compose(next -> tx.one(OrganisationSql.CHANGE, Organisation::of, tx.org(), next))
                .map(tx.logged("organisation.changed"));
    }

    private static JsonObject fit(Organisation current, Organisation next) {
        TimeZones.checked(next.timeZone());
        FrameOrigins.check(next.frameOrigins());
        return Wire.of(next).put("phone", Phone.changed(current.phone(), next.phone()));
    }

    @Override
    public String entity() {
        return "organisation";
    }

    /** It stands at the top of a snapshot, not in a list. */
    @Override
    public String list() {
        return null;
    }

    @Override
    public Future<? extends List<? extends Entity>> onBoard(OrgTx tx, Instant from, Instant to) {
        return current(tx).map(List::of);
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.all(body);
    }
}
