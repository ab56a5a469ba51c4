package io.muster.board;

import io.muster.auth.Actor;
import io.muster.web.Range;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The board as one socket is shown it: first what it has missed or a snapshot, then every change. */
final class View {
    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    private final Room room;
    private final Outgoing out;
    private final Runnable failed;
    private Actor actor;
    private Position position;
    private boolean working;
    private Range next;

    /** @param failed called where the board cannot be read */
    View(Room room, Outgoing out, Runnable failed) {
        this.room = room;
        this.out = out;
        this.failed = failed;
    }

    void open(Actor who, Message.Hello hello) {
        actor = who;
        work(() -> room.feed().follow(actor.org()).compose(feed -> begin(feed, hello)));
    }

    /** Another range; of those asked for while something is on its way the last one counts. */
    void show(Range range) {
        if (working || position == null) {
            next = range;
        } else {
            work(() -> snapshot(range));
        }
    }

    /** Says whether it was written. */
    boolean push(Batch batch) {
        return position != null && !out.isClosed() && position.push(batch);
    }

    private Future<?> begin(Feed feed, Message.Hello hello) {
        position = new Position(feed, out, Watcher.of(actor));
        var begun = isKnown(hello, feed) ? position.resume(hello.after()) : snapshot(hello.range());
        return begun.onSuccess(done -> greet());
    }

    private static boolean isKnown(Message.Hello hello, Feed feed) {
        return hello.after() != null
                && hello.epoch().equals(feed.epoch())
                && hello.after() <= feed.last()
                && feed.last() - hello.after() <= Limits.WINDOW;
    }

    /** What was pushed since the snapshot's number follows it at once. */
    private Future<?> snapshot(Range range) {
        return room.snapshots().of(actor, range).compose(board -> {
            var taken = out.sendAlone(board.text());
            return Future.all(taken, position.from(board.seq()));
        });
    }

    private void greet() {
        if (!out.isClosed()) {
            out.send(room.presence().joined(actor.org()));
        }
    }

    private void tell(Throwable cause) {
        if (out.isGone()) {
            LOG.debug("A board was left before it could be shown", cause);
        } else {
            LOG.warn("A board could not be shown", cause);
        }
    }

    private void work(Supplier<Future<?>> piece) {
        working = true;
        piece.get()
                .onComplete(done -> room.run(() -> {
                    working = false;
                    if (out.isClosed()) {
                        return;
                    }
                    if (done.failed()) {
                        tell(done.cause());
                        failed.run();
                    } else if (next != null) {
                        var range = next;
                        next = null;
                        show(range);
                    }
                }));
    }
}
