package io.muster.app;

import io.muster.auth.Actor;
import io.muster.auth.Role;
import io.muster.org.Invitation;
import io.muster.org.NewUser;
import java.util.Locale;
import java.util.UUID;

/** The people of the demo who can sign in, all with one password that every installation makes for itself. */
final class DemoPeople {
    private static final String CONSONANTS = "bdfgklmnprstvzhj";
    private static final String VOWELS = "aiou";
    private static final String ADMIN = "admin" + DemoSalon.AT;
    private static final String MANAGER = "manager" + DemoSalon.AT;
    private static final String RECEPTION = "reception" + DemoSalon.AT;
    private static final int[] WORKERS_WITH_ACCOUNT = {0, 1};

    private final Features features;
    private final String password;

    DemoPeople(Features features, Keys keys) {
        this.features = features;
        this.password = password(keys.of("demo password"));
    }

    /** Gives accounts to those who have none yet. */
    void join(UUID org) {
        add(org, new NewUser(MANAGER, "Malika Kim", Role.manager, null));
        add(org, new NewUser(RECEPTION, "Nodir Aliyev", Role.reception, null));
        for (int worker : WORKERS_WITH_ACCOUNT) {
            add(
                    org,
                    new NewUser(
                            address(worker),
                            DemoSalon.WORKERS.get(worker).name(),
                            Role.employee,
                            employee(org, worker)));
        }
        choosePassword(features.users().addAdmin(ADMIN, "Platform Admin").await());
    }

    void choosePassword(Invitation invitation) {
        if (invitation != null) {
            features.ownPassword().accept(invitation.code(), password).await();
        }
    }

    String welcome() {
        var text = new StringBuilder("\n  Sign in to " + DemoSalon.NAME + " as\n\n");
        Welcome.line(text, "Manager", MANAGER);
        Welcome.line(text, "Employee", address(0) + "  (or " + address(1) + ")");
        Welcome.line(text, "Reception", RECEPTION);
        Welcome.line(text, "Owner", "owner" + DemoSalon.AT);
        Welcome.line(text, "Admin", ADMIN);
        Welcome.line(text, "Password", password);
        return text.toString();
    }

    private void add(UUID org, NewUser user) {
        var known = features.db()
                .read(Actor.system(org, "Demo"), tx -> features.users().list(tx, null, 200))
                .await()
                .items();
        if (known.stream().noneMatch(each -> each.email().equals(user.email()))) {
            choosePassword(features.users().add(org, user).await().invitation());
        }
    }

    private UUID employee(UUID org, int worker) {
        var name = DemoSalon.WORKERS.get(worker).name();
        return features
                .db()
                .read(Actor.system(org, "Demo"), tx -> features.employees().all(tx))
                .await()
                .stream()
                .filter(employee -> employee.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String address(int worker) {
        return DemoSalon.WORKERS.get(worker).name().split(" ")[0].toLowerCase(Locale.ROOT) + DemoSalon.AT;
    }

    /** Twelve syllables of 64 kinds: 72 bits that can be read out and typed. */
    private static String password(byte[] random) {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 3 == 0 ? "-" : "")
                    .append(CONSONANTS.charAt(random[i] & 15))
                    .append(VOWELS.charAt(random[i] >> 4 & 3));
        }
        return text.toString();
    }
}
