package io.muster.signin;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.db.SystemDb;
import io.muster.db.TestDatabase;
import io.muster.org.CreatedOrganisation;
import io.muster.org.Invitations;
import io.muster.org.NewOrganisation;
import io.muster.org.NewUser;
import io.muster.org.Organisations;
import io.muster.org.Users;
import io.muster.signin.Sessions.Device;
import io.muster.signin.SignIn.Credentials;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that signing in takes, on the shared database, with a clock that tests set. */
final class Door {
    static final String PASSWORD = "sieben blaue Fahrräder";
    private static final MasterKey MASTER = MasterKey.of("a-secret-that-is-long-enough-for-muster");

    final TestDatabase database = TestDatabase.shared();
    final Vertx vertx = database.vertx();
    final SystemDb db = database.systemDb();
    final AtomicReference<Instant> time = new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    final InstantSource clock = time::get;
    final Invitations invitations = new Invitations(clock);
    final Users users = new Users(db, invitations);
    final Organisations organisations = new Organisations(db, users);
    final RevokedSessions revoked = new RevokedSessions();
    final Tokens tokens = new Tokens(vertx, List.of(MASTER), revoked, clock);
    final Passwords passwords = new Passwords(vertx);
    final Sessions sessions = new Sessions(db, tokens, revoked, clock);
    final SignIn signIn;
    final OwnPassword ownPassword;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private int number;

    Door() {
        signIn = newProcess();
        ownPassword = new OwnPassword(db, passwords, invitations, signIn, sessions);
    }

    /** Signing in as after a restart, or on another node. */
    SignIn newProcess() {
        return new SignIn(vertx, db, passwords, sessions, MASTER, clock);
    }

    void pass(Duration time) {
        this.time.updateAndGet(now -> now.plus(time));
    }

    String email(String who) {
        return who + "-" + mark + "@example.org";
    }

    /** An organisation whose owner has not chosen a password yet. */
    CreatedOrganisation organisation(String ownersEmail) {
        var slug = "door-" + mark + "-" + ++number;
        return organisations
                .create(new NewOrganisation(
                        slug,
                        "Door " + number,
                        "Asia/Tashkent",
                        new NewOrganisation.Owner(ownersEmail, "Olim Karimov")))
                .await();
    }

    /** An owner with a password. */
    CreatedOrganisation opened(String ownersEmail) {
        var made = organisation(ownersEmail);
        ownPassword.accept(made.owner().invitation().code(), PASSWORD).await();
        return made;
    }

    UUID member(UUID org, String email, Role role) {
        var added = users.add(org, new NewUser(email, "Malika Yusupova", role, null))
                .await();
        if (added.invitation() != null) {
            ownPassword.accept(added.invitation().code(), PASSWORD).await();
        }
        return added.user().id();
    }

    Grant enter(String email) {
        return enter(email, null);
    }

    Grant enter(String email, String organisation) {
        return signIn.signIn(new Credentials(email, PASSWORD, organisation), from("192.0.2.1"))
                .await();
    }

    Future<Grant> attempt(String email, String password, String address) {
        return signIn.signIn(new Credentials(email, password, null), from(address));
    }

    Actor actor(Grant grant) {
        return tokens.actor(grant.accessToken()).await();
    }

    static Device from(String address) {
        return new Device(address, "a test");
    }

    /** The problem it fails with. */
    static Problem problem(Future<?> failing) {
        try {
            failing.await();
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError("It did not fail");
    }
}
