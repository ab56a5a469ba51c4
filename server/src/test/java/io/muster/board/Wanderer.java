package io.muster.board;

import io.muster.auth.Actor;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Random;
import java.util.TreeSet;

/** A watcher who leaves in the middle and comes back, now with its position and now without, and puts together what it hears. */
final class Wanderer {
    private static final int LARGE = 64 * 1024 * 1024;
    private static final double RESTLESS = 0.01;

    private final House house;
    private final Actor actor;
    private final int number;
    private final Random random;
    private final WebSocketClient client;
    private final TreeSet<String> names = new TreeSet<>();
    private final Promise<Void> done = Promise.promise();
    private long until = Long.MAX_VALUE;
    private String epoch;
    private long seq;
    private int returns;
    private WebSocket socket;

    Wanderer(House house, Actor actor, int number) {
        this.house = house;
        this.actor = actor;
        this.number = number;
        this.random = new Random(number);
        this.client = house.vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(LARGE).setMaxMessageSize(LARGE));
    }

    int number() {
        return number;
    }

    synchronized int returns() {
        return returns;
    }

    synchronized TreeSet<String> names() {
        return new TreeSet<>(names);
    }

    /** Done when it has this number. */
    synchronized Future<Void> until(long last) {
        until = last;
        check();
        return done.future();
    }

    void come() {
        client.connect(house.port(), "127.0.0.1", "/api/v1/board")
                .onFailure(done::tryFail)
                .onSuccess(this::greet);
    }

    private synchronized void greet(WebSocket connected) {
        socket = connected;
        connected.textMessageHandler(text -> hear(connected, new JsonObject(text)));
        connected.closeHandler(end -> closed(connected));
        var hello = Watch.hello(house.token(actor, Duration.ofMinutes(5)));
        if (epoch != null && random.nextInt(4) > 0) {
            hello.put("epoch", epoch).put("after", seq);
        }
        connected.writeTextMessage(hello.encode());
    }

    private synchronized void hear(WebSocket from, JsonObject frame) {
        if (from != socket) {
            return;
        }
        switch (frame.getString("type")) {
            case "snapshot" -> startWith(frame);
            case "changes" -> apply(frame.getJsonArray("changes"));
            default -> {}
        }
        check();
        if (seq < until && random.nextDouble() < RESTLESS) {
            leave();
        }
    }

    private void startWith(JsonObject snapshot) {
        epoch = snapshot.getString("epoch");
        seq = snapshot.getLong("seq");
        names.clear();
        snapshot.getJsonArray("skills").forEach(skill -> names.add(((JsonObject) skill).getString("name")));
    }

    private void apply(JsonArray changes) {
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.getJsonObject(i);
            if (change.getLong("seq") != seq + 1
                    || !names.add(change.getJsonObject("body").getString("name"))) {
                done.tryFail("Watcher " + number + " has " + seq + " and heard " + change);
            }
            seq++;
        }
    }

    private void leave() {
        var left = socket;
        left.close();
        closed(left);
    }

    /** By either side. */
    private synchronized void closed(WebSocket ended) {
        if (ended == socket) {
            returns++;
            socket = null;
            come();
        }
    }

    private void check() {
        if (seq >= until) {
            done.tryComplete();
        }
    }
}
