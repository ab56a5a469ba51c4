package io.muster.org;

import io.muster.auth.Actor;
import io.muster.db.OrgTx;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** What can be done with an organisation's logo; it is part of the organisation's version. */
public final class Logos implements Feature {
    /** The address names the hash, so that a new picture is another one. */
    private static final String KEPT = "public, max-age=86400";

    private final Organisations organisations;
    private final Drawing drawing;

    public Logos(Vertx vertx, Organisations organisations) {
        this.organisations = organisations;
        this.drawing = new Drawing(vertx);
    }

    @Override
    public void mount(Api api) {
        api.on("showLogo", call -> call.read(Logos::show))
                .on("showPublicLogo", this::inPublic)
                .on("setLogo", this::set)
                .on(
                        "removeLogo",
                        call -> call.write(tx -> remove(tx, call.ifMatch()).map(Answer::ok)));
        LogoSql.sentences(api);
    }

    private static Future<Answer> show(OrgTx tx) {
        return tx.one(LogoSql.SHOW, Logo::of, tx.org()).map(logo -> Answer.content(logo.type(), logo.bytes()));
    }

    private Future<Answer> inPublic(Call call) {
        return organisations
                .openBySlug(call.path("slug"))
                .compose(organisation -> call.readAs(Actor.visitor(organisation.id()), Logos::show))
                .map(answer -> answer.header("Cache-Control", KEPT));
    }

    /** The picture is drawn before the transaction begins. */
    private Future<Answer> set(Call call) {
        return drawing.of(call.body(NewLogo.class))
                .compose(logo -> call.write(tx -> set(tx, call.ifMatch(), logo).map(Answer::ok)));
    }

    private Future<Organisation> set(OrgTx tx, Integer seen, Logo logo) {
        return organisations.locked(tx, seen).compose(current -> {
            tx.execute(LogoSql.SET, tx.org(), logo.bytes(), logo.type(), logo.hash());
            return named(tx, logo.hash());
        });
    }

    private Future<Organisation> remove(OrgTx tx, Integer seen) {
        return organisations.locked(tx, seen).compose(current -> {
            if (current.logo() == null) {
                throw Problem.notFound();
            }
            tx.execute(LogoSql.REMOVE, tx.org());
            return named(tx, null);
        });
    }

    private static Future<Organisation> named(OrgTx tx, String hash) {
        return tx.one(LogoSql.NAME, Organisation::of, tx.org(), hash).map(tx.logged("organisation.changed"));
    }
}
