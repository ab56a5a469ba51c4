package io.muster.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.muster.auth.Role;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final Door door = new Door();

    @Test
    void theRightPasswordOpensTheOwnersOrganisation() {
        var made = door.opened(door.email("owner"));
        var grant = door.enter(door.email("OWNER"));
        var actor = door.actor(grant);
        assertEquals(made.owner().user().id(), actor.user());
        assertEquals(made.organisation().id(), actor.org());
        assertEquals(Role.owner, actor.role());
        assertEquals(made.organisation(), grant.me().organisation());
        assertEquals(1, grant.me().organisations().size());
        assertTrue(grant.me().permissions().contains("organisation.change"));
    }

    @Test
    void nobodyLearnsWhyItFailed() {
        door.opened(door.email("known"));
        door.opened(door.email("locked"));
        var disabled = door.opened(door.email("disabled")).owner().user().id();
        door.db
                .write(tx -> tx.execute("update users set disabled_at = now() where id = $1", disabled))
                .await();
        door.organisation(door.email("invited"));
        IntStream.range(0, 6).forEach(nr -> Door.problem(door.attempt(door.email("locked"), "wrong one", "192.0.2.9")));
        var answers = Set.of(
                        door.attempt(door.email("nobody"), "some password", "192.0.2.2"),
                        door.attempt(door.email("known"), "some password", "192.0.2.3"),
                        door.attempt(door.email("locked"), Door.PASSWORD, "192.0.2.9"),
                        door.attempt(door.email("invited"), Door.PASSWORD, "192.0.2.5"),
                        door.attempt(door.email("disabled"), Door.PASSWORD, "192.0.2.4"))
                .stream()
                .map(Door::problem)
                .map(problem -> problem.status() + " " + problem.type() + " " + problem.getMessage())
                .collect(Collectors.toSet());
        assertEquals(1, answers.size(), answers.toString());
        assertTrue(answers.iterator().next().startsWith("401 sign-in-failed "));
    }

    @Test
    void guessingIsStoppedAndEndsByItself() {
        var email = door.email("guessed");
        door.opened(email);
        IntStream.range(0, 30).forEach(nr -> Door.problem(door.attempt(email, "guess " + nr, "192.0.2.7")));
        assertEquals(
                "sign-in-failed",
                Door.problem(door.attempt(email, Door.PASSWORD, "192.0.2.7")).type());
        door.pass(Duration.ofSeconds(5));
        door.attempt(email, Door.PASSWORD, "192.0.2.7").await();
    }

    @Test
    void theWaitGrowsToFifteenMinutesAndNoFurther() {
        var email = door.email("waiting");
        door.opened(email);
        IntStream.range(0, 4).forEach(nr -> Door.problem(door.attempt(email, "wrong one", "192.0.2.8")));
        for (int round = 0; round < 12; round++) {
            Door.problem(door.attempt(email, "wrong one", "192.0.2.8"));
            var wait = Math.min(900, 5 << Math.min(round, 8));
            door.pass(Duration.ofSeconds(wait - 1));
            assertEquals(
                    "sign-in-failed",
                    Door.problem(door.attempt(email, Door.PASSWORD, "192.0.2.8"))
                            .type(),
                    "after " + wait);
            door.pass(Duration.ofSeconds(1));
        }
        door.attempt(email, Door.PASSWORD, "192.0.2.8").await();
    }

    @Test
    void theCountSurvivesARestart() {
        var email = door.email("restarted");
        door.opened(email);
        IntStream.range(0, 6).forEach(nr -> Door.problem(door.attempt(email, "wrong one", "192.0.2.10")));
        var restarted =
                door.newProcess().signIn(new SignIn.Credentials(email, Door.PASSWORD, null), Door.from("192.0.2.10"));
        assertEquals("sign-in-failed", Door.problem(restarted).type());
    }

    @Test
    void aHundredGuessesAtOnceAreCountedLikeAHundred() {
        var email = door.email("raced");
        door.opened(email);
        var guesses = IntStream.range(0, 20)
                .mapToObj(nr -> door.attempt(email, "guess " + nr, "192.0.2.11"))
                .toList();
        var right = door.attempt(email, Door.PASSWORD, "192.0.2.11");
        Future.join(guesses).otherwiseEmpty().await();
        assertTrue(guesses.stream().allMatch(Future::failed));
        assertEquals("sign-in-failed", Door.problem(right).type());
    }

    @Test
    void somebodyElseLocksTheOwnerOutForFifteenMinutesAtMost() {
        var email = door.email("victim");
        door.opened(email);
        for (int round = 0; round < 10; round++) {
            var address = "198.51.100." + round;
            IntStream.range(0, 5).forEach(nr -> Door.problem(door.attempt(email, "wrong one", address)));
        }
        assertEquals(
                "sign-in-failed",
                Door.problem(door.attempt(email, Door.PASSWORD, "192.0.2.12")).type());
        door.pass(Duration.ofMinutes(15));
        door.attempt(email, Door.PASSWORD, "192.0.2.12").await();
    }

    @Test
    void oneStrangerDoesNotLockTheOwnerOutAtAll() {
        var email = door.email("pestered");
        door.opened(email);
        IntStream.range(0, 40).forEach(nr -> Door.problem(door.attempt(email, "wrong one", "198.51.100.200")));
        door.attempt(email, Door.PASSWORD, "192.0.2.13").await();
    }

    @Test
    void whoGoesFromAccountToAccountIsStoppedByTheAddress() {
        var email = door.email("last");
        door.opened(email);
        IntStream.range(0, 32)
                .forEach(nr -> Door.problem(door.attempt(door.email("spray" + nr), "Sommer2026!", "198.51.100.201")));
        assertEquals(
                "sign-in-failed",
                Door.problem(door.attempt(email, Door.PASSWORD, "198.51.100.201"))
                        .type());
        door.attempt(email, Door.PASSWORD, "192.0.2.14").await();
    }

    @Test
    void aWeakHashIsReplacedWhenItsOwnerSignsIn() {
        var email = door.email("weak");
        var user = door.opened(email).owner().user().id();
        var cheap = cheapHash();
        door.db
                .write(tx -> tx.execute("update users set password = $2 where id = $1", user, cheap))
                .await();
        door.enter(email);
        var stored = door.db
                .read(tx -> tx.one("select password from users where id = $1", row -> row.getString(0), user))
                .await();
        assertNotEquals(cheap, stored);
        assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        door.enter(email);
    }

    @Test
    void peopleGoWhereTheyWereLastOrWhereTheySay() {
        var email = door.email("both");
        var first = door.opened(email).organisation();
        var second = door.organisation(door.email("other")).organisation();
        door.member(second.id(), email, Role.manager);
        assertEquals(first.id(), door.actor(door.enter(email)).org());
        var there = door.actor(door.enter(email, second.slug()));
        assertEquals(second.id(), there.org());
        assertEquals(Role.manager, there.role());
        door.pass(Duration.ofSeconds(1));
        door.enter(email, second.slug());
        assertEquals(second.id(), door.actor(door.enter(email)).org());
    }

    @Test
    void aForeignOrAClosedOrganisationCannotBeEntered() {
        var email = door.email("closed");
        var own = door.opened(email).organisation();
        var foreign = door.organisation(door.email("foreign")).organisation();
        door.db
                .write(tx -> tx.execute("update organisation set status = 'suspended' where id = $1", own.id()))
                .await();
        for (var slug : new String[] {own.slug(), foreign.slug(), "no-such-place"}) {
            var credentials = new SignIn.Credentials(email, Door.PASSWORD, slug);
            assertEquals(
                    "unknown-reference",
                    Door.problem(door.signIn.signIn(credentials, Door.from("192.0.2.1")))
                            .type());
        }
        var grant = door.enter(email);
        assertEquals(Role.none, door.actor(grant).role());
        assertNull(grant.me().organisation());
        assertTrue(grant.me().organisations().isEmpty());
        door.db
                .write(tx -> tx.execute("update organisation set status = 'pending' where id = $1", own.id()))
                .await();
        assertEquals(own.id(), door.actor(door.enter(email)).org());
    }

    @Test
    void anAdministratorStaysOutsideOfOrganisations() {
        var email = door.email("admin");
        var invitation = door.users.addAdmin(email, "Admin Person").await();
        door.ownPassword.accept(invitation.code(), Door.PASSWORD).await();
        var actor = door.actor(door.enter(email));
        assertEquals(Role.admin, actor.role());
        assertNull(actor.org());
        assertNull(door.users.addAdmin(email, "Admin Person").await());
    }

    @Test
    void nothingThatOpensSomethingIsInTheDatabase() {
        var email = door.email("dumped");
        var made = door.organisation(email);
        door.ownPassword.accept(made.owner().invitation().code(), Door.PASSWORD).await();
        var grant = door.enter(email);
        var again = door.sessions.refresh(grant.refreshToken()).await();
        for (var table : new String[] {"users", "session", "refresh_token", "invitation", "sign_in_failure"}) {
            var dump = door.db
                    .read(tx -> tx.list("select t::text from " + table + " t", row -> row.getString(0)))
                    .await()
                    .toString();
            for (var secret : new String[] {
                Door.PASSWORD,
                grant.refreshToken(),
                again.refreshToken(),
                made.owner().invitation().code()
            }) {
                assertFalse(dump.contains(secret));
                assertFalse(dump.contains(HexFormat.of().formatHex(secret.getBytes())));
            }
        }
    }

    private static String cheapHash() {
        var salt = "0123456789abcdef".getBytes();
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(4096)
                .withIterations(1)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var hash = new byte[32];
        generator.generateBytes(Door.PASSWORD.getBytes(UTF_8), hash);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=4096,t=1,p=1$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
