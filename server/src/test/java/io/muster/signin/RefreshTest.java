package io.muster.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.muster.auth.Role;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private final Door door = new Door();
    private final String email = door.email("owner");
    private Grant first;

    @BeforeEach
    void enter() {
        door.opened(email);
        first = door.enter(email);
    }

    @Test
    void eachTokenIsGoodOnceAndTheSessionGoesOn() {
        var second = refresh(first.refreshToken());
        assertNotEquals(first.refreshToken(), second.refreshToken());
        assertEquals(door.actor(first), door.actor(second));
        var third = refresh(second.refreshToken());
        assertEquals(door.actor(first).session(), door.actor(third).session());
        assertEquals(first.me(), third.me());
    }

    @Test
    void aTokenUsedAgainEndsItsFamily() {
        var ended = new ArrayList<UUID>();
        door.revoked.onRevoked(ended::add);
        var session = door.actor(first).session();
        var second = refresh(first.refreshToken());
        var third = refresh(second.refreshToken());
        assertOver(first.refreshToken());
        assertOver(third.refreshToken());
        assertEquals(401, Door.problem(door.tokens.actor(third.accessToken())).status());
        assertEquals(List.of(session), ended);
        assertEquals("reused", because(session));
        refresh(door.enter(email).refreshToken());
    }

    @Test
    void aLostAnswerCanBeAskedForAgainForTenSeconds() {
        var second = refresh(first.refreshToken());
        door.pass(Duration.ofSeconds(10));
        assertEquals(second.refreshToken(), refresh(first.refreshToken()).refreshToken());
        refresh(second.refreshToken());
    }

    @Test
    void afterTenSecondsItIsStolen() {
        var second = refresh(first.refreshToken());
        door.pass(Duration.ofSeconds(11));
        assertOver(first.refreshToken());
        assertOver(second.refreshToken());
    }

    @Test
    void twoTabsThatRefreshAtOnceShareOneSuccessor() {
        var both = List.of(door.sessions.refresh(first.refreshToken()), door.sessions.refresh(first.refreshToken()));
        Future.join(both).await();
        assertEquals(both.get(0).result().refreshToken(), both.get(1).result().refreshToken());
        both.forEach(grant -> door.actor(grant.result()));
        refresh(both.get(0).result().refreshToken());
    }

    @Test
    void theSessionEndsAfterSevenDaysHoweverOftenItWasRefreshed() {
        var token = first.refreshToken();
        for (int day = 0; day < 6; day++) {
            door.pass(Duration.ofDays(1));
            token = refresh(token).refreshToken();
        }
        door.pass(Duration.ofDays(1).minusSeconds(60));
        var last = refresh(token);
        assertEquals(door.time.get().plusSeconds(60), last.expiresAt());
        door.pass(Duration.ofSeconds(61));
        assertOver(last.refreshToken());
    }

    @Test
    void whatIsNoTokenOfOursOpensNothing() {
        assertOver(RefreshToken.random().text());
        assertOver(first.accessToken());
        assertEquals(401, Door.problem(door.tokens.actor(first.refreshToken())).status());
    }

    @Test
    void aRefreshSeesTheRoleAsItIsNow() {
        var actor = door.actor(first);
        door.db
                .write(tx -> tx.execute("update role set role = 'employee' where user_id = $1", actor.user()))
                .await();
        assertEquals(Role.employee, door.actor(refresh(first.refreshToken())).role());
    }

    @Test
    void aDisabledAccountAndASuspendedOrganisationAreShutAtRefresh() {
        var actor = door.actor(first);
        door.db
                .write(tx -> tx.execute("update organisation set status = 'suspended' where id = $1", actor.org()))
                .await();
        var outside = refresh(first.refreshToken());
        assertEquals(Role.none, door.actor(outside).role());
        door.db
                .write(tx -> tx.execute("update users set disabled_at = now() where id = $1", actor.user()))
                .await();
        assertOver(outside.refreshToken());
    }

    private Grant refresh(String token) {
        return door.sessions.refresh(token).await();
    }

    private void assertOver(String token) {
        var problem = Door.problem(door.sessions.refresh(token));
        assertEquals(401, problem.status());
        assertEquals("session-ended", problem.type());
    }

    private String because(UUID session) {
        return door.db
                .read(tx ->
                        tx.one("select revoked_because from session where id = $1", row -> row.getString(0), session))
                .await();
    }
}
