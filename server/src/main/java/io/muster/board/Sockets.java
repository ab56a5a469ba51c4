package io.muster.board;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All sockets of a node, greeted or not. */
final class Sockets {
    private static final long TELLING_SECONDS = 3;

    private final Vertx vertx;
    private final Room room;
    /** Changed on one event loop, counted by the gauge on any thread. */
    private final Set<BoardSocket> open = ConcurrentHashMap.newKeySet();

    private long sweeps;
    private boolean closing;

    Sockets(Vertx vertx, Room room) {
        this.vertx = vertx;
        this.room = room;
    }

    void start() {
        sweeps = vertx.setPeriodic(room.limits().sweep().toMillis(), id -> sweep());
    }

    int count() {
        return open.size();
    }

    /** On whichever event loop the socket came in by: its frames are read there and understood here. */
    void accept(ServerWebSocket connection, String network) {
        var socket = new BoardSocket(connection, room);
        var incoming = new Incoming(
                text -> room.run(() -> socket.heard(text)), refused -> room.run(() -> socket.close(refused)));
        connection.frameHandler(incoming::frame);
        connection.exceptionHandler(broken -> room.run(() -> socket.close(Closing.TOO_BIG)));
        connection.closeHandler(end -> room.run(() -> ended(socket)));
        room.run(() -> admit(socket, network));
    }

    /** Done when all are told to come back elsewhere. */
    Future<Void> close() {
        closing = true;
        vertx.cancelTimer(sweeps);
        var told = List.copyOf(open).stream()
                .map(socket -> socket.close(Closing.GOING_AWAY))
                .toList();
        return Future.join(told)
                .timeout(TELLING_SECONDS, TimeUnit.SECONDS)
                .otherwiseEmpty()
                .mapEmpty();
    }

    /** Who is refused is not swept: Vert.x cuts off a connection that does not answer its close. */
    private void admit(BoardSocket socket, String network) {
        if (closing) {
            socket.close(Closing.GOING_AWAY);
        } else if (open.size() >= room.limits().sockets()) {
            socket.close(Closing.FULL);
        } else if (!room.strangers().add(socket, network)) {
            socket.close(Closing.TOO_MANY_STRANGERS);
        } else {
            open.add(socket);
        }
    }

    private void ended(BoardSocket socket) {
        open.remove(socket);
        socket.left();
    }

    private void sweep() {
        var now = System.currentTimeMillis();
        List.copyOf(open).forEach(socket -> socket.sweep(now));
    }
}
