package io.muster.employee;

import io.muster.board.Sight;
import io.muster.board.Source;
import io.muster.db.OrgTx;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What can be done with skills. */
public final class Skills implements Feature, Source {
    @Override
    public void mount(Api api) {
        api.on("listSkills", call -> call.read(tx -> page(tx, call)))
                .on("showSkill", call -> call.read(tx -> show(tx, call.id()).map(Answer::ok)))
                .on(
                        "createSkill",
                        call -> call.write(
                                tx -> create(tx, call.body(NewSkill.class)).map(Answer::created)))
                .on(
                        "changeSkill",
                        call -> call.write(tx -> change(
                                        tx, call.id(), call.ifMatch(), skill -> call.patched(skill, Skill.class))
                                .map(Answer::ok)));
        SkillSql.sentences(api);
    }

    private static Future<Answer> page(OrgTx tx, Call call) {
        var after = Cursor.orStart(call.cursor());
        return tx.list(
                        SkillSql.LIST,
                        Skill::of,
                        tx.org(),
                        call.flag("archived"),
                        after.string(0),
                        after.id(1),
                        call.limit() + 1)
                .map(skills -> Answer.page(Page.of(skills, call.limit(), skill -> List.of(skill.name(), skill.id()))));
    }

    /** All of the organisation by name, archived ones too. */
    public Future<List<Skill>> all(OrgTx tx) {
        return tx.list(SkillSql.ALL, Skill::of, tx.org());
    }

    public Future<Skill> show(OrgTx tx, UUID id) {
        return tx.one(SkillSql.SHOW, Skill::of, tx.org(), id);
    }

    /**
     * Fails with 422 where one of them is archived. Ids that name nothing pass: their foreign key speaks of them. Nothing
     * is locked: who archives a skill in the same moment came later.
     */
    public static Future<Void> unlessArchived(OrgTx tx, Collection<UUID> ids, String pointer) {
        if (ids.isEmpty()) {
            return Future.succeededFuture();
        }
        return tx.one(SkillSql.ANY_ARCHIVED, row -> row.getBoolean(0), tx.org(), ids.toArray(UUID[]::new))
                .map(archived -> {
                    if (archived) {
                        throw Problem.unprocessable("skill-archived", "This skill is archived.")
                                .pointer(pointer, "An archived skill is not put to new use.");
                    }
                    return null;
                });
    }

    public Future<Skill> create(OrgTx tx, NewSkill input) {
        return tx.one(SkillSql.CREATE, Skill::of, tx.org(), input.name()).map(tx.logged("skill.created"));
    }

    /** In one statement. */
    public Future<List<Skill>> createAll(OrgTx tx, List<String> names) {
        return names.isEmpty()
                ? Future.succeededFuture(List.of())
                : tx.list(SkillSql.CREATE_ALL, Skill::of, tx.org(), names).map(tx.allLogged("skill.created"));
    }

    /** @param seen the version that the change is based on, null for whichever it is */
    public Future<Skill> change(OrgTx tx, UUID id, Integer seen, UnaryOperator<Skill> change) {
        return tx.one(SkillSql.LOCK, Skill::of, tx.org(), id)
                .map(current -> change.apply(Problem.unlessStale(seen, current)))
                .compose(next -> tx.one(SkillSql.CHANGE, Skill::of, tx.org(), id, next.name(), next.archived()))
                .map(tx.logged("skill.changed"));
    }

    @Override
    public String entity() {
        return "skill";
    }

    @Override
    public String list() {
        return "skills";
    }

    @Override
    public Future<List<Skill>> onBoard(OrgTx tx, Instant from, Instant to) {
        return all(tx);
    }

    @Override
    public Sight sight(JsonObject body) {
        return Sight.all(body);
    }
}
