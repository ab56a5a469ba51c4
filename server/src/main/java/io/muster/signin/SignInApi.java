package io.muster.signin;

import io.muster.signin.Sessions.Device;
import io.muster.signin.SignIn.Credentials;
import io.muster.web.Answer;
import io.muster.web.Api;
import io.muster.web.Call;
import io.muster.web.Feature;
import io.muster.web.Page;
import io.vertx.core.Future;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Signing in over HTTP: the refresh token goes into the site's cookie or an API client's body, never into both. */
public final class SignInApi implements Feature {
    private final SignIn signIn;
    private final Sessions sessions;
    private final OwnPassword ownPassword;
    private final RefreshCookie cookie;

    public SignInApi(
            SignIn signIn, Sessions sessions, OwnPassword ownPassword, Optional<URI> publicUrl, Set<String> origins) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.ownPassword = ownPassword;
        this.cookie = new RefreshCookie(publicUrl, origins);
    }

    private enum Delivery {
        cookie,
        body
    }

    private record SignInBody(String email, String password, String organisation, Delivery refresh) {}

    private record RefreshBody(String refreshToken) {}

    private record SwitchBody(UUID organisation) {}

    private record PasswordBody(String current, String next) {}

    private record AcceptBody(String code, String password) {}

    @Override
    public void mount(Api api) {
        api.on("signIn", this::signIn)
                .on("refreshSession", this::refresh)
                .on("switchOrganisation", this::switchOrganisation)
                .on("listSessions", call -> sessions.list(call.actor()).map(all -> Answer.page(Page.whole(all))))
                .on(
                        "revokeSession",
                        call -> sessions.end(call.actor(), call.id()).map(ended -> Answer.none()))
                .on(
                        "signOut",
                        call -> signedOut(
                                sessions.end(call.actor(), call.actor().session())))
                .on("signOutEverywhere", call -> signedOut(sessions.endAll(call.actor())))
                .on("showMe", call -> sessions.me(call.actor()).map(Answer::json))
                .on("changePassword", this::changePassword)
                .on("acceptInvitation", this::acceptInvitation);
    }

    private Future<Answer> signIn(Call call) {
        var body = call.body(SignInBody.class);
        var credentials = new Credentials(body.email(), body.password(), body.organisation());
        return signIn.signIn(credentials, device(call))
                .map(grant -> body.refresh() == Delivery.cookie ? inCookie(201, grant) : Answer.json(201, grant));
    }

    private Future<Answer> refresh(Call call) {
        var given = call.body(RefreshBody.class).refreshToken();
        return given == null
                ? sessions.refresh(cookie.token(call)).map(grant -> inCookie(200, grant))
                : sessions.refresh(given).map(Answer::json);
    }

    private Future<Answer> switchOrganisation(Call call) {
        return sessions.switchTo(call.actor(), call.body(SwitchBody.class).organisation())
                .map(Answer::json);
    }

    private Future<Answer> changePassword(Call call) {
        var body = call.body(PasswordBody.class);
        return ownPassword
                .change(call.actor(), body.current(), body.next(), device(call))
                .map(changed -> Answer.none());
    }

    private Future<Answer> acceptInvitation(Call call) {
        var body = call.body(AcceptBody.class);
        return ownPassword.accept(body.code(), body.password()).map(accepted -> Answer.none());
    }

    private Answer inCookie(int status, Grant grant) {
        return Answer.json(status, grant.withoutRefreshToken())
                .header("Set-Cookie", cookie.of(grant.refreshToken(), Sessions.life()));
    }

    private Future<Answer> signedOut(Future<Void> ended) {
        return ended.map(over -> Answer.none().header("Set-Cookie", cookie.gone()));
    }

    private static Device device(Call call) {
        return new Device(call.address(), call.agent());
    }
}
