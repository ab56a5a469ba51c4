package io.muster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CreateAdminTest {
    private static final String EMAIL = "Root@example.org";

    /** A PostgreSQL of its own: the command sets the passwords of roles, which all databases share. */
    @TempDir
    private static Path data;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path dir;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(data, Map.of("fsync", "off", "shared_buffers", "16MB"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    record Outcome(int exit, String out, String err) {}

    @Test
    void anAdministratorGetsALinkAndThenHasAnAccount() throws Exception {
        var first = run("--email", EMAIL, "--name", "Root");
        assertEquals(0, first.exit(), first.err());
        assertTrue(first.out().matches("(?s).*http://127.0.0.1:8080/invitation#[A-Za-z0-9_-]{32}\\s*"), first.out());
        var file = Files.writeString(dir.resolve("password"), "sieben blaue Fahrräder\n");
        var withPassword = run("--email", EMAIL, "--name", "Root", "--password-file", file.toString());
        assertTrue(withPassword.out().contains("password of the file"), withPassword.err());
        var again = run("--email", EMAIL, "--name", "Root");
        assertTrue(again.out().contains("the password they have"), again.err());
    }

    @Test
    void whatIsNoAddressOrNoPasswordIsToldInASentence() throws Exception {
        assertEquals(2, run("--email", "nobody", "--name", "Root").exit());
        assertEquals(2, run("--name", "Root").exit());
        var file = Files.writeString(dir.resolve("weak"), "password1");
        var weak = run("--email", "weak@example.org", "--name", "Root", "--password-file", file.toString());
        assertEquals(1, weak.exit());
        assertEquals("This password is too easy to guess.", weak.err().strip());
    }

    private static Outcome run(String... args) throws IOException {
        var environment = Map.of(
                "MUSTER_DATABASE_URL", postgres.ownerUrl(), "MUSTER_SECRET", "the secret of the tests, 32 characters");
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new CreateAdminCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(List.of(args).toArray(String[]::new));
        return new Outcome(exit, out.toString(), err.toString());
    }
}
