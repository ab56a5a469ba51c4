package io.muster.db;

import io.muster.auth.Actor;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A transaction inside one organisation. Its statements name `org_id = $1` with {@link #org()} as first argument. */
public final class OrgTx extends Tx {
    private final Actor actor;
    private final ChangeLog log = new ChangeLog();
    private final BiConsumer<UUID, Long> committed;

    OrgTx(SqlConnection connection, boolean reads, Actor actor, BiConsumer<UUID, Long> committed) {
        super(connection, reads);
        this.actor = actor;
        this.committed = committed;
    }

    public Actor actor() {
        return actor;
    }

    public UUID org() {
        return actor.org();
    }

    /**
     * Puts the entity, as it is now, into the organisation's change log, in this transaction or not at all. Call it in
     * `map`: what `onSuccess` throws is lost.
     *
     * @param kind what happened, in the past tense, e.g. `swap.claimed`
     * @return the entity
     */
    public <E extends Entity> E changed(String kind, E entity) {
        refuseAfterEnd();
        if (reads()) {
            throw new IllegalStateException("A read changes nothing");
        }
        log.add(kind, entity);
        return entity;
    }

    /** {@link #changed} as a step of a chain, which gives the entity on. */
    public <E extends Entity> Function<E, E> logged(String kind) {
        return entity -> {
            changed(kind, entity);
            return entity;
        };
    }

    /** The same for many entities of one statement, in their order. */
    public <E extends Entity> Function<List<E>, List<E>> allLogged(String kind) {
        return entities -> {
            entities.forEach(entity -> changed(kind, entity));
            return entities;
        };
    }

    /** The number of the organisation's last change that this transaction sees; 0 before the first. */
    public Future<Long> seq() {
        return one("select change_seq from organisation where id = $1", row -> row.getLong(0), org());
    }

    @Override
    Future<Void> beforeCommit() {
        return log.append(this);
    }

    @Override
    void committed() {
        if (log.last() > 0) {
            committed.accept(org(), log.last());
        }
    }
}
