package io.muster.link;

import io.muster.auth.Actor;
import io.muster.db.OrgTx;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What can be done with links. A token can be made again from its row, so none is stored; none is logged. */
public final class Links implements Feature {
    private final byte[] key;
    private final InstantSource clock;

    public Links(byte[] key, InstantSource clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    @Override
    public void mount(Api api) {
        LinkSql.sentences(api);
    }

    /** The token of the newest link to it that still stands, with at least this end; otherwise of a new one. */
    public Future<String> standing(OrgTx tx, Purpose purpose, UUID subject, Instant expiresAt) {
        return link(tx, purpose, subject, expiresAt).map(link -> token(tx.org(), link));
    }

    /** The same as the id of its row, of which {@link #token} makes the token. */
    public Future<UUID> link(OrgTx tx, Purpose purpose, UUID subject, Instant expiresAt) {
        return tx.maybe(LinkSql.standing(purpose), Link::of, tx.org(), subject, clock.instant())
                .compose(found -> found.map(link -> extend(tx, link, expiresAt).map(link))
                        .orElseGet(() -> issue(tx, purpose, subject, expiresAt)))
                .map(Link::id);
    }

    private static Future<Link> issue(OrgTx tx, Purpose purpose, UUID subject, Instant expiresAt) {
        return tx.one(LinkSql.ISSUE, Link::of, tx.org(), purpose, subject, expiresAt);
    }

    /** Lets it stand until then at least. */
    public Future<?> extend(OrgTx tx, Link link, Instant expiresAt) {
        return link.expiresAt() == null || expiresAt != null && !expiresAt.isAfter(link.expiresAt())
                ? Future.succeededFuture()
                : tx.execute(LinkSql.EXTEND, tx.org(), link.id(), expiresAt);
    }

    /** Ends all links to it; says how many there were. */
    public Future<Integer> revoke(OrgTx tx, Purpose purpose, UUID subject) {
        return tx.execute(LinkSql.revoke(purpose), tx.org(), subject, clock.instant());
    }

    /** Runs the work inside the organisation of the caller's link, as a visitor. */
    public Future<Answer> write(
            Call call, String token, Purpose purpose, BiFunction<OrgTx, Link, Future<Answer>> work) {
        var signed = LinkToken.read(key, token);
        return call.writeAs(
                Actor.visitor(signed.org()),
                tx -> opened(tx, signed, Set.of(purpose)).compose(link -> work.apply(tx, link)));
    }

    /** The same for work that only reads. */
    public Future<Answer> read(Call call, String token, Purpose purpose, BiFunction<OrgTx, Link, Future<Answer>> work) {
        return read(call, token, Set.of(purpose), work);
    }

    /** The same for a link of one of these purposes. */
    public Future<Answer> read(
            Call call, String token, Set<Purpose> purposes, BiFunction<OrgTx, Link, Future<Answer>> work) {
        var signed = LinkToken.read(key, token);
        return call.readAs(
                Actor.visitor(signed.org()), tx -> opened(tx, signed, purposes).compose(link -> work.apply(tx, link)));
    }

    private Future<Link> opened(OrgTx tx, LinkToken signed, Set<Purpose> purposes) {
        return tx.maybe(LinkSql.SHOW, Link::of, tx.org(), signed.link())
                .map(found -> stands(found.filter(link -> purposes.contains(link.purpose()))));
    }

    private Link stands(Optional<Link> found) {
        var link = found.orElseThrow(LinkToken::unknown);
        if (link.isOver(clock.instant())) {
            throw Problem.of(410, "link-ended", "This link does not work any more.");
        }
        return link;
    }

    /** What everybody hears whose link opens nothing. */
    public static Problem unknown() {
        return LinkToken.unknown();
    }

    /** What opens a link; it is kept nowhere. */
    public String token(UUID org, UUID link) {
        return new LinkToken(org, link).signed(key);
    }
}
