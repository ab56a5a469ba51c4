package io.muster.signin;

import io.muster.db.SystemDb;
import io.muster.db.SystemTx;
import io.muster.signin.Passwords.Verdict;
import io.muster.signin.Sessions.Device;
import io.muster.web.Addresses;
import io.muster.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens a session for an e-mail and its password. Who is not known, is locked, disabled or mistaken gets the same answer
 * after the same work.
 */
public final class SignIn {
    private final SystemDb db;
    private final Passwords passwords;
    private final Failures failures;
    private final Sessions sessions;
    private final Turns turns;

    public SignIn(
            Vertx vertx, SystemDb db, Passwords passwords, Sessions sessions, MasterKey master, InstantSource clock) {
        this.db = db;
        this.passwords = passwords;
        this.failures = new Failures(db, master, clock);
        this.sessions = sessions;
        this.turns = new Turns(vertx);
    }

    /** @param organisation slug, or null for the one used last */
    public record Credentials(String email, String password, String organisation) {
        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }

    private record Found(Optional<Account> account, boolean locked) {
        String password() {
            return account.map(Account::password).orElse(null);
        }

        boolean opens(Verdict verdict) {
            return verdict.right() && !locked && !account.get().disabled();
        }
    }

    public Future<Grant> signIn(Credentials credentials, Device device) {
        var email = credentials.email().toLowerCase(Locale.ROOT);
        var guess = failures.guess(email, Addresses.network(device.address()));
        return turns.take(
                email,
                () -> find(email, guess)
                        .compose(found -> passwords
                                .verify(credentials.password(), found.password())
                                .compose(verdict -> found.opens(verdict)
                                        ? enter(
                                                credentials,
                                                device,
                                                guess,
                                                found.account().get(),
                                                verdict)
                                        : failures.count(guess, found.locked()).compose(counted -> refused()))));
    }

    /** Whether it is the actor's password, counted and locked like a sign-in. */
    Future<Account> confirm(Account account, String password, Device device) {
        var guess = failures.guess(account.email(), Addresses.network(device.address()));
        return turns.take(
                account.email(),
                () -> find(account.email(), guess)
                        .compose(found -> passwords
                                .verify(password, found.password())
                                .compose(verdict -> found.opens(verdict)
                                        ? Future.succeededFuture(found.account().get())
                                        : failures.count(guess, found.locked())
                                                .compose(counted -> Future.failedFuture(wrong())))));
    }

    private Future<Found> find(String email, Guess guess) {
        return db.read(tx -> {
            var locked = failures.locked(tx, guess);
            var account = Accounts.byEmail(tx, email);
            return locked.compose(is -> account.map(found -> new Found(found, is)));
        });
    }

    private Future<Grant> enter(Credentials credentials, Device device, Guess guess, Account account, Verdict verdict) {
        return stronger(credentials, verdict)
                .compose(hash -> db.write(tx -> Accounts.unchanged(tx, account)
                        .compose(unchanged -> unchanged
                                ? open(tx, credentials, device, account)
                                        .compose(grant -> failures.forget(tx, guess)
                                                .compose(forgotten -> keep(tx, account, hash))
                                                .map(grant))
                                : refused())));
    }

    private Future<Grant> open(SystemTx tx, Credentials credentials, Device device, Account account) {
        var last = Accounts.lastPlace(tx, account.id());
        return Accounts.person(tx, account.id())
                .compose(person -> last.compose(place -> {
                    var member = credentials.organisation() == null
                            ? person.usual(place)
                            : Optional.of(person.entering(credentials.organisation()));
                    return sessions.open(tx, person, member, device);
                }));
    }

    /** A new hash where the stored one costs too little; null where it need not be, or there is no time for it now. */
    private Future<String> stronger(Credentials credentials, Verdict verdict) {
        return verdict.weaker()
                ? passwords.hash(credentials.password()).otherwise((String) null)
                : Future.succeededFuture();
    }

    private static Future<Integer> keep(SystemTx tx, Account account, String hash) {
        return hash == null
                ? Future.succeededFuture(0)
                : tx.execute(AccountSql.NEXT_PASSWORD, account.id(), account.password(), hash);
    }

    private static <T> Future<T> refused() {
        return Future.failedFuture(Problem.of(
                401,
                "sign-in-failed",
                "That did not work. Check e-mail and password; after several tries, wait up to 15 minutes."));
    }

    private static Problem wrong() {
        return Problem.unprocessable("wrong-password", "This is not your password.")
                .pointer("/current", "Check it; after several tries, wait up to 15 minutes.");
    }
}
