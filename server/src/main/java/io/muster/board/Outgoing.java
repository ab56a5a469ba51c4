package io.muster.board;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.concurrent.atomic.AtomicLong;

/** What is sent to one socket, and how much of it the network has not taken yet. */
final class Outgoing {
    /** Of whatever kind, answers to pings among them. */
    private static final long MOST_PENDING = 16L * 1024 * 1024;

    private final ServerWebSocket socket;
    private final Room room;
    private final Runnable tooSlow;
    /** Counted down by the socket's event loop. */
    private final AtomicLong queued = new AtomicLong();

    private long fullSince;
    private long closedAt;
    private Future<Void> closed;

    /** @param tooSlow called when more waits than a reader may leave waiting */
    Outgoing(ServerWebSocket socket, Room room, Runnable tooSlow) {
        this.socket = socket;
        this.room = room;
        this.tooSlow = tooSlow;
    }

    /** Counted against the limit. */
    Future<Void> send(String text) {
        if (queued.get() > room.limits().queuedBytes()) {
            tooSlow.run();
        }
        queued.addAndGet(text.length());
        return write(text).onComplete(written -> queued.addAndGet(-text.length()));
    }

    /** A snapshot or page: it may be larger than the limit, and the next one waits for it. */
    Future<Void> sendAlone(String text) {
        return room.here(write(text));
    }

    /** Whether the network has been behind for all the time allowed; to be asked again and again. */
    boolean isSlow(long now) {
        if (!isFull()) {
            fullSince = 0;
            return false;
        }
        fullSince = fullSince == 0 ? now : fullSince;
        return now - fullSince > room.limits().slow().toMillis() || channel().bytesBeforeWritable() > MOST_PENDING;
    }

    boolean isClosed() {
        return closed != null;
    }

    /** Also when nobody has told us yet: a write fails before the end of its connection is heard of. */
    boolean isGone() {
        return isClosed() || !channel().isActive();
    }

    Future<Void> close(Closing closing, long now) {
        if (closed == null) {
            closedAt = now;
            closed = socket.isClosed()
                    ? Future.succeededFuture()
                    : socket.close((short) closing.code(), closing.reason());
        }
        return closed;
    }

    /** Vert.x waits for a close frame to be taken before it counts the time: a reader that takes nothing is cut off. */
    void cutOffAfter(long patience, long now) {
        if (closed != null && now - closedAt > patience) {
            channel().close();
        }
    }

    /** A socket of another event loop may end at any moment, and Vert.x throws then. */
    private boolean isFull() {
        try {
            return socket.writeQueueFull();
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private Channel channel() {
        return ((WebSocketInternal) socket).channelHandlerContext().channel();
    }

    private Future<Void> write(String text) {
        try {
            return closed == null ? socket.writeTextMessage(text) : Future.failedFuture("The socket is closed");
        } catch (IllegalStateException ended) {
            return Future.failedFuture(ended);
        }
    }
}
