package io.muster.signin;

import io.muster.auth.Actor;
import io.muster.db.SystemDb;
import io.muster.db.SystemTx;
import io.muster.org.Invitations;
import io.muster.signin.Sessions.Device;
import io.muster.web.Problem;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** People choose their password: the first with an invitation, the next with the one they have. */
public final class OwnPassword {
    private final SystemDb db;
    private final Passwords passwords;
    private final Invitations invitations;
    private final SignIn signIn;
    private final Sessions sessions;

    public OwnPassword(SystemDb db, Passwords passwords, Invitations invitations, SignIn signIn, Sessions sessions) {
        this.db = db;
        this.passwords = passwords;
        this.invitations = invitations;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** Uses the code up and signs nobody in. */
    public Future<Void> accept(String code, String password) {
        return db.read(tx -> invitations
                        .invited(tx, code)
                        .compose(user -> Accounts.person(tx, user.orElseThrow(OwnPassword::over))))
                .compose(person -> checked(person, password, "/password"))
                .compose(person -> passwords.hash(password))
                .compose(hash -> db.write(tx -> invitations.use(tx, code).compose(user -> first(tx, user, hash))));
    }

    /** Ends the other sessions of the account. */
    public Future<Void> change(Actor actor, String current, String next, Device device) {
        return db.read(tx -> Accounts.person(tx, actor.user()))
                .compose(person -> signIn.confirm(person.account(), current, device)
                        .compose(account -> checked(person, next, "/next")
                                .compose(good -> passwords.hash(next))
                                .compose(hash -> db.write(tx -> next(tx, actor, account, hash)))));
    }

    private Future<Void> first(SystemTx tx, Optional<UUID> user, String hash) {
        return tx.execute(AccountSql.FIRST_PASSWORD, user.orElseThrow(OwnPassword::over), hash)
                .map(touched -> {
                    if (touched == 0) {
                        throw over();
                    }
                    return null;
                });
    }

    private Future<Void> next(SystemTx tx, Actor actor, Account account, String hash) {
        return tx.execute(AccountSql.NEXT_PASSWORD, account.id(), account.password(), hash)
                .compose(touched -> {
                    if (touched == 0) {
                        throw Problem.tryAgain();
                    }
                    return sessions.endOthers(tx, actor, Ending.PASSWORD_CHANGED)
                            .mapEmpty();
                });
    }

    private static Future<Person> checked(Person person, String password, String pointer) {
        PasswordRules.check(password, pointer, person.known());
        return Future.succeededFuture(person);
    }

    private static Problem over() {
        return Problem.unprocessable("invitation-over", "This invitation is not good any more. Ask for a new one.")
                .pointer("/code", "It was used, replaced, or is too old.");
    }
}
