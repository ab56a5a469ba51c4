package io.muster.app;

import io.muster.db.SystemDb;
import io.muster.org.Invitations;
import io.muster.signin.MasterKey;
import io.muster.signin.OwnPassword;
import io.muster.signin.Passwords;
import io.muster.signin.RevokedSessions;
import io.muster.signin.Sessions;
import io.muster.signin.SignIn;
import io.muster.signin.SignInApi;
import io.muster.signin.Tokens;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** What signing in consists of, put together. */
record Entrance(RevokedSessions revoked, Tokens tokens, OwnPassword ownPassword, SignInApi signIn) {
    static Entrance of(
            Vertx vertx, Settings settings, Keys keys, SystemDb system, Invitations invitations, InstantSource clock) {
        var master = MasterKey.of(keys.of("tokens"));
        var revoked = new RevokedSessions();
        var tokens = new Tokens(vertx, masters(master, settings), revoked, clock);
        var passwords = new Passwords(vertx);
        var sessions = new Sessions(system, tokens, revoked, clock);
        var signingIn = new SignIn(vertx, system, passwords, sessions, master, clock);
        var ownPassword = new OwnPassword(system, passwords, invitations, signingIn, sessions);
        var api = new SignInApi(signingIn, sessions, ownPassword, settings.publicUrl(), settings.origins());
        return new Entrance(revoked, tokens, ownPassword, api);
    }

    private static List<MasterKey> masters(MasterKey master, Settings settings) {
        var previous = settings.previousSecret().map(secret -> MasterKey.of(new Keys(secret.text()).of("tokens")));
        return Stream.concat(Stream.of(master), previous.stream()).toList();
    }
}
