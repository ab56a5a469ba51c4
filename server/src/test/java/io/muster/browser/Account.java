package io.muster.browser;

import io.muster.TestOrg;
import io.muster.TestServer;
import io.muster.org.Invitations;
import io.muster.org.Users;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody who was invited, chose a password and can sign in. */
record Account(String email, String name) {
    static final String PASSWORD = "seven blue bicycles";

    static Account of(TestOrg org, String name, String role, UUID employee) {
        var email = newEmail();
        accept(invitation(org, email, name, role, employee));
        return new Account(email, name);
    }

    /** The code of somebody who has no password yet. */
    static String invitation(TestOrg org, String email, String name, String role, UUID employee) {
        var user = new JsonObject().put("email", email).put("name", name).put("role", role);
        if (employee != null) {
            user.put("employee", employee.toString());
        }
        var added = org.owner().post("/users", user).expect(201).json();
        return added.getJsonObject("invitation").getString("code");
    }

    static Account admin() {
        var email = newEmail();
        var users = new Users(TestServer.shared().database().systemDb(), new Invitations(InstantSource.system()));
        accept(users.addAdmin(email, "Anna Admin").await().code());
        return new Account(email, "Anna Admin");
    }

    static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    private static void accept(String code) {
        var body = new JsonObject().put("code", code).put("password", PASSWORD);
        TestServer.shared().nobody().post("/invitations/accept", body).expect(204);
    }
}
