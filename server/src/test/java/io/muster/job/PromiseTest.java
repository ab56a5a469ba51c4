package io.muster.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.muster.TestVerbs;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private final TestVerbs org = new TestVerbs("promise");
    private final AtomicInteger told = new AtomicInteger();

    PromiseTest() {
        org.outbox.onPromised(told::incrementAndGet);
    }

    @Test
    void aPromiseIsMadeWithItsTransaction() {
        org.write(tx -> org.outbox.promise(tx, "test.run", new JsonObject(), null, null));
        assertEquals(1, org.count("job where run_at <= now()"));
        assertEquals(1, told.get());
    }

    @Test
    void aPromiseIsGoneWithItsTransaction() {
        assertThrows(
                IllegalStateException.class,
                () -> org.write(tx -> org.outbox
                        .promise(tx, "test.run", new JsonObject(), null, null)
                        .compose(made -> Future.failedFuture(new IllegalStateException("No.")))));
        assertEquals(0, org.count("job where true"));
        assertEquals(0, told.get());
    }

    @Test
    void theSamePromiseMadeAgainTakesThePlaceOfTheFirst() {
        for (int i = 0; i < 3; i++) {
            var body = new JsonObject().put("number", i);
            org.write(tx -> org.outbox.promise(tx, "test.run", body, null, "one"));
        }
        assertEquals(1, org.count("job where body = '{\"number\": 2}' and version = 3"));
        assertEquals(1, org.count("job where true"));
    }
}
