package io.muster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.db.DatabaseSettings;
import io.muster.db.Migrations;
import io.muster.db.Pools;
import io.muster.org.NewOrganisation;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String SECRET = "the secret of the tests, 32 characters";

    @TempDir
    private static Path data;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path dir;

    record Outcome(int exit, String out, String err) {}

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(data, Map.of("fsync", "off", "shared_buffers", "16MB"));
        var keys = new Keys(SECRET);
        Migrations.migrate(postgres.ownerUrl(), keys.rolePasswords());
        var vertx = Vertx.vertx();
        var pools = Pools.open(vertx, DatabaseSettings.of(postgres.ownerUrl(), keys.rolePasswords()));
        new Features(vertx, Settings.of(environment()), keys, pools, new SimpleMeterRegistry())
                .organisations()
                .create(new NewOrganisation(
                        "ward", "Ward", "Europe/Berlin", new NewOrganisation.Owner("owner@example.org", "Olga")))
                .await();
        pools.close().await();
        vertx.close().await();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void checksThenBringsInThenFindsNothingNew() throws Exception {
        Files.writeString(dir.resolve("staff.csv"), "name;contract;skills\nAnn;Full;Nurse\nBob;Full;Nurse|Cook\n");
        Files.writeString(
                dir.resolve("shifts.csv"),
                "date,start,end,type,skill,required\n2026-11-30,22:00,06:00,Night,Nurse,2\n");
        var check = run("--org", "ward", dir.toString());
        assertEquals(0, check.exit(), check.err());
        assertEquals("""
                staff.csv        UTF-8, semicolon       2 new
                shifts.csv       UTF-8, comma           1 new

                Every row is fine. Nothing is written yet: say --apply to bring it in.
                """, check.out());
        assertTrue(run("--org", "ward", "--apply", dir.toString()).out().endsWith("Everything is brought in.\n"));
        assertTrue(run("--org", "ward", dir.toString()).out().contains("2 unchanged"));
    }

    @Test
    void aRefusalIsToldWithItsLineAndEndsWithOne() throws Exception {
        Files.writeString(
                dir.resolve("requests.csv"),
                "name,date,type\nNobody,2026-11-30,\n" + "Nobody,2026-13-30,\n".repeat(12));
        Files.writeString(dir.resolve("contracts.csv"), "contract,min_shift\n");
        var refused = run("--org", "ward", "--apply", dir.toString());
        assertEquals(1, refused.exit());
        assertEquals(
                """
                contracts.csv    UTF-8, comma
                  refused: The header does not fit: it misses min_shifts, max_shifts; it has unknown columns "min_shift".
                requests.csv     UTF-8, comma           13 refused
                  line 2: There is no employee "Nobody".
                """, refused.out().lines().limit(4).map(line -> line + "\n").reduce("", String::concat));
        assertTrue(refused.out().contains("… and 3 more refused"), refused.out());
        assertTrue(refused.out().endsWith("Nothing was written. Correct what is refused, then check again.\n"));
    }

    @Test
    void whatCannotBeDoneIsASentence() throws Exception {
        assertTrue(run("--org", "ward", dir.toString()).err().startsWith("There is no file of a roster in "));
        assertTrue(run("--org", "ward", dir.resolve("nowhere").toString())
                .err()
                .startsWith("There is no file of a roster in "));
        Files.writeString(dir.resolve("staff.csv"), "name,contract,skills\n");
        var unknown = run("--org", "nobody", dir.toString());
        assertEquals(1, unknown.exit());
        assertEquals("There is no organisation nobody.", unknown.err().strip());
        assertEquals(2, run(dir.toString()).exit());
    }

    @Test
    void anotherMusterOnTheDirectoryIsTheOneToAsk() throws Exception {
        Files.writeString(dir.resolve("staff.csv"), "name,contract,skills\n");
        var busy = run(Map.of("MUSTER_DATA_DIR", data.toString()), "--org", "ward", dir.toString());
        assertEquals(1, busy.exit());
        assertTrue(
                busy.err().contains("Another Muster is using") && busy.err().contains("POST /api/v1/imports"),
                busy.err());
    }

    private static Outcome run(String... args) throws IOException {
        return run(environment(), args);
    }

    private static Map<String, String> environment() throws IOException {
        return Map.of("MUSTER_DATABASE_URL", postgres.ownerUrl(), "MUSTER_SECRET", SECRET);
    }

    private static Outcome run(Map<String, String> environment, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new ImportCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Outcome(exit, out.toString(), err.toString());
    }
}
