package io.muster.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.auth.Role;
import io.muster.db.NoRow;
import io.muster.org.NewUser;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private final Door door = new Door();
    private final String email = door.email("owner");

    @Test
    void aCodeIsGoodOnce() {
        var code = door.organisation(email).owner().invitation().code();
        door.ownPassword.accept(code, Door.PASSWORD).await();
        assertEquals(
                "invitation-over",
                Door.problem(door.ownPassword.accept(code, "acht grüne Kähne")).type());
        door.enter(email);
    }

    @Test
    void ofManyAtOnceOneIsAccepted() {
        var code = door.organisation(email).owner().invitation().code();
        var all = IntStream.range(0, 10)
                .mapToObj(nr -> door.ownPassword.accept(code, "acht grüne Kähne " + nr))
                .toList();
        Future.join(all).otherwiseEmpty().await();
        assertEquals(1, all.stream().filter(Future::succeeded).count());
    }

    @Test
    void aCodeEndsAfterSevenDays() {
        var code = door.organisation(email).owner().invitation().code();
        door.pass(Duration.ofDays(7));
        assertEquals(
                "invitation-over",
                Door.problem(door.ownPassword.accept(code, Door.PASSWORD)).type());
    }

    @Test
    void aNewCodeEndsTheOldOne() {
        var made = door.organisation(email);
        var fresh = door.users
                .invite(made.organisation().id(), made.owner().user().id())
                .await();
        assertEquals(
                "invitation-over",
                Door.problem(door.ownPassword.accept(made.owner().invitation().code(), Door.PASSWORD))
                        .type());
        door.ownPassword.accept(fresh.invitation().code(), Door.PASSWORD).await();
    }

    @Test
    void aWeakPasswordLeavesTheCodeGood() {
        var code = door.organisation(email).owner().invitation().code();
        assertEquals(
                "weak-password",
                Door.problem(door.ownPassword.accept(code, "password1")).type());
        door.ownPassword.accept(code, Door.PASSWORD).await();
    }

    @Test
    void whoHasAnAccountIsNotInvitedAgain() {
        var made = door.opened(email);
        var refused = Door.problem(
                door.users.invite(made.organisation().id(), made.owner().user().id()));
        assertEquals("not-invitable", refused.type());
    }

    @Test
    void anotherOrganisationNeverGetsTheCodeOfAnAccount() {
        door.organisation(email);
        var other = door.organisation(door.email("other")).organisation();
        var added = door.users
                .add(other.id(), new NewUser(email, "Somebody", Role.manager, null))
                .await();
        assertNull(added.invitation());
        assertEquals(
                "not-invitable",
                Door.problem(door.users.invite(other.id(), added.user().id())).type());
    }

    @Test
    void ofAnotherOrganisationNobodyIsThere() {
        var made = door.organisation(email);
        var other = door.organisation(door.email("other")).organisation();
        assertNotNull(made.owner().invitation());
        assertThrows(
                NoRow.class,
                () -> door.users.invite(other.id(), made.owner().user().id()).await());
    }
}
