package io.muster.board;

import io.muster.auth.Actor;
import io.muster.auth.Permission;
import io.muster.db.Malformed;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;

/** One watcher's connection, from its hello to its end. */
final class BoardSocket {
    private static final long CLOSE_MILLIS = 5_000;

    private final Room room;
    private final Outgoing out;
    private final View view;
    private final long connectedAt = System.currentTimeMillis();
    private long heardAt = connectedAt;
    private long beatAt = connectedAt;
    private boolean greeted;
    private Actor actor;
    private Instant until;
    private boolean expiring;

    BoardSocket(ServerWebSocket socket, Room room) {
        this.room = room;
        this.out = new Outgoing(socket, room, this::tooSlow);
        this.view = new View(room, out, () -> close(Closing.UNAVAILABLE));
    }

    /** Null until the token of the hello is found good. */
    Actor actor() {
        return actor;
    }

    void heard(String text) {
        if (out.isClosed()) {
            return;
        }
        heardAt = System.currentTimeMillis();
        try {
            understood(Message.of(text));
        } catch (Problem | Malformed e) {
            close(Closing.violation(e.getMessage()));
        }
    }

    boolean push(Batch batch) {
        return view.push(batch);
    }

    void tell(String frame) {
        if (!out.isClosed()) {
            out.send(frame);
        }
    }

    Future<Void> close(Closing closing) {
        leave();
        return out.close(closing, System.currentTimeMillis());
    }

    /** The connection has ended, whoever ended it. */
    void left() {
        out.close(Closing.GOING_AWAY, System.currentTimeMillis());
        leave();
    }

    /** What only time brings about. */
    void sweep(long now) {
        if (out.isClosed()) {
            out.cutOffAfter(CLOSE_MILLIS, now);
        } else if (actor == null
                && now - connectedAt > room.limits().helloWithin().toMillis()) {
            close(Closing.NO_HELLO);
        } else if (actor != null && now > until.toEpochMilli()) {
            close(Closing.EXPIRED);
        } else if (now - heardAt > room.limits().silence().toMillis()) {
            close(Closing.SILENT);
        } else if (out.isSlow(now)) {
            tooSlow();
        } else if (actor != null) {
            remind(now);
        }
    }

    private void understood(Message message) {
        if (!greeted != message instanceof Message.Hello) {
            throw Problem.malformed("order", "Say hello first, and once");
        }
        switch (message) {
            case Message.Hello hello -> hello(hello);
            case Message.Watch watch -> view.show(watch.range());
            case Message.Renew renew -> renew(renew.token());
            case Message.Beat beat -> {}
        }
    }

    private void hello(Message.Hello hello) {
        greeted = true;
        room.strangers().remove(this);
        room.admit(hello.token()).onSuccess(admitted -> enter(admitted, hello)).onFailure(this::notAdmitted);
    }

    private void enter(Room.Admitted admitted, Message.Hello hello) {
        if (out.isClosed()) {
            return;
        }
        if (admitted.actor().org() == null || !admitted.actor().may(Permission.BOARD_WATCH)) {
            close(Closing.NOT_ALLOWED);
            return;
        }
        actor = admitted.actor();
        until = admitted.until();
        if (!room.watchers().add(this)) {
            close(Closing.TOO_MANY);
            return;
        }
        view.open(actor, hello);
    }

    private void renew(String token) {
        if (actor == null) {
            throw Problem.malformed("order", "Wait for the board first");
        }
        room.admit(token).onSuccess(this::renewed).onFailure(this::notAdmitted);
    }

    private void renewed(Room.Admitted admitted) {
        var same = admitted.actor();
        if (!Objects.equals(same.user(), actor.user())
                || !Objects.equals(same.org(), actor.org())
                || same.role() != actor.role()
                || !Objects.equals(same.employee(), actor.employee())) {
            close(Closing.ANOTHER);
            return;
        }
        actor = same;
        until = admitted.until();
        expiring = false;
        tell(new JsonObject()
                .put("type", "renewed")
                .put("expiresAt", until.toString())
                .encode());
    }

    private void notAdmitted(Throwable cause) {
        var refused = cause instanceof Problem problem && problem.status() < 500;
        close(refused ? Closing.NOT_SIGNED_IN : Closing.UNAVAILABLE);
    }

    private void remind(long now) {
        if (now - beatAt >= room.limits().beatEvery().toMillis()) {
            beatAt = now;
            tell(new JsonObject()
                    .put("type", "beat")
                    .put("at", Instant.ofEpochMilli(now).toString())
                    .encode());
        }
        if (!expiring
                && until.toEpochMilli() - now < room.limits().expiringBefore().toMillis()) {
            expiring = true;
            tell(new JsonObject()
                    .put("type", "expiring")
                    .put("expiresAt", until.toString())
                    .encode());
        }
    }

    private void tooSlow() {
        if (!out.isClosed()) {
            room.meters().slow();
            close(Closing.TOO_SLOW);
        }
    }

    private void leave() {
        room.strangers().remove(this);
        if (actor == null || !room.watchers().of(actor.org()).contains(this)) {
            return;
        }
        if (room.watchers().remove(this)) {
            room.feed().forget(actor.org());
        }
        room.presence().changed(actor.org());
    }
}
