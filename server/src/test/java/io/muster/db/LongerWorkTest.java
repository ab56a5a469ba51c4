package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.muster.auth.Actor;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LongerWorkTest {
    private static final Function<OrgTx, Future<String>> LIMIT =
            tx -> tx.one("show statement_timeout", row -> row.getString(0));

    private final OrgDb db = TestDatabase.shared().orgDb();
    private final Actor actor = Actor.system(TestDatabase.shared().newOrganisation("longer"), "Import");

    @Test
    void itsStatementsHaveItsTimeAndTheNextBorrowersDoNot() {
        var longer = db.within(Duration.ofSeconds(25));
        assertEquals("25s", longer.write(actor, LIMIT).await());
        assertEquals("25s", longer.read(actor, LIMIT).await());
        for (int i = 0; i < 20; i++) {
            assertEquals("3s", db.read(actor, LIMIT).await());
        }
    }
}
