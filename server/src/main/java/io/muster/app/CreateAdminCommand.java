package io.muster.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.db.DatabaseSettings;
import io.muster.db.Migrations;
import io.muster.db.Pools;
import io.muster.org.Invitation;
import io.muster.web.Problem;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `muster create-admin`: makes an administrator, who chooses the password with a code that is good once. */
@Command(
        name = "create-admin",
        description = "Makes an administrator of this installation; stop an embedded server first.",
        mixinStandardHelpOptions = true)
final class CreateAdminCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(names = "--email", required = true, description = "With which they sign in.")
    private String email;

    @Option(names = "--name", required = true, description = "How others see them.")
    private String name;

    @Option(
            names = "--password-file",
            description = "Takes the first password from this file instead of printing a code.")
    private Path passwordFile;

    CreateAdminCommand() {
        this(System.getenv());
    }

    CreateAdminCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!email.matches("[^\\s@]+@[^\\s@]+") || email.length() > 254 || name.isBlank() || name.length() > 120) {
            spec.commandLine().getErr().println("--email must be an address and --name must have 1 to 120 characters.");
            return 2;
        }
        var settings = Settings.of(environment);
        try (var database = Database.open(settings)) {
            Migrations.migrate(database.ownerUrl(), database.keys().rolePasswords());
            return create(settings, database);
        } catch (Problem refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }

    private int create(Settings settings, Database database) throws IOException {
        var vertx = Vertx.vertx();
        var pools = Pools.open(
                vertx, DatabaseSettings.of(database.ownerUrl(), database.keys().rolePasswords()));
        try {
            var features = new Features(vertx, settings, database.keys(), pools, new SimpleMeterRegistry());
            var invitation = features.users().addAdmin(email, name).await();
            if (invitation != null && passwordFile != null) {
                features.ownPassword().accept(invitation.code(), password()).await();
            }
            spec.commandLine().getOut().println(told(settings, invitation));
            return 0;
        } finally {
            pools.close().await();
            vertx.close().await();
        }
    }

    private String password() throws IOException {
        return Files.readString(passwordFile).replaceFirst("\\R$", "");
    }

    private String told(Settings settings, Invitation invitation) {
        if (invitation == null) {
            return email + " is an administrator and signs in with the password they have.";
        }
        if (passwordFile != null) {
            return email + " is an administrator and signs in with the password of the file.";
        }
        var address =
                settings.publicUrl().map(Object::toString).orElse("http://" + settings.host() + ":" + settings.port());
        return """
                %s is an administrator. Their password is chosen here, once, until %s:

                  %s/invitation#%s
                """.formatted(email, invitation.expiresAt(), address.replaceFirst("/$", ""), invitation.code());
    }
}
