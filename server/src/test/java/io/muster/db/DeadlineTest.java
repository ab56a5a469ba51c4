package io.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was told that it took too long finds nothing done afterwards. */
class DeadlineTest {
    private static final String ADD =
            "insert into users (email, name) values ($1, 'Late') on conflict on constraint user_email_taken do nothing";

    private final SystemDb db = TestDatabase.shared().systemDb();
    private final String email = UUID.randomUUID() + "@late.test";

    @Test
    void whatIsFinishedAfterTheDeadlineIsNotCommitted() {
        Promise<Void> added = Promise.promise();
        Promise<Void> thoughtOver = Promise.promise();
        var late = db.within(Duration.ofSeconds(2))
                .write(tx -> tx.execute(ADD, email)
                        .onSuccess(rows -> added.complete())
                        .compose(rows -> thoughtOver.future()));
        added.future().await();
        assertInstanceOf(Unavailable.class, assertThrows(Throwable.class, late::await));

        // It waits for the end of the first one: nothing is added where that was committed.
        Future<Integer> next = db.write(tx -> tx.execute(ADD, email));
        thoughtOver.complete();

        assertEquals(1, next.await());
    }
}
