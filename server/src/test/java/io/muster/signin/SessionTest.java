package io.muster.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Role;
import io.vertx.core.Promise;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Door door = new Door();
    private final String email = door.email("owner");

    @Test
    void peopleSeeTheirSessionsAndEndOne() {
        door.opened(email);
        var phone = door.enter(email);
        var desk = door.enter(email);
        var me = door.actor(desk);
        var listed = door.sessions.list(me).await();
        assertEquals(2, listed.size());
        assertEquals(
                List.of(me.session()),
                listed.stream().filter(Session::current).map(Session::id).toList());
        assertTrue(listed.stream()
                .allMatch(session ->
                        session.address().equals("192.0.2.1") && session.agent().equals("a test")));
        door.sessions.end(me, door.actor(phone).session()).await();
        assertEquals(1, door.sessions.list(me).await().size());
        assertEquals(401, Door.problem(door.tokens.actor(phone.accessToken())).status());
        assertEquals(
                401, Door.problem(door.sessions.refresh(phone.refreshToken())).status());
        door.actor(desk);
    }

    @Test
    void anotherPersonsSessionIsNotThere() {
        door.opened(email);
        door.opened(door.email("other"));
        var mine = door.actor(door.enter(email));
        var theirs = door.enter(door.email("other"));
        assertEquals(
                404,
                Door.problem(door.sessions.end(mine, door.actor(theirs).session()))
                        .status());
        assertEquals(
                404, Door.problem(door.sessions.end(mine, UUID.randomUUID())).status());
        door.actor(theirs);
    }

    @Test
    void signingOutEverywhereEndsThemAll() {
        door.opened(email);
        var phone = door.enter(email);
        var desk = door.enter(email);
        door.sessions.endAll(door.actor(desk)).await();
        assertEquals(401, Door.problem(door.tokens.actor(phone.accessToken())).status());
        assertEquals(401, Door.problem(door.tokens.actor(desk.accessToken())).status());
        assertEquals(
                401, Door.problem(door.sessions.refresh(phone.refreshToken())).status());
    }

    @Test
    void anotherNodeHearsWithinASecondAndAfterARestart() throws Exception {
        door.opened(email);
        var running = new RevokedSessions();
        running.start(door.vertx, door.db).await();
        Promise<UUID> heard = Promise.promise();
        var phone = door.actor(door.enter(email));
        running.onRevoked(session -> {
            if (session.equals(phone.session())) {
                heard.tryComplete(session);
            }
        });
        door.sessions.end(phone, phone.session()).await();
        heard.future().timeout(5, TimeUnit.SECONDS).await();
        running.stop();
        var restarted = new RevokedSessions();
        restarted.start(door.vertx, door.db).await();
        assertTrue(restarted.contains(phone.session()));
        restarted.stop();
    }

    @Test
    void switchingGoesOnInTheOtherOrganisation() {
        var own = door.opened(email).organisation();
        var second = door.organisation(door.email("other")).organisation();
        var foreign = door.organisation(door.email("foreign")).organisation();
        door.member(second.id(), email, Role.reception);
        var grant = door.enter(email, own.slug());
        var there = door.sessions.switchTo(door.actor(grant), second.id()).await();
        assertEquals(Role.reception, door.actor(there).role());
        assertEquals(second.id(), door.actor(there).org());
        assertEquals(door.actor(grant).session(), door.actor(there).session());
        assertEquals(
                second.id(),
                door.actor(door.sessions.refresh(grant.refreshToken()).await()).org());
        assertEquals(second, door.sessions.me(door.actor(there)).await().organisation());
        var refused = Door.problem(door.sessions.switchTo(door.actor(grant), foreign.id()));
        assertEquals("unknown-reference", refused.type());
        assertEquals(
                "unknown-reference",
                Door.problem(door.sessions.switchTo(door.actor(grant), UUID.randomUUID()))
                        .type());
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        door.opened(email);
        var phone = door.enter(email);
        var desk = door.enter(email);
        var me = door.actor(desk);
        door.ownPassword
                .change(me, Door.PASSWORD, "acht grüne Kähne", Door.from("192.0.2.1"))
                .await();
        assertEquals(401, Door.problem(door.tokens.actor(phone.accessToken())).status());
        assertEquals(
                401, Door.problem(door.sessions.refresh(phone.refreshToken())).status());
        door.actor(door.sessions.refresh(desk.refreshToken()).await());
        assertEquals(
                "sign-in-failed",
                Door.problem(door.attempt(email, Door.PASSWORD, "192.0.2.1")).type());
        door.attempt(email, "acht grüne Kähne", "192.0.2.1").await();
    }

    @Test
    void theOldPasswordMustBeRightAndTheNewOneGood() {
        door.opened(email);
        var me = door.actor(door.enter(email));
        var from = Door.from("192.0.2.20");
        assertEquals(
                "wrong-password",
                Door.problem(door.ownPassword.change(me, "not mine at all", "acht grüne Kähne", from))
                        .type());
        assertEquals(
                "weak-password",
                Door.problem(door.ownPassword.change(me, Door.PASSWORD, "karimov1", from))
                        .type());
        for (int nr = 0; nr < 5; nr++) {
            Door.problem(door.ownPassword.change(me, "not mine at all", "acht grüne Kähne", from));
        }
        assertEquals(
                "wrong-password",
                Door.problem(door.ownPassword.change(me, Door.PASSWORD, "acht grüne Kähne", from))
                        .type());
    }
}
