package io.muster.signin;

import io.muster.auth.Actor;
import io.muster.db.SystemDb;
import io.muster.db.SystemTx;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions of seven days: opens, goes on, moves and ends them, and tells at once which have ended. */
public final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration LIFE = Duration.ofDays(7);

    private final SystemDb db;
    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final RevokedSessions revoked;
    private final InstantSource clock;

    public Sessions(SystemDb db, Tokens tokens, RevokedSessions revoked, InstantSource clock) {
        this.db = db;
        this.tokens = tokens;
        this.refreshTokens = new RefreshTokens(clock);
        this.revoked = revoked;
        this.clock = clock;
    }

    /** Where a sign-in comes from. */
    public record Device(String address, String agent) {}

    /** Opens a session for a person whose password was right. */
    Future<Grant> open(SystemTx tx, Person person, Optional<Membership> member, Device device) {
        var now = clock.instant();
        var org = member.map(Membership::id).orElse(null);
        return tx.one(
                        SessionSql.OPEN,
                        Family::of,
                        person.account().id(),
                        org,
                        now,
                        now.plus(LIFE),
                        device.address(),
                        device.agent())
                .compose(family ->
                        refreshTokens.first(tx, family.id()).map(token -> grant(person, member, family, token)));
    }

    /** Goes on with a session; 401 when it is over, and the end of it when the token was used before. */
    public Future<Grant> refresh(String refreshToken) {
        return db.write(tx -> refreshTokens
                        .rotate(tx, new RefreshToken(refreshToken))
                        .compose(rotation -> rotation.isEmpty() ? none() : goOn(tx, rotation.get())))
                .map(grant -> grant.orElseThrow(Sessions::ended));
    }

    private Future<Optional<Grant>> goOn(SystemTx tx, RefreshTokens.Rotation rotation) {
        var family = rotation.family();
        if (rotation.next() == null) {
            LOG.warn("A refresh token was used again: session {} is ended", family.id());
            return end(tx, SessionSql.END_ONE, family.user(), Ending.REUSED, family.id(), clock.instant())
                    .compose(ended -> none());
        }
        return Accounts.person(tx, family.user()).map(person -> {
            var member = family.org() == null ? person.usual(null) : person.in(family.org());
            return person.account().disabled()
                    ? Optional.empty()
                    : Optional.of(grant(person, member, family, rotation.next()));
        });
    }

    /** An access token of another organisation of theirs; the session stays there. */
    public Future<Grant> switchTo(Actor actor, UUID organisation) {
        return db.write(tx -> Accounts.person(tx, actor.user()).compose(person -> {
            var member = person.entering(organisation);
            return tx.maybe(SessionSql.MOVE, Family::of, actor.session(), actor.user(), organisation, clock.instant())
                    .map(family -> grant(person, Optional.of(member), family.orElseThrow(Sessions::ended), null));
        }));
    }

    public Future<Me> me(Actor actor) {
        return db.read(tx -> Accounts.person(tx, actor.user())).map(person -> person.me(person.in(actor.org())));
    }

    /** Those still open, the last used first. */
    public Future<List<Session>> list(Actor actor) {
        return db.read(
                tx -> tx.list(SessionSql.LIST, row -> Session.of(row, actor.session()), actor.user(), clock.instant()));
    }

    /** Ends one session of the actor's; fails with 404 for any other. */
    public Future<Void> end(Actor actor, UUID session) {
        var why = session.equals(actor.session()) ? Ending.SIGNED_OUT : Ending.REVOKED;
        return db.write(tx -> end(tx, SessionSql.END_ONE, actor.user(), why, session, clock.instant()))
                .map(ended -> {
                    if (ended.isEmpty()) {
                        throw Problem.notFound();
                    }
                    return null;
                });
    }

    public Future<Void> endAll(Actor actor) {
        return db.write(tx -> endAll(tx, actor.user(), Ending.SIGNED_OUT_EVERYWHERE))
                .mapEmpty();
    }

    Future<List<UUID>> endAll(SystemTx tx, UUID user, Ending why) {
        return end(tx, SessionSql.END_ALL, user, why);
    }

    Future<List<UUID>> endOthers(SystemTx tx, Actor actor, Ending why) {
        return end(tx, SessionSql.END_OTHERS, actor.user(), why, actor.session());
    }

    /** How long a cookie of this grant's session may live; the browser's copy ends with it at the latest. */
    static Duration life() {
        return LIFE;
    }

    static Problem ended() {
        return Problem.of(401, "session-ended", "Your session has ended. Sign in again.");
    }

    private Future<List<UUID>> end(SystemTx tx, String sql, UUID user, Ending why, Object... more) {
        var args = new Object[2 + more.length];
        args[0] = user;
        args[1] = why.word();
        System.arraycopy(more, 0, args, 2, more.length);
        return tx.list(sql, row -> row.getUUID("id"), args)
                .onSuccess(ended -> tx.afterCommit(() -> ended.forEach(revoked::add)));
    }

    private Grant grant(Person person, Optional<Membership> member, Family family, RefreshToken next) {
        var access = tokens.issue(person.actor(member, family.id()), family.expiresAt());
        return Grant.of(access, next == null ? null : next.text(), person.me(member));
    }

    private static <T> Future<Optional<T>> none() {
        return Future.succeededFuture(Optional.empty());
    }
}
