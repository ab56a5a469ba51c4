package io.muster.org;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.Entity;
import io.muster.db.OrgTx;
import io.muster.db.SystemDb;
import io.muster.org.Organisation.Status;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Cursor;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        api.on("changeOrganisation", call -> call.write(tx -> change(tx, call)));
        api.constraint(
                OrganisationSql.SLUG_TAKEN,
                Problem.conflict("slug-taken", "Another organisation has this address already.")
                        .pointer("/slug", "It is taken."));
        api.constraint(
                OrganisationSql.SLUG_FORM,
                Problem.unprocessable("slug-form", "An address has 3 to 63 small letters, digits and hyphens."));
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

    public Future<Organisation> change(OrgTx tx, Organisation next) {
        TimeZones.checked(next.timeZone());
        return tx.one(
                        OrganisationSql.CHANGE,
                        Organisation::of,
                        tx.org(),
                        next.name(),
                        next.timeZone(),
                        next.swapApproval())
                .map(tx.logged("organisation.changed"));
    }

    private Future<Answer> change(OrgTx tx, Call call) {
        return tx.one(OrganisationSql.LOCK, Organisation::of, tx.org())
                .map(current -> call.patched(Problem.unlessStale(call.ifMatch(), current), Organisation.class))
                .compose(next -> change(tx, next))
                .map(Answer::ok);
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
