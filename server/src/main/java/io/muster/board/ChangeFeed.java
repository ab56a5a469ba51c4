package io.muster.board;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the logs of all organisations that are watched on this node. A commit is announced on the event bus; a tick
 * asks the database for all of them at once, so that a lost announcement only costs time.
 */
public final class ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final String COMMITTED = "muster.committed";

    private final Vertx vertx;
    private final Changes log;
    private final Watchers watchers;
    private final BoardMeters meters;
    /** Changed on one event loop, read by the gauge on any thread. */
    private final Map<UUID, Following> followed = new ConcurrentHashMap<>();

    private MessageConsumer<JsonObject> announcements;
    private long ticks;
    private boolean ticking;

    /** A feed, what it waits for to open, and when the commits that it has not read yet were acknowledged. */
    private record Following(Feed feed, Future<Feed> open, Commits commits) {}

    ChangeFeed(Vertx vertx, Changes log, Watchers watchers, BoardMeters meters) {
        this.vertx = vertx;
        this.log = log;
        this.watchers = watchers;
        this.meters = meters;
    }

    /** What {@link io.muster.db.OrgDb} tells its commits to: all nodes hear of them. */
    public static BiConsumer<UUID, Long> announcing(Vertx vertx) {
        return (org, seq) -> vertx.eventBus()
                .publish(
                        COMMITTED,
                        new JsonObject()
                                .put("org", org.toString())
                                .put("seq", seq)
                                .put("at", Commits.now()));
    }

    static MessageConsumer<JsonObject> announced(Vertx vertx, Consumer<UUID> heard) {
        return vertx.eventBus()
                .consumer(
                        COMMITTED,
                        message -> heard.accept(UUID.fromString(message.body().getString("org"))));
    }

    /** To be called where the feed shall run. */
    void start(long tickMillis) {
        announcements = vertx.eventBus().consumer(COMMITTED, message -> {
            var said = message.body();
            committed(UUID.fromString(said.getString("org")), said.getLong("seq"), said.getLong("at"));
        });
        ticks = vertx.setPeriodic(tickMillis, id -> tick());
    }

    void stop() {
        announcements.unregister();
        vertx.cancelTimer(ticks);
    }

    Future<Feed> follow(UUID org) {
        var following = followed.get(org);
        return following == null ? open(org) : following.open();
    }

    void forget(UUID org) {
        followed.remove(org);
    }

    long lag() {
        return followed.values().stream()
                .mapToLong(following -> following.feed().lag())
                .max()
                .orElse(0);
    }

    private Future<Feed> open(UUID org) {
        var commits = new Commits();
        var feed = new Feed(org, log, new Pace(vertx), batch -> deliver(org, batch, commits));
        var open = feed.open();
        followed.put(org, new Following(feed, open, commits));
        return open.onFailure(cause -> forget(org));
    }

    private void deliver(UUID org, Batch batch, Commits commits) {
        var sent = List.copyOf(watchers.of(org)).stream()
                .filter(socket -> socket.push(batch))
                .count();
        meters.sent(batch.size() * sent);
        commits.upTo(batch.to()).forEach(meters::delay);
    }

    private void committed(UUID org, long seq, long at) {
        var following = followed.get(org);
        if (following != null && seq > following.feed().last()) {
            following.commits().add(seq, at);
            following.feed().announced(seq);
        }
    }

    private void tick() {
        if (ticking || followed.isEmpty()) {
            return;
        }
        ticking = true;
        var known = new HashMap<UUID, Long>();
        followed.forEach((org, following) -> known.put(org, following.feed().last()));
        log.standing(known.keySet())
                .onSuccess(all -> all.forEach(standing -> compare(standing, known.get(standing.org()))))
                .onFailure(cause -> LOG.warn("The logs could not be asked for; the next tick tries again", cause))
                .onComplete(done -> ticking = false);
    }

    private void compare(Standing standing, long known) {
        var following = followed.get(standing.org());
        if (following == null) {
            return;
        }
        if (following.feed().isAnother(standing, known)) {
            forget(standing.org());
            List.copyOf(watchers.of(standing.org())).forEach(socket -> socket.close(Closing.START_OVER));
        } else {
            following.feed().announced(standing.seq());
        }
    }
}
