package io.muster.board;

import io.vertx.core.Future;

/**
 * Where one socket is in the log. A socket that is behind reads on by itself and hears no announcements; it is live
 * from the moment that it has what the feed has, which is decided without anything in between: nothing is lost or twice.
 */
final class Position {
    private final Feed feed;
    private final Outgoing out;
    private final Watcher watcher;
    private long sent;
    private boolean live;

    Position(Feed feed, Outgoing out, Watcher watcher) {
        this.feed = feed;
        this.out = out;
        this.watcher = watcher;
    }

    /** Says whether the socket was live to take it. */
    boolean push(Batch batch) {
        if (!live || batch.to() <= sent) {
            return false;
        }
        out.send(batch.after(sent).to(watcher));
        sent = batch.to();
        return true;
    }

    /** After a snapshot at this number, which may be older or newer than what was sent before. */
    Future<Void> from(long seq) {
        live = false;
        sent = seq;
        return catchUp();
    }

    /** For a client that has everything up to this number; it hears at least that nothing came after it. */
    Future<Void> resume(long seq) {
        sent = seq;
        return page().compose(done -> catchUp());
    }

    private Future<Void> catchUp() {
        if (sent >= feed.last()) {
            live = true;
            return Future.succeededFuture();
        }
        return page().compose(done -> catchUp());
    }

    /** The next page waits until the network has taken this one. */
    private Future<Void> page() {
        return feed.after(sent).compose(batch -> {
            if (batch.size() == 0 && sent < feed.last()) {
                return Future.failedFuture("The log ends at " + sent + " and not at " + feed.last());
            }
            sent = batch.to();
            return out.sendAlone(batch.to(watcher));
        });
    }
}
